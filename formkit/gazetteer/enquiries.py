"""Enquiries: what a citizen typed and pressed on a page with look-ups, and where each of them stands then.

What is chosen is looked up again, so nothing that a browser says of an address is believed but which one it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from formkit.fields.address import Address, PostalAddress
from formkit.fields.field_type import Json, input_name
from formkit.fields.look_up import BUTTON, CHOICE, FIND, PREMISES, LookUp, LookUps
from formkit.fields.postcode import postcode
from formkit.gazetteer import Gazetteer, Unavailable
from formkit.kinds import Fault
from formkit.page import Field, Page
from formkit.replies import Posted

Act = Literal["show", "find", "manual", "again", "continue"]
NONE = LookUps()


def look_ups(
    gazetteer: Gazetteer | None,
    page: Page,
    kept: Mapping[str, Json],
    posted: Posted | None,
    language: str,
    *,
    judged: bool,
) -> LookUps:
    """Find out where the look-ups of a page stand. Unless it is `judged`, a post is only shown again."""
    fields = [one for one in page.inputs if isinstance(one.type, Address) and one.type.looks_up]
    if gazetteer is None or not fields:
        return NONE
    acts = _acts([one.name for one in fields], posted) if posted is not None and judged else {}
    made = {one.name: Enquiry(gazetteer, one, kept.get(one.name), posted, language) for one in fields}
    pressed = judged and "continue" not in acts.values()
    return LookUps({name: one.look_up(acts.get(name, "show")) for name, one in made.items()}, pressed)


def _acts(names: list[str], posted: Posted) -> dict[str, Act]:
    """Tell what to do for each field. Enter presses a button of its own, which finds what is typed, or continues."""
    act, _, name = "".join(posted.getlist(BUTTON)[:1]).partition(" ")
    asked = [one for one in names if _text(posted, one, FIND) and not _stands(posted, one, CHOICE)]
    if act == "typed" and asked:
        return dict.fromkeys(asked, "find")
    if act in ("find", "manual", "again") and name in names:
        return {name: act}  # type: ignore[dict-item] # mypy does not narrow a str
    return dict.fromkeys(names, "continue")


@dataclass(frozen=True)
class Enquiry:
    """One address field, what is kept of it, and what was posted (None: the page is only opened)."""

    gazetteer: Gazetteer
    one: Field
    kept: Json
    posted: Posted | None
    language: str

    def look_up(self, act: Act) -> LookUp:
        """Find out where the citizen stands now."""
        if self.posted is None:
            return LookUp("ask" if self.kept is None else "manual")
        by_hand = _stands(self.posted, self.one.name, "line1")
        if act == "again":
            return LookUp("ask", self._text("postcode" if by_hand else FIND), self._text(PREMISES))
        if by_hand:
            return LookUp("manual")
        if act == "manual":
            return self._manual(self._text(FIND))
        if _stands(self.posted, self.one.name, CHOICE) and act != "find":
            return self._choose(act)
        return LookUp("ask", self._text(FIND), self._text(PREMISES)) if act == "show" else self._find(act)

    def _text(self, part: str) -> str:
        return _text(self.posted, self.one.name, part) if self.posted is not None else ""

    def _manual(self, code: str, note: str = "") -> LookUp:
        """Go on by hand, with the postcode that was typed, or the address that is kept."""
        typed = {"postcode": (postcode(code) or code,)} if code or self.kept is None else None
        return LookUp("manual", note=note, typed=typed or self._kept(), is_open=True)

    def _kept(self) -> Any:
        try:
            return self.one.type.retype(self.one.type.from_json(self.kept))
        except ValueError:
            return {}

    def _find(self, act: Act) -> LookUp:
        text = self._text(FIND)
        code = postcode(text)
        if code is None:
            rule = "find_postcode" if text else "find_missing"
            silent = not text and act == "continue" and not self.one.required
            return self._ask_again(() if silent else (Fault(rule, (FIND,)),))
        found = self.gazetteer.find(code, self.language)
        if isinstance(found, Unavailable):
            return self._manual(code, "unavailable")
        if not found:
            return self._ask_again((Fault("none_found", (FIND,), {"postcode": code}),))
        options, note = self._options(found)
        only = next(iter(options)) if len(options) == 1 else ""
        return LookUp("choose", code, self._text(PREMISES), options, only, note, is_open=True)

    def _ask_again(self, faults: tuple[Fault, ...]) -> LookUp:
        return LookUp("ask", self._text(FIND), self._text(PREMISES), faults=faults)

    def _choose(self, act: Act) -> LookUp:
        """Take the choice, if it is one of the addresses."""
        code = postcode(self._text(FIND))
        found = self.gazetteer.find(code, self.language) if code else ()
        if code is None or not found:
            return self._find(act)
        if isinstance(found, Unavailable):
            return self._manual(code, "unavailable")
        (options, note), chosen = self._options(found), self._text(CHOICE)
        address = options.get(chosen)
        if address is None:
            faults = (Fault("choice_missing", (CHOICE,)),) if act == "continue" else ()
            return LookUp("choose", code, self._text(PREMISES), options, "", note, faults)
        kind = self.one.type
        typed, offered = kind.retype(address), kind.to_json(address)
        return LookUp("choose", code, self._text(PREMISES), options, chosen, note, (), typed, offered)

    def _options(self, found: tuple[PostalAddress, ...]) -> tuple[Mapping[str, PostalAddress], str]:
        """Give the addresses with the name or number that was typed; all, and a note, where there is none."""
        premises = self._text(PREMISES)
        named = tuple(one for one in found if is_named(one, premises))
        return dict(_numbered(named or found)), "" if named else "no_premises"


def is_named(address: PostalAddress, premises: str) -> bool:
    """Whether an address has this name or number of a house among its lines."""
    words = rf"(?<!\w){re.escape(premises.casefold())}(?!\w)"
    return not premises or re.search(words, "\n".join(address.lines).casefold()) is not None


def _numbered(found: tuple[PostalAddress, ...]) -> Iterator[tuple[str, PostalAddress]]:
    """Give each address a value to choose it by: its UPRN, which two organisations in one building may share."""
    seen: dict[str, int] = {}
    for one in found:
        seen[one.uprn] = seen.get(one.uprn, 0) + 1
        yield one.uprn if seen[one.uprn] == 1 else f"{one.uprn}-{seen[one.uprn]}", one


def _text(posted: Posted, name: str, part: str) -> str:
    return " ".join("".join(posted.getlist(input_name(name, part))[:1]).split())


def _stands(posted: Posted, name: str, part: str) -> bool:
    return input_name(name, part) in posted
