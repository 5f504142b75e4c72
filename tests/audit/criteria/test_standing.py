"""How a result stands to criteria: nothing is claimed that was not looked at, nothing denied that may be there."""

from dataclasses import replace

from formkit.audit.check import Tier
from formkit.audit.checks import RULES
from formkit.audit.criteria import Standing, Status, standings
from formkit.audit.document import Document
from formkit.audit.result import Result
from formkit.audit.visited import Visited
from tests.audit.results import ALL, page, result

EVERYTHING = frozenset(RULES) | {"axe:color-contrast", "axe:bypass", "axe:target-size"}


def of(number: str, found: Result) -> Standing:
    return next(one for one in standings(found) if one.criterion.number == number)


def anybodys(inside: str, **more: object) -> Result:
    seen = Visited(Document(page("Here", inside), "https://www.example.gov.uk/here"))
    return result(visited=(seen,), fingerprint="", asked=EVERYTHING, **more)


def test_every_criterion_has_one() -> None:
    assert len(standings(ALL)) == 55


def test_a_fault_fails_its_criteria() -> None:
    found = of("1.3.1", ALL)
    assert (found.status, [one.finding.rule.id for one in found.found]) == (Status.FAILED, ["unlabelled"])
    assert of("2.4.2", ALL).status is Status.FAILED


def test_what_is_nowhere_asks_nothing() -> None:
    found = of("1.2.2", ALL)
    assert (found.status, found.why) == (
        Status.NOT_PRESENT,
        "There is no sound or video on the 5 pages and states that were seen.",
    )


def test_what_is_somewhere_is_for_a_person() -> None:
    assert of("1.2.2", anybodys("<video></video>")).status is Status.BY_HAND


def test_what_scripts_may_bring_is_not_denied_of_anybodys_pages() -> None:
    alone = of("2.5.7", anybodys("<p>x</p>"))
    assert (alone.status, alone.why) == (Status.NOT_PRESENT, "There is nothing to drag on the one page that was seen.")
    assert of("2.5.7", anybodys("<script>1</script>")).status is Status.BY_HAND
    assert of("2.5.7", result(asked=EVERYTHING)).status is Status.NOT_PRESENT


def test_what_rules_decide_has_passed_where_they_were_asked_closely_enough() -> None:
    found = of("1.4.3", result(asked=EVERYTHING, tier=Tier.BROWSER))
    assert (found.status, "Elements must meet minimum color contrast ratio thresholds." in found.rules) == (
        Status.CHECKED,
        True,
    )
    assert of("1.4.3", result(asked=EVERYTHING, tier=Tier.FAST)).status is Status.BY_HAND
    assert of("1.4.3", result(asked=frozenset({"unlabelled"}))).status is Status.BY_HAND


def test_what_a_person_must_look_at_has_not_passed() -> None:
    found = of("2.4.4", ALL)
    assert found.status is Status.BY_HAND
    assert found.tasks[-1].do == "“More” may not say enough. Look at #main > a."


def test_by_hand_comes_with_steps_on_a_page_that_was_seen() -> None:
    step = of("3.3.3", ALL).tasks[0]
    assert step.spot is not None
    assert (step.spot.page, step.spot.kind) == ("born", "error")
    assert step.way == "Go to /permit/born, in English. Answer “born-day”: 32. Send the page. Then again in Welsh."
    assert step.do
    assert step.tool
    assert step.expect


def test_everything_by_hand_has_steps() -> None:
    assert [one.criterion.number for one in standings(ALL) if one.status is Status.BY_HAND and not one.tasks] == []


def test_pages_without_shapes_are_each_looked_at() -> None:
    first, *others = ALL.visited
    video = Visited(Document(page("Film", "<video></video>"), state=first.document.state))
    assert of("1.2.2", replace(ALL, visited=(first, *others, video))).status is Status.BY_HAND
