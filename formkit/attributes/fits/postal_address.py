"""Addresses: the parts that providers and the Postcode Address File know, and the boxes that a field has.

https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/: any part may be empty
or absent, and none of them is one line of an address. What formkit adds: `lines`, as a citizen typed them, and
`country`, the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from babel import Locale

from formkit.attributes.fits.fit import Fit, Json, parts_of, text_of
from formkit.fields.postcode import postcode
from formkit.premises import Premises, two

_ABOVE = ("organisationName", "departmentName")
_BUILDING = ("subBuildingName", "buildingName", "buildingNumber")
_PLACES = ("dependentStreetName", "streetName", "doubleDependentAddressLocality", "dependentAddressLocality")
_TEXTS = {"town": "addressLocality", "county": "addressRegion", "postcode": "postalCode"}
_UPRN = re.compile("0*([1-9][0-9]{0,11})")
# Those that have postcodes of the same form as the United Kingdom, by the letters of theirs.
_ISLANDS = {"GY": "GG", "IM": "IM", "JE": "JE", "GX": "GI"}
_HERE = frozenset({"", "GB", "GBR", "UK", "UNITED KINGDOM", "GREAT BRITAIN", "ENGLAND", "SCOTLAND", "WALES"})
_HERE |= {"NORTHERN IRELAND", "GUERNSEY", "ISLE OF MAN", "JERSEY", "GIBRALTAR", *_ISLANDS.values()}


class PostalAddress(Fit):
    """An address in the UK or anywhere, in two lines and a town."""

    def _answer(self, value: Json) -> Json | None:
        parts = parts_of(value)
        if self._is_uk and _country(parts).upper() not in _HERE:
            return None
        texts = {key: text_of(parts.get(name)) for key, name in _TEXTS.items()} | self._own(parts)
        return {"lines": list(_lines(parts)), **{key: text for key, text in texts.items() if text}}

    def _own(self, parts: Mapping[str, Json]) -> dict[str, str]:
        """Give what only an address in the UK has, or only one anywhere."""
        uprn = _uprn(parts.get("uprn"))
        if self._is_uk:
            return {"postcode": postcode(text_of(parts.get("postalCode"))) or "", "uprn": uprn}
        return {"country": _country_name(parts), "uprn": uprn}

    def _value(self, answer: Json) -> Json | None:
        texts = {name: answer[key] for key, name in _TEXTS.items() if key in answer}
        where = {"addressCountry": _code(answer["postcode"])} if self._is_uk else {"country": answer["country"]}
        uprn = {"uprn": answer["uprn"]} if "uprn" in answer else {}
        return {"lines": answer["lines"], **texts, **where, **uprn}

    @property
    def _is_uk(self) -> bool:
        return "country" not in self.type.inputs


class PostcodeOnly(Fit):
    """The postcode of an address. It makes no address, so it is never kept as one."""

    KEEPS = False

    def _answer(self, value: Json) -> Json | None:
        return postcode(text_of(parts_of(value).get("postalCode")))

    def _value(self, answer: Json) -> Json | None:
        return None


def _lines(parts: Mapping[str, Json]) -> tuple[str, ...]:
    typed = parts.get("lines")
    if isinstance(typed, list) and typed:
        return two(tuple(text for one in typed if (text := text_of(one))))
    above, places = (tuple(text for key in keys if (text := text_of(parts.get(key)))) for keys in (_ABOVE, _PLACES))
    sub, building, number = (text_of(parts.get(key)) for key in _BUILDING)
    return two(Premises(above, sub, building, number, places).lines())


def _uprn(number: Json) -> str:
    """Read a property's number, which comes as a number or a text, filled with noughts or not."""
    found = _UPRN.fullmatch(str(number))
    return found[1] if found else ""


def _country(parts: Mapping[str, Json]) -> str:
    return text_of(parts.get("addressCountry")) or text_of(parts.get("country"))


def _country_name(parts: Mapping[str, Json]) -> str:
    """Name the country as it was typed, else by its code (ISO 3166-1); "" where nobody said it."""
    typed, code = text_of(parts.get("country")), text_of(parts.get("addressCountry"))
    return typed or str(Locale("en").territories.get(code, ""))


def _code(written: str) -> str:
    return _ISLANDS.get(written[:2], "GB")
