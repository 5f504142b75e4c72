"""What all formats share: the order of findings, what they are called, and what fails a run."""

from dataclasses import replace

from formkit.audit.reports import FORMATS, Report, fails, key
from formkit.audit.visited import Visited
from formkit.cli.audit import FORMATS as OFFERED
from formkit.problems import Place
from tests.audit.results import ALL, LINKED, UNLABELLED, UNTITLED, WORDY, result


def test_faults_come_first_the_worst_before_the_others() -> None:
    mixed = result(WORDY, LINKED, UNTITLED, UNLABELLED)
    assert Report(mixed).found == (UNLABELLED, UNTITLED, LINKED, WORDY)


def test_a_finding_keeps_its_name_wherever_its_line_and_its_states_are() -> None:
    moved = replace(UNLABELLED, place=Place("x.json", 1, 1), at=())
    assert key(moved) == key(UNLABELLED)
    assert len({key(one) for one in ALL.found}) == 4


def test_what_fails_a_run_depends_on_the_level() -> None:
    assert fails(ALL, "serious") == (UNLABELLED,)
    assert fails(ALL, "moderate") == (UNLABELLED,)
    assert fails(ALL, "minor") == (UNLABELLED, UNTITLED)
    assert fails(ALL, "review") == (UNLABELLED, UNTITLED, LINKED)
    assert fails(result(WORDY), "review") == ()


def test_every_format_that_is_offered_can_be_written() -> None:
    assert tuple(FORMATS) == OFFERED


def test_no_format_needs_pages_that_were_seen() -> None:
    nothing = Report(result(visited=(Visited(ALL.visited[0].document),)))
    assert all(write(nothing) for write in FORMATS.values())
