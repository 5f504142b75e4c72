"""Files of waivers: what is wrong with one is said with its line, and nothing runs."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from formkit.audit.errors import CouldNotRun
from formkit.audit.waiver_file import SHIPPED, read
from formkit.problems import Place

RULES = ("unlabelled",)
ROW = {
    "rule": "unlabelled", "selector": "#a", "reason": "Known.", "owner": "Ann", "expires": "2027-01-31",
}  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "waivers.json"


def refused(file: Path, content: Any) -> str:
    file.write_text(content if isinstance(content, str) else json.dumps(content, indent=1))
    with pytest.raises(CouldNotRun) as told:
        read(file, RULES)
    return str(told.value)


def test_it_is_read_with_its_places(file: Path) -> None:
    file.write_text(json.dumps([ROW, {**ROW, "rule": "axe:region", "form": "permit"}], indent=1))
    first, second = read(file, RULES)
    assert (first.rule, first.owner, first.expires, first.place) == (
        "unlabelled",
        "Ann",
        date(2027, 1, 31),
        Place(str(file), 2, 2),
    )
    assert (second.form, second.is_shipped) == ("permit", False)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"rule": "unheard-of"}, "There is no rule “unheard-of”."),
        ({"rule": "waiver-unused"}, "A waiver can’t be waived."),
        ({"expires": "soon"}, "“soon” is no day. Write one as 2027-01-31."),
        ({"expires": 2027}, "Write every value as text, in quotation marks."),
        ({"reason": " "}, "Its reason must say something."),
        ({"selector": "a:hover"}, "“a:hover” is no selector."),
        ({"until": "2027-01-31"}, "Nothing is called “until”; take it away."),
    ],
)
def test_what_is_wrong_with_one_is_said_with_its_line(file: Path, change: dict[str, Any], words: str) -> None:
    said = refused(file, [ROW, {**ROW, **change}])
    assert said.startswith(f"{file}:9:2: this waiver can’t be used. {words}")


def test_what_one_lacks_is_said(file: Path) -> None:
    assert refused(file, [{"rule": "unlabelled"}]).endswith("It has no selector, reason, owner, expires.")
    assert refused(file, ["unlabelled"]).endswith("A waiver is an object with rule, selector, reason, owner, expires.")
    assert refused(file, {}).endswith("Write a list of waivers, in square brackets.")


def test_a_file_that_is_none_is_said(file: Path) -> None:
    assert "are no JSON" in refused(file, "[{]")
    with pytest.raises(CouldNotRun, match="can’t be read: No such file"):
        read(file.with_name("absent.json"), RULES)


def test_those_that_are_shipped_can_be_used() -> None:
    from formkit.audit.checks import RULES as ALL

    assert all(one.is_shipped and len(one.reason) > 20 for one in read(SHIPPED, ALL, is_shipped=True))
