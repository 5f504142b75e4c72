"""docs/audit.md is true: its tables name the options, formats and keys that there are, and its waiver can be read."""

import json
import re
from configparser import ConfigParser
from pathlib import Path

from formkit.audit.checks import RULES
from formkit.audit.criteria import Status
from formkit.audit.reports import FORMATS, Report
from formkit.audit.reports.json import finding, written
from formkit.audit.waiver_file import read
from formkit.cli.audit import NEEDED, command
from tests.audit.results import ALL, UNLABELLED

ROOT = Path(__file__).parent.parent.parent
TEXT = (ROOT / "docs" / "audit.md").read_text()


def rows(heading: str) -> dict[str, str]:
    """The first table below a heading, by the first column."""
    below = TEXT.partition(f"{heading}\n")[2]
    table = re.search(r"^\|.*?(?=^$)", below, re.MULTILINE | re.DOTALL)
    assert table
    lines = [line.strip("|").partition("|") for line in table[0].splitlines()[2:]]
    return {first.strip(): second.strip() for first, _, second in lines}


def named(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_every_option_is_explained() -> None:
    told = named(" ".join(rows("## Run it")))
    options = {max(one.opts, key=len) if len(one.opts) == 1 else one.opts[0] for one in command.params}
    assert {one.split()[0] for one in told} == {*options - {"forms"}, "FORM…"}


def test_every_file_and_format_is_named() -> None:
    files = {name for write in FORMATS.values() for name in write(Report(ALL)) if not name.endswith((".css", ".png"))}
    assert named(" ".join(rows("## Reports"))) == files
    assert set(FORMATS) <= named(rows("## Run it")["`--format`"])


def test_every_key_is_named() -> None:
    table = rows("### JSON")
    assert {one for key in table for one in named(key)} == set(written(Report(ALL)))
    assert named(table["`findings`"]) == set(finding(UNLABELLED))
    assert named(table["`criteria`"]) == set(written(Report(ALL))["criteria"][0])


def test_every_status_is_explained() -> None:
    assert [status for status in Status if f"*{status.capitalize()}*" not in TEXT] == []


def test_the_waiver_can_be_read(tmp_path: Path) -> None:
    example = re.search(r"^```json\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert example
    file = tmp_path / "waivers.json"
    file.write_text(example[1])
    assert [one.rule for one in read(file, RULES)] == [json.loads(example[1])[0]["rule"]]


def test_what_the_command_needs_is_what_the_extra_installs() -> None:
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg")
    extra = {re.split(r"[=<>]", line)[0] for line in settings["options.extras_require"]["audit"].split()}
    assert set(NEEDED.values()) == extra
