"""A household with repeats, sums over them, rules with reasons and a calculated decision: for words and pictures."""

from datetime import date
from functools import cache
from typing import Any

from formkit.answers import Answers
from formkit.journey import Journey
from formkit.language import language
from formkit.speech import Speech
from formkit.trail import Trail
from formkit.walk import walk
from tests.definition.drafts import journey as compiled

TODAY = date(2026, 6, 1)


def _field(name: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "label": label, **more}


def _page(name: str, *fields: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "fields": list(fields), **more}


CONDITIONS = {
    "too_rich": {
        "field": "income",
        "more_than": {"sum": [100, {"product": [{"count": "children"}, 20]}]},
        "because": "your household’s income is too high",
    },
    "on_benefit": {"field": "help", "includes_any": ["credit", "pension"]},
}
JOBS = {
    "name": "jobs",
    "type": "repeat",
    "title": "Jobs of your household",
    "item_title": "{employer}",
    "max": 5,
    "add": "Add another job",
    "empty": "You have not added a job.",
    "pages": [
        _page("employer", _field("employer", "text", "Who is the employer?", subject="employer")),
        _page("weekly-pay", _field("pay", "money", "What is the weekly pay?")),
        _page("permanent", _field("permanent", "yes_no", "Is it a permanent job?", subject="permanent job")),
    ],
}
CHILDREN = {
    "name": "children",
    "type": "repeat",
    "title": "Your children",
    "item_title": "{first_name}",
    "pages": [
        _page("first-name", _field("first_name", "text", "First name")),
        _page("child-born", _field("child_born", "date", "Date of birth")),
        {
            "name": "clubs",
            "type": "repeat",
            "title": "Clubs of {first_name}",
            "item_title": "{club}",
            "max": 2,
            "pages": [
                _page(
                    "club",
                    _field("club", "text", "Name of the club"),
                    _field("fee", "money", "Weekly fee"),
                    title="Club",
                )
            ],
        },
    ],
}
HOMES = {
    "name": "homes",
    "type": "repeat",
    "title": "Where you have lived",
    "item_title": "{town}",
    "min": 1,
    "pages": [
        _page(
            "home",
            _field("town", "text", "Town"),
            _field("moved_in", "date", "Date you moved in"),
            _field("moved_out", "date", "Date you moved out", required=False),
            title="A home",
        )
    ],
    "must": [
        {
            "that": {
                "longest_gap": "homes",
                "from": {"field": "moved_in"},
                "to": {"field": "moved_out"},
                "since": "today-P2Y",
                "at_most": 30,
            },
            "error": "Say where you have lived in the last 2 years",
        }
    ],
}
PAGES = (
    _page("born", _field("born", "date", "What is your date of birth?")),
    _page("rent", _field("rent", "money", "What is your weekly rent?", required=False)),
    _page(
        "help",
        _field(
            "help",
            "checkboxes",
            "What help do you get?",
            options=[
                {"value": "credit", "label": "Universal Credit"},
                {"value": "pension", "label": "Pension Credit"},
                {"value": "none", "label": "None of these", "exclusive": True},
            ],
        ),
    ),
    JOBS,
    CHILDREN,
    HOMES,
    _page(
        "result",
        {
            "name": "income",
            "type": "calculated",
            "as": "money",
            "label": "Income of your household",
            "value": {"difference": [{"sum": "jobs", "of": {"field": "pay"}}, {"field": "rent"}]},
        },
        {
            "name": "grant",
            "type": "calculated",
            "as": "money",
            "label": "Grant you can get",
            "explain": True,
            "value": [
                {
                    "when": {"not": {"any_item": "children", "where": {"age": "child_born", "less_than": 16}}},
                    "value": 0,
                },
                {"when": "on_benefit", "value": 100},
                {"when": {"field": "income", "less_than": 50}, "value": {"product": [{"count": "children"}, "12.50"]}},
                {"value": 5},
            ],
        },
        title="Your result",
    ),
    {
        "name": "no-grant",
        "type": "exit",
        "explain": True,
        "title": "You cannot get a grant",
        "when": {"all": ["too_rich", {"not": "on_benefit"}]},
    },
)


@cache
def journey() -> Journey:
    """The household's journey."""
    return compiled(*PAGES, conditions=CONDITIONS, name="household", title="Apply for a grant")


def answers(**more: Any) -> Answers:
    """Answers that reach the result: one job, no children, no help."""
    told = {"born": "1990-05-01", "rent": "40.00", "help": ["none"], "result": True}
    return {**told, "jobs": [job("Tesco", "120.50")], "children": [], "homes": [home("Leeds", "2020-01-01")], **more}


def job(employer: str, pay: str, permanent: bool = True) -> dict[str, Any]:
    return {"id": employer, "employer": employer, "pay": pay, "permanent": permanent}


def child(name: str, born: str) -> dict[str, Any]:
    return {"id": name, "first_name": name, "child_born": born, "clubs": []}


def home(town: str, moved_in: str, moved_out: str | None = None) -> dict[str, Any]:
    return {"id": town, "town": town, "moved_in": moved_in, "moved_out": moved_out}


def trail(**more: Any) -> Trail:
    return walk(journey(), answers(**more), TODAY)


def speech(code: str = "en", **more: Any) -> Speech:
    """Speak to someone with these answers."""
    return Speech(language(code), trail(**more).facts)
