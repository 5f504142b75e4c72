"""`formkit audit`: what it takes, what it writes, what it says, and that it never passes without having looked."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from formkit.audit.checks import RULES
from formkit.audit.errors import CouldNotRun
from formkit.audit.result import Result
from tests.audit.results import ALL, UNLABELLED, WORDY, page
from tests.audit_score.serving import serving
from tests.cli.conftest import FILE, NAME, Formkit

SHOWN = replace(ALL, subject=NAME, found=())
INSTALL = 'Install what audits need: pip install "formkit[audit]"'
OUT = Path("instance/audit") / NAME


class Audits:
    """Stands in for the audit of forms: gives a result, and notes what was asked."""

    def __init__(self) -> None:
        self.result: Result | BaseException = SHOWN
        self.asked: list[dict[str, Any]] = []

    def __call__(self, file: Path, **asked: Any) -> Result:
        self.asked.append({"file": file, **asked})
        asked["progress"](1, 2, "born")
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


@pytest.fixture
def audits(permit: Path, monkeypatch: pytest.MonkeyPatch) -> Audits:
    """A folder with a form, whose audit is made up."""
    made = Audits()
    monkeypatch.setattr("formkit.cli.audits.audit", made)
    monkeypatch.setattr("formkit.cli.audits.ready", lambda tier: None)
    return made


def waivers(**change: str) -> str:
    row = {
        "rule": "axe:region",
        "selector": "#a",
        "reason": "Known.",
        "owner": "Ann",
        "expires": "2999-01-01",
        **change,
    }
    Path("waivers.json").write_text(json.dumps([row]))
    return "waivers.json"


def test_nothing_found_exits_with_0_and_writes_where_serve_looks(formkit: Formkit, audits: Audits) -> None:
    done = formkit("audit", NAME)
    assert (done.exit_code, done.stdout.splitlines()[0]) == (
        0,
        f"{NAME}: 5 of 9 states seen: no faults, no things to look at, no pieces of advice.",
    )
    assert sorted(one.name for one in OUT.iterdir()) == ["audit.json", "report.css", "report.html"]
    assert f"Wrote {OUT}/report.html, {OUT}/audit.json" in done.stdout


def test_what_is_found_exits_with_1_and_is_said_with_its_line(formkit: Formkit, audits: Audits) -> None:
    audits.result = replace(ALL, subject=NAME)
    done = formkit("audit")
    assert done.exit_code == 1
    assert "form_definitions/permit.json:12:7: serious[unlabelled] (1.3.1, 4.1.2) “Day” has no label." in done.stdout
    assert "    on born (English, blank); born (Welsh, blank)\n    Write a <label for>." in done.stdout
    assert "1 piece of advice" in done.stdout
    assert "This sentence has 40 words." not in done.stdout


@pytest.mark.parametrize(("level", "code"), [("serious", 0), ("minor", 1), ("review", 1)])
def test_what_fails_is_chosen(formkit: Formkit, audits: Audits, level: str, code: int) -> None:
    audits.result = replace(ALL, subject=NAME, found=tuple(one for one in ALL.found if one is not UNLABELLED))
    assert formkit("audit", NAME, "--fail-on", level).exit_code == code


def test_advice_never_fails(formkit: Formkit, audits: Audits) -> None:
    audits.result = replace(SHOWN, found=(WORDY,))
    assert formkit("audit", "--fail-on", "review").exit_code == 0


def test_what_is_asked_for_is_passed_on(formkit: Formkit, audits: Audits, tmp_path: Path) -> None:
    formkit("audit", NAME, "--lang", "en", "--tier", "full", "--jobs", "3")
    (asked,) = audits.asked
    assert (asked["file"], asked["languages"], asked["tier"].name, asked["jobs"]) == (FILE, ("en",), "FULL", 3)
    assert (asked["base_url"], asked["stage"] is not None) == ("", True)
    with serving(tmp_path) as address:
        formkit("audit", NAME, "--url", address)
    assert (audits.asked[1]["base_url"], audits.asked[1]["stage"]) == (address, None)


def test_every_format_goes_into_the_folder_that_is_named(formkit: Formkit, audits: Audits) -> None:
    audits.result = replace(ALL, subject=NAME)
    formkit("audit", NAME, "--format", "html,junit,sarif,earl,json,statement", "-o", "out")
    assert {one.name for one in Path("out", NAME).iterdir()} == {
        "audit.json", "audit.sarif", "earl.jsonld", "junit.xml", "report.css", "report.html", "screenshots",
        "statement.en.html", "statement.en.md",
    }  # fmt: skip


def test_the_next_run_says_what_is_new_and_keeps_no_old_picture(formkit: Formkit, audits: Audits) -> None:
    audits.result = replace(ALL, subject=NAME)
    formkit("audit", NAME)
    assert (OUT / "screenshots" / "1.png").exists()
    audits.result = SHOWN
    assert "Since 2026-11-20 09:30: 0 new, 4 gone, 0 still there." in formkit("audit", NAME).stdout
    assert not (OUT / "screenshots" / "1.png").exists()


def test_a_last_run_that_cannot_be_read_is_said(formkit: Formkit, audits: Audits) -> None:
    OUT.mkdir(parents=True)
    (OUT / "audit.json").write_text("{")
    done = formkit("audit", NAME)
    assert (done.exit_code, "can’t be compared with" in done.stderr) == (0, True)


def test_waivers_keep_findings_from_failing(formkit: Formkit, audits: Audits) -> None:
    rule = next(iter(RULES))
    waived = replace(UNLABELLED.finding, rule=replace(UNLABELLED.finding.rule, id=rule))
    audits.result = replace(SHOWN, found=(replace(UNLABELLED, finding=waived),), asked=frozenset({rule}))
    assert formkit("audit", NAME, "--waivers", waivers(rule=rule, selector="#born-day")).exit_code == 0
    ended = formkit("audit", NAME, "--waivers", waivers(rule=rule, selector="#born-day", expires="2020-01-01"))
    assert (ended.exit_code, "waivers.json:1:2: serious[waiver-expired]" in ended.stdout) == (1, True)
    idle = formkit("audit", NAME, "--waivers", waivers(rule=rule, selector="#gone"))
    assert (idle.exit_code, "waivers.json:1:2: serious[waiver-unused]" in idle.stdout) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["unheard-of"], "There is no form called unheard-of"),
        ([NAME, "--lang", "cy"], "is not in the language “cy”"),
        ([NAME, "--waivers", "absent.json"], "The waivers in absent.json can’t be read"),
        (["--url", "nowhere"], "nowhere is neither an address"),
        (["--url", "http://127.0.0.1:1/"], "http://127.0.0.1:1/ does not answer"),
        ([NAME, "--url", "http://127.0.0.1:1"], "http://127.0.0.1:1 does not answer"),
    ],
)
def test_what_keeps_it_from_running_exits_with_2_and_the_cause(
    formkit: Formkit, audits: Audits, arguments: list[str], cause: str
) -> None:
    done = formkit("audit", *arguments)
    assert (done.exit_code, done.stdout, audits.asked) == (2, "", [])
    assert done.stderr.count("The audit could not run.") == 1
    assert cause in done.stderr


@pytest.mark.parametrize(
    ("failed", "cause"),
    [
        (CouldNotRun("axe-core is old."), "axe-core is old."),
        (ZeroDivisionError("division"), "formkit itself failed: ZeroDivisionError: division"),
        (KeyboardInterrupt(), "It was stopped."),
        (replace(SHOWN, asked=frozenset()), "No rule was asked"),
        (replace(SHOWN, visited=()), "No page was seen"),
    ],
    ids=["could not run", "a check that raises", "stopped", "no rules", "no pages"],
)
def test_an_audit_that_broke_off_is_no_pass(formkit: Formkit, audits: Audits, failed: Any, cause: str) -> None:
    audits.result = failed
    done = formkit("audit", NAME)
    assert (done.exit_code, cause in done.stderr) == (2, True)
    assert not OUT.exists()


def test_a_waiver_of_an_unknown_rule_is_refused_before_anything_runs(formkit: Formkit, audits: Audits) -> None:
    done = formkit("audit", NAME, "--waivers", waivers(rule="unheard-of"))
    assert (done.exit_code, audits.asked) == (2, [])
    assert "There is no rule “unheard-of”." in done.stderr


def test_a_definition_with_problems_is_not_audited(formkit: Formkit, audits: Audits) -> None:
    FILE.write_text("{")
    done = formkit("audit")
    assert (done.exit_code, audits.asked) == (2, [])
    assert "error[invalid-json]" in done.stderr


def test_an_unknown_format_is_refused(formkit: Formkit, audits: Audits) -> None:
    done = formkit("audit", "--format", "html,pdf")
    assert (done.exit_code, "There is no format “pdf”." in done.stderr) == (2, True)


def test_without_the_extra_it_says_how_to_install_it(formkit: Formkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("formkit.cli.audit.find_spec", lambda name: None if name == "axe_selenium_python" else object())
    done = formkit("audit")
    assert (done.exit_code, done.stderr) == (2, f"The audit could not run. It needs axe-selenium-python. {INSTALL}\n")


def test_anybodys_pages_are_audited_by_their_addresses(formkit: Formkit, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        Path(name).write_text(page("Permits", "<input name=a>"))
    with serving(tmp_path) as address:
        Path("pages.txt").write_text(f"# Ours\n{address}/a.html\n{address}/b.html\n")
        done = formkit("audit", "--url", "pages.txt", "--tier", "fast", "--format", "json")
    report = json.loads(Path("instance/audit/pages.txt/audit.json").read_text())
    assert (done.exit_code, report["states"], report["fingerprint"]) == (1, {"all": 2, "visited": 2}, "")
    found = next(one for one in report["findings"] if "4.1.2" in one["criteria"])
    assert [one["page"].rpartition("/")[2] for one in found["states"]] == ["a.html", "b.html"]
