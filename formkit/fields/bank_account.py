"""A bank or building society account: https://design-system.service.gov.uk/patterns/bank-details/

It is masked wherever an answer is shown: who looks over a shoulder, or at a printed page, learns no account number.
Only the inputs have it as it was typed, for the citizen to correct. No number is held against the banks' own tables of
check digits, which change every month: a department that pays asks its bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from formkit.fields.field_type import Json, Read, Schema, Typed
from formkit.fields.line import bare, kept_line
from formkit.fields.parts import Parts
from formkit.kinds import Bounds, Comparable, Fault, Kind
from formkit.language import Language
from formkit.text import Message


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


_KEPT = {
    "account_name": re.compile(".{1,140}"),  # the longest that banks compare: https://www.wearepay.uk/cop
    "sort_code": re.compile("[0-9]{6}"),
    "account_number": re.compile("[0-9]{8}"),
    "roll_number": re.compile("[A-Za-z0-9 ./-]{1,18}"),
}
_PARTS = tuple(_KEPT)
_SHORT_NUMBER = re.compile("[0-9]{6,7}")
_MASKED = {
    "sort_code": N_("sort code ending in {end}"),
    "account_number": N_("account number ending in {end}"),
    "roll_number": N_("roll number ending in {end}"),
}
_SHOWN = {"sort_code": 2, "account_number": 3, "roll_number": 3}
"""How many signs of each are shown, and never more than half of them."""


@dataclass(frozen=True)
class Account:
    """An account: 6 digits of sort code, 8 of account number; "" for what is not asked for or not given."""

    account_name: str = ""
    sort_code: str = ""
    account_number: str = ""
    roll_number: str = ""


def _asks(title: str, what: str) -> Schema:
    return {"title": title, "description": f"Whether to ask for {what}.", "type": "boolean", "default": True}


class BankAccount(Parts):
    """Where money is paid to, or from; its value is an Account."""

    NAME = "bank_account"
    TITLE = "Bank account"
    DESCRIPTION = (
        "A UK bank or building society account. Answers show only the ends of its numbers. "
        "Whether there is such an account is not checked."
    )
    PARTS: ClassVar[Mapping[str, Kind]] = dict.fromkeys(_PARTS, Kind.TEXT)
    INPUTS = _PARTS
    GROUPED = True
    SETTINGS: ClassVar[Mapping[str, Schema]] = {
        "account_name": _asks("Ask for the name", "the name on the account"),
        "roll_number": _asks("Ask for a roll number", "the roll number that some building societies have"),
    }
    RULES: ClassVar[Mapping[str, str]] = {
        "characters": Parts.RULES["characters"],
        "account_name_missing": "Enter the name on the account",
        "sort_code_missing": "Enter a sort code",
        "account_number_missing": "Enter an account number",
        "account_name": "Name on the account must be 140 characters or fewer",
        "sort_code": "Sort code must be 6 digits, like 309430",
        "account_number": "Account number must be between 6 and 8 digits, like 00733445",
        "roll_number": (
            "Roll number must be 18 characters or fewer, and only include letters a to z, numbers, hyphens, spaces, "
            "forward slashes and full stops"
        ),
    }
    WORDS: ClassVar[Mapping[str, str]] = {
        "account_name": "Name on the account",
        "sort_code": "Sort code",
        "sort_code_hint": "Must be 6 digits long",
        "account_number": "Account number",
        "account_number_hint": "Must be between 6 and 8 digits long",
        "roll_number": "Building society roll number",
        "roll_number_hint": "You can find it on your card, statement or passbook",
        "optional": "optional",
    }

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(part for part in _PARTS if self.settings.get(part, True))

    def is_optional(self, part: str) -> bool:
        return part == "roll_number"

    def made(self, texts: Mapping[str, str]) -> Account:
        sort_code, number = (bare(texts[part]) or texts[part] for part in ("sort_code", "account_number"))
        filled = number.zfill(8) if _SHORT_NUMBER.fullmatch(number) else number
        return Account(texts.get("account_name", ""), sort_code, filled, texts.get("roll_number", ""))

    def parse(self, typed: Typed, bounds: Bounds) -> Read:
        came = super().parse(typed, bounds)
        faults = came.faults or self.faults(came.value, bounds)
        return Read(faults=faults) if faults else came

    def faults(self, value: Account, bounds: Bounds) -> tuple[Fault, ...]:
        return tuple(self._faults(value))

    def _faults(self, value: Account) -> Iterator[Fault]:
        for part in self.inputs:
            text = getattr(value, part)
            if text and not _KEPT[part].fullmatch(text):
                yield Fault(part, (part,))
            elif not text and not self.is_optional(part):
                yield Fault(self.rule_for(part), (part,))

    def retype(self, value: Account) -> Typed:
        return {part: (getattr(value, part),) for part in self.inputs}

    def to_json(self, value: Account) -> Json:
        return {part: text for part in _PARTS if (text := getattr(value, part))}

    def from_json(self, json: Json) -> Account:
        if not isinstance(json, dict) or not json or not json.keys() <= set(self.inputs):
            raise ValueError("not an account as this field asks for it")
        if not all(_KEPT[part].fullmatch(kept_line(text)) for part, text in json.items()):
            raise ValueError("not the numbers of an account")
        return Account(**json)

    def show(self, value: Account, language: Language, labels: Mapping[str, str]) -> str:
        return "\n".join(language.say(line) for line in _lines(value).values())

    def show_alone(self, value: Account, language: Language, labels: Mapping[str, str]) -> str:
        capital = {part: "{Line}" if part in _MASKED else "{line}" for part in _PARTS}
        lines = (Message(capital[part], {"line": line}) for part, line in _lines(value).items())
        return "\n".join(language.say(line) for line in lines)

    def show_part(self, part: str, compared: Comparable, language: Language) -> Comparable:
        return language.say(_masked(part, str(compared)))

    def comparable(self, value: Account, part: str | None = None) -> Comparable | None:
        return (getattr(value, part) or None) if part else f"{value.sort_code} {value.account_number}"

    def example(self, bounds: Bounds) -> Account:
        every = Account("Sarah O’Brien", "309430", "00733445", "A123/45")
        return Account(**{part: getattr(every, part) for part in self.inputs})

    def autocomplete(self) -> Mapping[str, str]:
        return {"account_name": "name"} if "account_name" in self.inputs else {}


def _lines(value: Account) -> dict[str, Message]:
    return {part: _masked(part, text) for part in _PARTS if (text := getattr(value, part))}


def _masked(part: str, text: str) -> Message:
    if part not in _MASKED:
        return Message("{name}", {"name": text})
    shown = min(_SHOWN[part], max(1, len(text) // 2))
    return Message(_MASKED[part], {"end": text[-shown:]})
