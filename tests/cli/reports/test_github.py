"""GitHub's workflow commands: what would end a property or a line is escaped, as the runner unescapes it."""

from dataclasses import replace

from formkit.cli.checked import Checked
from formkit.cli.reports.github import github
from formkit.problems import Place
from tests.cli.reports.found import ERROR, FILE, FOUND


def test_it_is_written_as_the_runner_reads_it() -> None:
    lines = github(FOUND).splitlines()
    assert lines[0] == (
        "::error file=form_definitions/a b.json,line=3,col=5,title=unknown-key::"
        'The key `a/b` means nothing: 100%25,%0Anot 50. Write {"field": "x"}.'
    )
    assert lines[1].startswith("::warning file=/srv/x.json,line=1,col=1,title=style-please::“Please” sounds")
    assert lines[-1] == "2 definitions checked: 1 problem, 2 warnings."


def test_signs_that_end_a_property_are_escaped() -> None:
    odd = replace(ERROR, place=Place("a,b:c%.json", 1, 1))
    assert github([Checked(FILE, problems=(odd,))]).startswith("::error file=a%2Cb%3Ac%25.json,line=1,")
