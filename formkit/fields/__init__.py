"""The field types, one module each; `TYPES` lists them."""

from formkit.fields.address import Address
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.date import Date
from formkit.fields.declaration import Declaration
from formkit.fields.field_type import FieldType
from formkit.fields.name import Name
from formkit.fields.national_insurance_number import NationalInsuranceNumber
from formkit.fields.radios import Radios
from formkit.fields.select import Select
from formkit.fields.yes_no import YesNo

TYPES: dict[str, type[FieldType]] = {
    kind.NAME: kind
    for kind in (
        Date,
        YesNo,
        Radios,
        Checkboxes,
        Select,
        Name,
        Address,
        NationalInsuranceNumber,
        Declaration,
    )
}
"""Each type under the name that definitions call it by, in the order in which editors offer them."""
