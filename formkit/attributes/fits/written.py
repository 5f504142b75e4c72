"""Values that people write on one line: the answer is the same text, as the field's type reads it."""

from __future__ import annotations

from dataclasses import dataclass

from formkit.attributes.fits.fit import NO_BOUNDS, Fit, Json, parts_of, text_of


class Written(Fit):
    """A text that is its own answer, however the provider spaced it: an email address, a phone number, a name."""

    def _answer(self, value: Json) -> Json | None:
        return self._read(value)

    def _value(self, answer: Json) -> Json | None:
        return answer

    def _read(self, text: Json) -> Json | None:
        written = text_of(text)
        if not written:
            return None
        value = self.type.parse({"": (written,)}, NO_BOUNDS).value
        return None if value is None else self.type.to_json(value)


@dataclass(frozen=True)
class Document(Written):
    """The number of a passport or licence, which the value has under `key`; a field asks for nothing else of it."""

    key: str = ""

    def _answer(self, value: Json) -> Json | None:
        return self._read(parts_of(value).get(self.key))

    def _value(self, answer: Json) -> Json | None:
        return {self.key: answer}
