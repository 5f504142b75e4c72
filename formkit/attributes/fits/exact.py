"""Values that are an answer as they stand: dates, yes or no, one option, several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from formkit.attributes.fits.fit import Fit, Json

# The codes of formkit's own list: ISO 3166-1; ISO 3166-2 for parts of a country (GB-WLS, SH-TA); XXA for no country, as
# passports have it (ICAO document 9303, part 3).
_COUNTRY = re.compile("[A-Z]{2}(?:-[A-Z]{2,3})?|XXA")


class Exact(Fit):
    """A value that is its own answer."""

    def _answer(self, value: Json) -> Json | None:
        return value

    def _value(self, answer: Json) -> Json | None:
        return answer


@dataclass(frozen=True)
class OneOf(Exact):
    """One of a few `values`, which a field's options must be called by."""

    values: tuple[str, ...] = ()

    def every_value(self) -> tuple[str, ...]:
        return self.values

    def _answer(self, value: Json) -> Json | None:
        return value if value in self.values else None

    def _value(self, answer: Json) -> Json | None:
        return self._answer(answer)


class Nationalities(Fit):
    """A list of codes of countries, for several options."""

    def _answer(self, value: Json) -> Json | None:
        return value

    def _value(self, answer: Json) -> Json | None:
        return answer if all(_COUNTRY.fullmatch(code) for code in answer) else None


class OneNationality(Fit):
    """The same for one option: of two nationalities none can be left out, so the question is asked."""

    def _answer(self, value: Json) -> Json | None:
        return value[0] if isinstance(value, list) and len(value) == 1 else None

    def _value(self, answer: Json) -> Json | None:
        return [answer] if _COUNTRY.fullmatch(answer) else None
