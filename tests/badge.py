"""A small journey built by hand, with each thing that maps and explanations word: for tests that need no compiler."""

from datetime import date
from fractions import Fraction
from typing import Any

from formkit.conditions import OPERATORS, Comparison
from formkit.dates import Duration
from formkit.fields.checkboxes import Checkboxes
from formkit.fields.date import Date
from formkit.fields.radios import Radios
from formkit.fields.yes_no import YesNo
from formkit.journey import Journey, Section
from formkit.kinds import Kind
from formkit.language import language
from formkit.option import Option
from formkit.page import Field, Page, Reveal
from formkit.service import Data, Organisation, Start
from formkit.speech import Speech
from formkit.text import Text
from formkit.values import Answer, Day, Literal, Value
from formkit.walk import TrailFacts
from formkit.wordings import Variant, Wording

TODAY = date(2026, 6, 1)
KINDS = {"whom": Kind.CHOICE, "born": Kind.DATE, "uk": Kind.TRUTH, "aids": Kind.CHOICES}


def wording(*texts: str) -> Wording:
    return Wording(tuple(Variant(Text(text, "test")) for text in texts))


def bare(text: str) -> str:
    """A text without inserts: braces are only braces."""
    return text.replace("{", "{{").replace("}", "}}")


def value(of: Any, kind: Kind) -> Value:
    if isinstance(of, int) and not isinstance(of, bool):
        return Literal(Fraction(of), Kind.NUMBER)
    return Literal(of, kind) if isinstance(of, str | bool | date) else of


def says(field: str, operator: str, *operands: Any, because: str = "") -> Comparison:
    """`says("whom", "is", "me")`"""
    kind = KINDS[field]
    return compare(Answer(field, kind), operator, *(value(one, kind) for one in operands), because=because)


def compare(subject: Value, operator: str, *operands: Value, because: str = "") -> Comparison:
    return Comparison(subject, OPERATORS[operator], operands, wording(because) if because else None)


YOUNG = says("born", "after", Day(None, (Duration(-12 * 17),)))
FOR_ME = says("whom", "is", "me")

WHOM = Field(
    "whom",
    Radios(),
    {"label": wording("Who is the badge for?"), "subject": wording("who the badge is for")},
    options=(Option("me", wording("Me")), Option("other", wording("Someone else"))),
)
RELATION = Field(
    "relation", Radios(), {"label": wording("What are they to you?")}, reveal=Reveal("whom", "other"), required=False
)
BORN = Field("born", Date(), {"label": wording("What is your date of birth?", "What is their date of birth?")})
UK = Field("uk", YesNo(), {"label": wording("Do you live in the UK?"), "subject": wording("home")})
AIDS = Field(
    "aids",
    Checkboxes(),
    {"label": wording("Which aids do you use?")},
    options=(Option("stick", wording("A stick")), Option("chair", wording("A wheelchair"))),
)
PAGES = (
    Page("whom", "question", "you", items=(WHOM, RELATION)),
    Page("born", "question", "you", items=(BORN,)),
    Page("too-young", "exit", "you", YOUNG, wording("You are too young")),
    Page("how", "content", "move", FOR_ME, wording("How you move")),
    Page("home", "question", "move", FOR_ME, items=(UK,)),
    Page("aids", "question", "move", items=(AIDS,)),
)


def journey(*pages: Page, title: str = "Apply for a badge") -> Journey:
    return Journey(
        "badge",
        "f" * 64,
        wording(title),
        Organisation("council", wording("Example Council"), {}),
        ("en",),
        Data(wording("send your badge"), "public_task", "P1Y", "P28D"),
        Start(),
        (Section("you", wording("About you")), Section("move", wording("How you move"))),
        pages or PAGES,
        wording("We have your form."),
    )


def speech(**answers: Any) -> Speech:
    """English, to someone with these answers (as the types' own values)."""
    return Speech(language("en"), TrailFacts(journey(), TODAY, answers))
