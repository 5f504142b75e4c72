"""Titles that say too much or too little, and summaries that are missing, out of place, silent or out of order."""

import pytest

from formkit.audit.checks.questions import summary as rules
from formkit.audit.state import Expected, Kind, State
from tests.audit.checks.questions.twins import Twins, found, summary, wrong

SAID = "Enter your name"
PAGE = summary(("#a", SAID)) + wrong("a", SAID)
BOTH = wrong("a", "Enter A") + wrong("b", "Enter B")
IN_ERROR = State("form", "page", "en", Kind.ERROR, is_posted=True, expected=(Expected("a", "required"),))
BLANK = State("form", "page", "en", Kind.BLANK)
TWINS = (
    Twins(rules.NO_SUMMARY, wrong("a", SAID), PAGE, title="Error: Page"),
    Twins(rules.NO_SUMMARY, wrong("a", SAID), PAGE, IN_ERROR),
    Twins(rules.NOT_FIRST, f"<h1>Name</h1>{PAGE}", f"<p hidden>Name</p>{PAGE}<h1>Name</h1>", IN_ERROR, "Error: Page"),
    Twins(rules.NOT_FIRST, f"</main>{PAGE}<main>Words", f"</main><p>Back</p><main>{PAGE}", IN_ERROR),
    Twins(rules.UNANNOUNCED, PAGE.replace("role=alert", ""), PAGE.replace("role=alert", "aria-live=polite")),
    Twins(
        rules.OUT_OF_ORDER,
        summary(("#b", "Enter B"), ("#a", "Enter A")) + BOTH,
        summary(("#a", "Enter A"), ("#b", "Enter B"), ("#gone", "Enter C")) + BOTH,
    ),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_summaries(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def of_title(title: str, html: str, state: State | None = None, lang: str = "en") -> list[str]:
    rules_of_title = (rules.NO_PREFIX, rules.PREFIX_IN_VAIN)
    return [one.rule.id for one in found(html, state, title, lang) if one.rule in rules_of_title]


@pytest.mark.parametrize(
    ("title", "html", "state", "lang", "broken"),
    [
        ("Page", PAGE, IN_ERROR, "en", ["title-without-error"]),
        ("Error: Page", PAGE, IN_ERROR, "en", []),
        ("Gwall: Tudalen", PAGE, IN_ERROR, "cy", []),
        ("Error: Tudalen", PAGE, IN_ERROR, "cy", ["title-without-error"]),
        ("Gwall: Page", PAGE, IN_ERROR, "en", ["title-without-error"]),
        ("Error: Page", "<p>Words</p>", BLANK, "en", ["title-with-error-in-vain"]),
        ("Page", "<p>Words</p>", BLANK, "en", []),
        ("Error: Page", "<p>Words</p>", None, "en", ["title-with-error-in-vain"]),
        ("Error: Page", PAGE, None, "en", []),
        ("Errors and how to mend them", "<p>Words</p>", None, "en", []),
    ],
)
def test_titles(title: str, html: str, state: State | None, lang: str, broken: list[str]) -> None:
    assert of_title(title, html, state, lang) == broken


def test_a_title_is_held_to_govuk_style_only_where_the_page_is_in_it() -> None:
    assert of_title("Page", PAGE) == []
    assert of_title("Page", f"</main><body class=govuk-template__body><main>{PAGE}") == ["title-without-error"]


def test_a_correct_page_with_errors_has_no_findings() -> None:
    assert found(PAGE, IN_ERROR, "Error: Page") == []


def test_a_message_in_a_closed_dialog_tells_no_error() -> None:
    assert found("<dialog><p class=error role=alert>There is a problem</p></dialog><label>a<input></label>") == []
