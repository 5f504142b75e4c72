"""The field types, one module each; `TYPES` lists them."""

from formkit.fields.address import Address
from formkit.fields.autocomplete import Autocomplete
from formkit.fields.bank_account import BankAccount
from formkit.fields.charity_number import CharityNumber
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.company_number import CompanyNumber
from formkit.fields.date import Date
from formkit.fields.decimal import Decimal
from formkit.fields.declaration import Declaration
from formkit.fields.driving_licence_number import DrivingLicenceNumber
from formkit.fields.email import Email
from formkit.fields.field_type import FieldType
from formkit.fields.file import File
from formkit.fields.integer import Integer
from formkit.fields.location import Location
from formkit.fields.long_text import LongText
from formkit.fields.money import Money
from formkit.fields.month_year import MonthYear
from formkit.fields.name import Name
from formkit.fields.national_insurance_number import NationalInsuranceNumber
from formkit.fields.nhs_number import NhsNumber
from formkit.fields.organisation_name import OrganisationName
from formkit.fields.passport_number import PassportNumber
from formkit.fields.postcode import Postcode
from formkit.fields.radios import Radios
from formkit.fields.select import Select
from formkit.fields.telephone import Telephone
from formkit.fields.text import Text
from formkit.fields.time import Time
from formkit.fields.url import Url
from formkit.fields.utr import Utr
from formkit.fields.vehicle_registration import VehicleRegistration
from formkit.fields.yes_no import YesNo

TYPES: dict[str, type[FieldType]] = {
    kind.NAME: kind
    for kind in (
        Text,
        LongText,
        Email,
        Url,
        Telephone,
        Integer,
        Decimal,
        Money,
        Date,
        MonthYear,
        Time,
        YesNo,
        Radios,
        Checkboxes,
        Select,
        Autocomplete,
        Name,
        OrganisationName,
        Address,
        Postcode,
        NationalInsuranceNumber,
        File,
        Declaration,
        NhsNumber,
        Utr,
        VehicleRegistration,
        DrivingLicenceNumber,
        PassportNumber,
        CompanyNumber,
        CharityNumber,
        BankAccount,
        Location,
    )
}
"""Each type under the name that definitions call it by, in the order in which editors offer them."""
