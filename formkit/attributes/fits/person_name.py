"""Names: the parts that a provider knows, in the order they are written, and the boxes that a field has.

https://docs.sign-in.service.gov.uk/integrate-with-integration-environment/prove-users-identity/: parts may stand in any
order, and a name in one box (`FullName`, which is formkit's own) has parts that nobody can tell apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from formkit.attributes.fits.fit import Fit, Json, parts_of, text_of

_GIVEN, _FAMILY, _FULL = "GivenName", "FamilyName", "FullName"
Part = tuple[str, str]


class PersonName(Fit):
    """The name of a person, in one box or in several, with a title where the field asks for one."""

    def _answer(self, value: Json) -> Json | None:
        parts = tuple(_parts(value))
        named = self._full(parts) if "full" in self.type.inputs else self._apart(parts)
        title = text_of(parts_of(value).get("title")) if "title" in self.type.inputs else ""
        return named and ({"title": title, **named} if title else named)

    def _value(self, answer: Json) -> Json | None:
        boxes = [(_GIVEN, "first"), (_GIVEN, "middle"), (_FAMILY, "last"), (_FULL, "full")]
        parts = [{"type": kind, "value": answer[box]} for kind, box in boxes if box in answer]
        return {"nameParts": parts, **({"title": answer["title"]} if "title" in answer else {})}

    def _full(self, parts: Iterable[Part]) -> Json | None:
        return {"full": " ".join(text for _, text in parts)}

    def _apart(self, parts: tuple[Part, ...]) -> Json | None:
        """Tell given names from family names; None where there are parts that are neither, or none of one kind."""
        given, family = ([text for kind, text in parts if kind == wanted] for wanted in (_GIVEN, _FAMILY))
        if not given or not family or len(given) + len(family) < len(parts):
            return None
        first, middle = (given[:1], given[1:]) if "middle" in self.type.inputs else (given, [])
        boxes = {"first": first, "middle": middle, "last": family}
        return {box: " ".join(texts) for box, texts in boxes.items() if texts}


def _parts(value: Json) -> Iterator[Part]:
    """Give the kind and text of each part, as written; a part that cannot be read has no kind."""
    parts = parts_of(value).get("nameParts")
    for part in parts if isinstance(parts, list) else []:
        kind, text = (text_of(parts_of(part).get(key)) for key in ("type", "value"))
        if text:
            yield kind, text
