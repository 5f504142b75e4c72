"""What must hold across the pages of a journey: each rule with one that breaks it, and one like it that does not."""

from dataclasses import replace

import pytest

from formkit.audit.checks.journeys import OF_JOURNEY, facts, places, purposes, titles, ways
from formkit.audit.rule import Rule
from formkit.audit.state import Kind
from formkit.audit.visited import Visited
from tests.audit.checks.journeys.seeing import blue, found, nobodys, page, seen

FOOT = '<a href="/privacy">Privacy</a>'
HELP = '<a href="/help">Help and contact</a>'
BACK = '<a href="/blue">Back</a>'
CYMRAEG = '<a href="/cy/blue/born" lang=cy>Cymraeg</a>'
EMAIL = "<label>Email address<input name=email type=email autocomplete=email></label><button>Continue</button>"
PHONE = "<label>Phone<input name=phone autocomplete=tel></label><button>Continue</button>"
ROWS = "<h1>Check</h1><dl><dt>Born<dd>1980<dd>{}<dt>Colour<dd>Red<dd>{}</dl>"
CHANGE = '<a href="/blue/{0}">Change<span> {0}</span></a>'
ALIKE = '<a href="/blue/{}">Change</a>'
CHECK = {
    "distinct": ROWS.format(CHANGE.format("born"), CHANGE.format("colour")),
    "alike": ROWS.format(ALIKE.format("born"), ALIKE.format("colour")),
    "none": ROWS.format("", "") + "<a href=/help>Help</a>",
}
QUESTION = "<h1>What is your name?</h1><label>{}<input name={}></label><button>Continue</button>"


def checked(which: str) -> Visited:
    return page("check-answers", CHECK[which], kind=Kind.SHOWN)


BROKEN: list[tuple[Rule, Visited, Visited]] = [
    (titles.ALIKE, page("colour", title="Born"), page("colour", title="Colour")),
    (places.HELP, page("colour", top=f"{BACK}{HELP}", bottom=FOOT), page("colour")),
    (places.HELP, page("colour", bottom=FOOT), page("colour", f"<h1>Colour</h1>{HELP}")),
    (places.ORDER, page("colour", bottom=FOOT + HELP), page("colour", bottom=f"{HELP}<a href=/new>New</a>{FOOT}")),
    (places.NAMES, page("colour", "<h1>C</h1><button>Next</button>"), page("colour", "<button>Continue</button>")),
    (places.NAMES, page("colour", bottom=f'<a href="/help">Ask us</a>{FOOT}'), page("colour")),
    (ways.NO_BACK, page("born", top=CYMRAEG), page("born", top=f"{BACK}{CYMRAEG}")),
    (ways.WRONG_BACK, page("born", top=f"<a href=/blue/contact>Back</a>{CYMRAEG}"), page("born")),
    (ways.WRONG_BACK, page("born", top=f"<a href=/blue/born>Back</a>{CYMRAEG}"), page("born")),
    (
        ways.NO_SWITCH,
        page("born", top=BACK),
        page("born", top=f"{BACK}<button formaction=/cy lang=cy>Cymraeg</button>"),
    ),
    (ways.NO_CHANGE, checked("none"), checked("distinct")),
    (ways.LINKS_ALIKE, checked("alike"), checked("distinct")),
    (facts.TWICE, page("born", EMAIL.replace("name=email", "name=again")), page("born", PHONE)),
    (
        facts.TWICE,
        page("born", QUESTION.format("What is your name?", "a")),
        page("born", QUESTION.format("Whole name", "a")),
    ),
    (purposes.ABSENT, page("contact", EMAIL.replace(" autocomplete=email", "")), page("contact", EMAIL)),
    (purposes.WRONG, page("contact", EMAIL.replace("complete=email", "complete=tel")), page("contact", EMAIL)),
]
OTHERS = {
    facts.TWICE: [page("contact", EMAIL), page("applying", QUESTION.format("What is your name?", "b"))],
    places.HELP: [page("applying")],
}


@pytest.mark.parametrize(("rule", "broken", "right"), BROKEN, ids=lambda one: getattr(one, "id", ""))
def test_a_broken_journey_and_a_right_one(rule: Rule, broken: Visited, right: Visited) -> None:
    others = OTHERS.get(rule, [])
    assert (bool(found(rule, seen(*others, broken), blue())), found(rule, seen(*others, right), blue())) == (True, [])


def test_every_rule_is_broken_here_or_in_a_test_of_its_own() -> None:
    known = {rule for check in OF_JOURNEY for rule in check.rules}
    assert known == {rule for rule, _, _ in BROKEN} | {ways.UNCHECKED, facts.KNOWN}


def test_a_correct_journey_has_no_findings() -> None:
    every = [finding for check in OF_JOURNEY for _, finding in check.run(seen(), blue())]
    assert every == []


def test_answers_that_are_sent_without_a_page_that_shows_them() -> None:
    unchecked = [one for one in seen() if one.document.state and one.document.state.page != "check-answers"]
    assert [where for where, _ in found(ways.UNCHECKED, unchecked, blue())] == ["confirmation"]


def test_what_differs_is_shown_at_the_page_that_differs() -> None:
    visited = seen(page("colour", bottom=FOOT + HELP))
    assert [where for where, _ in found(places.ORDER, visited, blue())] == ["colour"]


def test_pages_in_error_are_left_out() -> None:
    visited = [*seen(), page("born", title="Colour", top=" ", kind=Kind.ERROR)]
    assert [finding for check in OF_JOURNEY for _, finding in check.run(visited, blue())] == []


def test_pages_of_nobodys_journey() -> None:
    same = nobodys(seen(page("colour", title="Born"), page("born", "<h1>Born</h1>", bottom=FOOT + HELP)))
    every = {finding.rule for check in OF_JOURNEY for _, finding in check.run(same, None)}
    assert every == {titles.ALIKE, places.ORDER}


def test_no_pages_have_no_findings() -> None:
    assert [one for check in OF_JOURNEY for journey in (None, blue()) for one in check.run([], journey)] == []


def test_a_page_that_is_another_after_a_post_may_keep_its_title() -> None:
    deleted = page("born", title="Answers deleted", kind=Kind.SHOWN)
    after = Visited(replace(deleted.document, state=replace(deleted.document.state, page="deleted")))
    assert found(titles.ALIKE, [deleted, after], blue()) == []
