"""A form with every way in which one answer bears on another, and its rules again by hand, in plain Python.

The state machine holds formkit to `way` and `judged` below, which know nothing of conditions, walks or forms.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.journeys import BLUE

Json = Any
Answers = Mapping[str, Json]
GROUP = {"field": "who", "is": "group"}
FORM: dict[str, Any] = {
    **{key: BLUE[key] for key in ("formkit", "organisation", "languages", "data", "confirmation", "declaration")},
    "name": "allotment",
    "title": "Rent an allotment",
    "pages": [
        {
            "name": "who",
            "title": "Who it is for",
            "fields": [
                {
                    "name": "who",
                    "type": "radios",
                    "label": "Who is it for?",
                    "subject": "who it is for",
                    "options": [
                        {"value": "me", "label": "Me"},
                        {"value": "group", "label": "A group"},
                        {"value": "nobody", "label": "Nobody"},
                    ],
                },
                {"name": "group_name", "type": "text", "label": "Name of the group", "when": GROUP},
            ],
        },
        {"name": "no-need", "type": "exit", "title": "You need none", "when": {"field": "who", "is": "nobody"}},
        {
            "name": "born",
            "fields": [{"name": "born", "type": "date", "max": "today", "label": "What is your birthday?"}],
        },
        {"name": "too-young", "type": "exit", "title": "Too young", "when": {"age": "born", "less_than": 16}},
        {
            "name": "note",
            "fields": [{"name": "note", "type": "text", "required": False, "label": "Note for us", "max_length": 40}],
        },
        {
            "name": "reason",
            "when": {"field": "note", "is_not": "none"},
            "fields": [{"name": "reason", "type": "yes_no", "label": "Does {note} matter?", "subject": "the note"}],
        },
        {
            "name": "crops",
            "title": "What you will grow",
            "fields": [
                {
                    "name": "crops",
                    "type": "checkboxes",
                    "label": "Crops",
                    "subject": "crops",
                    "options": [
                        {"value": "beans", "label": "Beans"},
                        {"value": "leeks", "label": "Leeks"},
                        {"value": "honey", "label": "Honey", "when": GROUP},
                        {"value": "none", "label": "Nothing yet", "exclusive": True},
                    ],
                },
                {
                    "name": "beans",
                    "type": "long_text",
                    "label": "Kinds of beans",
                    "when": {"field": "crops", "includes": "beans"},
                },
            ],
        },
        {
            "type": "group",
            "name": "growing",
            "when": {"field": "crops", "includes_any": ["beans", "leeks"]},
            "pages": [
                {
                    "name": "plot",
                    "title": "Your plot",
                    "fields": [
                        {
                            "name": "size",
                            "type": "integer",
                            "label": "Size",
                            "min": 1,
                            "max": [{"when": GROUP, "value": 20}, {"value": 5}],
                        },
                        {"name": "starts", "type": "date", "label": "First day", "min": "today"},
                    ],
                },
                {
                    "name": "shed",
                    "when": {"field": "size", "more_than": 3},
                    "fields": [{"name": "shed", "type": "yes_no", "label": "Do you want a shed?", "subject": "a shed"}],
                },
            ],
        },
        {"name": "rules", "type": "content", "title": "Rules", "body": "Be kind."},
        {
            "name": "email",
            "fields": [{"name": "email", "type": "email", "required": False, "label": "Your email address"}],
        },
    ],
    "deliver": [{"to": "folder"}],
}


@dataclass(frozen=True)
class Asked:
    """A field by hand: its name on check answers, whether it is asked, and whether a value is valid on the trail."""

    name: str
    label: str
    valid: Callable[[Json, Answers, date], bool]
    asked: Callable[[Answers], bool] = lambda on: True


@dataclass(frozen=True)
class Step:
    """A page by hand."""

    name: str
    applies: Callable[[Answers, date], bool] = lambda on, today: True
    asks: tuple[Asked, ...] = ()
    is_exit: bool = False


def _age(born: str, today: date) -> int:
    day = date.fromisoformat(born)
    return today.year - day.year - ((today.month, today.day) < (day.month, day.day))


def _grows(on: Answers) -> bool:
    return bool({"beans", "leeks"} & set(on.get("crops") or ()))


def _crops(value: Json, on: Answers, today: date) -> bool:
    if not value or ("honey" in value and on.get("who") != "group"):
        return False
    return "none" not in value or len(value) == 1


def _given(value: Json, on: Answers, today: date) -> bool:
    return value is not None


STEPS = (
    Step(
        "who",
        asks=(
            Asked("who", "Who it is for", _given),
            Asked("group_name", "Name of the group", _given, lambda on: on.get("who") == "group"),
        ),
    ),
    Step("no-need", lambda on, today: on.get("who") == "nobody", is_exit=True),
    Step(
        "born",
        asks=(Asked("born", "What is your birthday?", lambda v, on, today: bool(v) and v <= today.isoformat()),),
    ),
    Step("too-young", lambda on, today: bool(on.get("born")) and _age(on["born"], today) < 16, is_exit=True),
    Step("note", asks=(Asked("note", "Note for us", lambda v, on, today: v is None or len(v) <= 40),)),
    Step(
        "reason",
        lambda on, today: on.get("note") not in (None, "none"),
        asks=(Asked("reason", "The note", _given),),
    ),
    Step(
        "crops",
        asks=(
            Asked("crops", "Crops", _crops),
            Asked("beans", "Kinds of beans", _given, lambda on: "beans" in (on.get("crops") or ())),
        ),
    ),
    Step(
        "plot",
        lambda on, today: _grows(on),
        asks=(
            Asked(
                "size", "Size", lambda v, on, today: v is not None and 1 <= v <= (20 if on.get("who") == "group" else 5)
            ),
            Asked("starts", "First day", lambda v, on, today: v is not None and v >= today.isoformat()),
        ),
    ),
    Step(
        "shed",
        lambda on, today: _grows(on) and (on.get("size") or 0) > 3,
        asks=(Asked("shed", "A shed", _given),),
    ),
    Step("rules"),
    Step("email", asks=(Asked("email", "Your email address", lambda v, on, today: True),)),
)
BY_NAME = {step.name: step for step in STEPS}


@dataclass(frozen=True)
class Way:
    """How far a citizen has come: the pages reached, the answers that count, and whether all is complete."""

    reached: tuple[str, ...]
    on: Answers
    complete: bool

    @property
    def end(self) -> str:
        return "check-answers" if self.complete else self.reached[-1]

    @property
    def labels(self) -> list[str]:
        """The answers that check answers shows, by their names there."""
        return [one.label for name in self.reached for one in BY_NAME[name].asks if one.asked(self.on)]


def way(kept: Answers, today: date) -> Way:
    """Go the way by hand."""
    on: dict[str, Json] = {}
    reached: list[str] = []
    for step in STEPS:
        if step.applies(on, today):
            reached.append(step.name)
            on.update(_counting(step, kept, on, today))
            if step.is_exit or not _is_complete(step, kept, on):
                return Way(tuple(reached), on, complete=False)
    return Way(tuple(reached), on, complete=True)


def _is_complete(step: Step, kept: Answers, on: Answers) -> bool:
    if step.name == "rules":
        return kept.get("rules") is True
    return all(one.name in on for one in step.asks if one.asked(on))


def _counting(step: Step, kept: Answers, on: Answers, today: date) -> dict[str, Json]:
    """The answers of a page that count: posted, asked, and still valid."""
    counting: dict[str, Json] = {"rules": True} if step.name == "rules" and kept.get("rules") else {}
    for one in step.asks:
        if one.name in kept and one.asked({**on, **counting}) and one.valid(kept[one.name], on, today):
            counting[one.name] = kept[one.name]
    return counting


WRONG = object()
"""What is typed that no field of the type can read."""


def judged(step: Step, typed: Mapping[str, Any], on: Answers, today: date) -> dict[str, Json] | None:
    """What is kept of a post, given what each typing means; None when something is wrong and nothing is kept."""
    others = {name: value for name, value in on.items() if name not in {one.name for one in step.asks}}
    kept = {one.name: typed[one.name] for one in _asked(step, typed, others)}
    wrong = [one for one in step.asks if one.name in kept and not _is_right(one, kept[one.name], others, today)]
    return None if wrong else kept


def _is_right(one: Asked, value: Any, on: Answers, today: date) -> bool:
    return value is not WRONG and one.valid(value, on, today)


def _asked(step: Step, typed: Mapping[str, Any], others: Answers) -> Iterator[Asked]:
    chosen = {name: value for name, value in typed.items() if value is not WRONG}
    return (one for one in step.asks if one.asked({**others, **chosen}))
