"""Results made up for tests of what is said about them: a form in two languages with one of each kind of finding."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from formkit.audit.check import Tier
from formkit.audit.document import Document
from formkit.audit.finding import Finding, Mark
from formkit.audit.result import Found, Result
from formkit.audit.rule import Impact, advice, fails, review
from formkit.audit.state import Expected, Kind, State
from formkit.audit.visited import Visited
from formkit.problems import Place

WHEN = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LABEL = fails("unlabelled", "1.3.1 4.1.2", "Every control has a label.", "Write a <label for>.")
TITLE = fails("error-title", "2.4.2", "The title begins with “Error: ”.", "Begin it so.", Impact.MINOR)
VAGUE = review("vague-link", "2.4.4", "A link says where it leads.", "Say where.")
LONG = advice("long-words", "3.1.5", "Sentences are short.", "Write two.")
PNG = b"\x89PNG\r\n\x1a\n made up"
PLACE = Place("form_definitions/permit.json", 12, 7)


def page(title: str, inside: str, language: str = "en") -> str:
    """A page with a form in it."""
    body = f'<main><h1>{title}</h1><form method="post">{inside}</form></main>'
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title} - Permit</title></head><body>{body}</body></html>'
    )


def seen(name: str, inside: str = "", kind: Kind = Kind.BLANK, language: str = "en", **state: object) -> Visited:
    """A page of the form `permit` in a state."""
    about = State("permit", name, language, kind, **state)  # type: ignore[arg-type]
    prefix = "" if language == "en" else f"/{language}"
    document = Document(
        page(f"About {name}", inside, language), f"http://127.0.0.1:1{prefix}/permit/{name}", 200, about
    )
    return Visited(document, shape=f"{name} {kind}")


INPUT = '<label for="born-day">Day</label><input id="born-day" name="born-day">'
START = seen("start", kind=Kind.SHOWN)
BORN = replace(seen("born", INPUT), screenshot=PNG)
WRONG = seen(
    "born", INPUT, Kind.ERROR, detail="born: real", typed={"born-day": ("32",)}, is_posted=True,
    expected=(Expected("born", "real"),),
)  # fmt: skip
WELSH = seen("born", INPUT, language="cy")
CHECK = seen("check-answers", kind=Kind.SHOWN)
VISITED = (START, BORN, WRONG, WELSH, CHECK)
DAY = Mark("#born-day", '<input id="born-day" name="born-day">')
UNLABELLED = Found(
    Finding(LABEL, "“Day” has no label.", (DAY,), fields=("born",), pointer="/pages/1"), (BORN, WELSH), PLACE
)
UNTITLED = Found(Finding(TITLE, "The title is “About born”.", pointer="/pages/1"), (WRONG,), PLACE)
LINKED = Found(Finding(VAGUE, "“More” may not say enough.", (Mark("#main > a", '<a href="/x">'),)), (START,))
WORDY = Found(Finding(LONG, "This sentence has 40 words.", pointer="/pages/1/title"), (BORN,), PLACE)


def result(*found: Found, visited: tuple[Visited, ...] = VISITED, tier: Tier = Tier.FULL, **more: object) -> Result:
    """An audit of the form `permit` that found this."""
    rules = frozenset(one.finding.rule.id for one in found) or frozenset({"unlabelled"})
    whole = Result(
        "permit", "Apply for a permit", "0123456789abcdef", ("en", "cy"), tier, WHEN, "4.14.1", "Chromium 140",
        9, visited, found, rules, ("At this address nothing is sent.",),
    )  # fmt: skip
    return replace(whole, **more)  # type: ignore[arg-type]


ALL = result(UNLABELLED, UNTITLED, LINKED, WORDY)
FILE = Path("permit.json")
