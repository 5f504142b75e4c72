"""What the state machine types into the allotment form, and what each typing means."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from tests.model.allotment import WRONG, Step

Typing = tuple[dict[str, list[str]], Any]
"""The inputs of a field, and the answer that they are: None for blank, WRONG for what can't be read."""


def _one(name: str, *meanings: tuple[str, Any]) -> list[Typing]:
    return [({name: [text]}, meaning) for text, meaning in meanings]


def _day(name: str, *days: tuple[str, Any]) -> list[Typing]:
    parts = ("day", "month", "year")
    typed = [dict(zip((f"{name}-{part}" for part in parts), text.split("/"), strict=True)) for text, _ in days]
    return [
        ({key: [value] for key, value in each.items()}, meaning) for each, (_, meaning) in zip(typed, days, strict=True)
    ]


def _ticks(name: str, *sets: str) -> list[Typing]:
    return [({name: each.split()}, each.split() or None) for each in sets]


# The first two of each are right at any time and lead on, the third is mostly right.
TYPINGS: Mapping[str, list[Typing]] = {
    "who": [*_one("who", ("me", "me"), ("group", "group"), ("nobody", "nobody"), ("hacker", WRONG)), ({}, None)],
    "group_name": _one("group_name", ("Tinkers", "Tinkers"), ("  Old   Spades ", "Old Spades"), ("", None)),
    # Whoever was born on 2 June 2010 is too young on the first day and old enough on the second.
    "born": _day(
        "born",
        ("1/6/1980", "1980-06-01"),
        ("01/June/1990", "1990-06-01"),
        ("2/6/2010", "2010-06-02"),
        ("1/1/2020", "2020-01-01"),
        ("31/2/2000", WRONG),
        ("1/6/2100", "2100-06-01"),
        ("//", None),
    ),
    "note": _one("note", ("", None), ("my <b>dog</b>", "my <b>dog</b>"), ("none", "none"), ("x" * 41, "x" * 41)),
    "reason": [*_one("reason", ("yes", True), ("no", False), ("perhaps", WRONG)), ({}, None)],
    "crops": _ticks("crops", "leeks", "beans honey", "none", "beans leeks", "beans", "honey", "leeks none", ""),
    "beans": _one("beans", ("Runner\r\n\r\n  broad", "Runner\n\n  broad"), ("French", "French"), ("", None)),
    "size": _one("size", ("2", 2), ("4", 4), (" 5 ", 5), ("12", 12), ("0", 0), ("21", 21), ("four", WRONG), ("", None)),
    "starts": _day(
        "starts",
        ("2/6/2026", "2026-06-02"),  # right on the first two days
        ("09/09/2026", "2026-09-09"),
        ("1/8/2026", "2026-08-01"),
        ("1/6/2026", "2026-06-01"),
        ("31/5/2026", "2026-05-31"),
        ("1/13/2026", WRONG),
        ("//", None),
    ),
    "shed": [*_one("shed", ("yes", True), ("no", False)), ({}, None)],
    "email": _one("email", ("", None), ("me@allotment.example", "me@allotment.example"), ("nowhere", WRONG)),
}


def good(step: Step) -> st.SearchStrategy[dict[str, Typing]]:
    """Type what leads on."""
    return st.fixed_dictionaries({one.name: st.sampled_from(TYPINGS[one.name][:2]) for one in step.asks})


def right(step: Step) -> st.SearchStrategy[dict[str, Typing]]:
    """Type what is mostly right."""
    return st.fixed_dictionaries({one.name: st.sampled_from(TYPINGS[one.name][:3]) for one in step.asks})


def anything(step: Step) -> st.SearchStrategy[dict[str, Typing]]:
    """Type anything."""
    return st.fixed_dictionaries({one.name: st.sampled_from(TYPINGS[one.name]) for one in step.asks})


def shown(name: str, meaning: Any) -> dict[str, list[str]]:
    """What the inputs of a field hold when its page shows a kept answer."""
    if name in ("born", "starts"):
        day = meaning.split("-") if meaning else ["", "", ""]
        parts = zip(("year", "month", "day"), day, strict=True)
        return {f"{name}-{part}": [str(int(text)) if text else ""] for part, text in parts}
    if name == "reason" or name == "shed":
        return {} if meaning is None else {name: ["yes" if meaning else "no"]}
    if name in ("who", "crops"):
        return {name: meaning if isinstance(meaning, list) else [meaning]} if meaning else {}
    return {name: ["" if meaning is None else str(meaning)]}
