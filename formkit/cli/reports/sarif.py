"""A check as SARIF 2.1.0, which code scanning takes: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

GitHub shows a rule's short description as the title of an alert and its help beside it, and wants relative addresses:
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import version
from json import dumps
from pathlib import Path
from typing import Any
from urllib.parse import quote

from formkit.cli.checked import Checked
from formkit.problems import Problem, json_pointer

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HELP = "Each alert says what is wrong and how to mend it. `formkit schema` writes what each key means for editors."
_MEANINGFUL = str.maketrans({"{": "{{", "}": "}}", "\\": r"\\", "[": r"\[", "]": r"\]"})


def sarif(checked: Sequence[Checked]) -> str:
    """Write one run, with a rule for each code that was met."""
    problems = [problem for one in checked for problem in one.problems]
    rules = {problem.code: problem.severity for problem in problems}
    places = {code: place for place, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "formkit", "version": version("formkit"), "rules": list(_rules(rules.items()))}},
        "automationDetails": {"id": "formkit check/"},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(one.file)}, "sourceLanguage": "json"} for one in checked],
        "results": [_result(problem, places[problem.code]) for problem in problems],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rules(codes: Iterable[tuple[str, str]]) -> Iterable[dict[str, Any]]:
    for code, severity in codes:
        title = code.replace("-", " ").capitalize()
        yield {
            "id": code,
            "name": title.title().replace(" ", ""),
            "shortDescription": {"text": title},
            "fullDescription": {"text": title},
            "help": {"text": _HELP},
            "defaultConfiguration": {"level": severity},
        }


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    pointer = json_pointer(problem.pointer)
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": _message(f"{problem.message} {problem.remedy}")},
        "locations": [_location(problem, pointer)] if problem.place else [],
        # The same problem on another line stays the same alert.
        "partialFingerprints": {"problem/v1": sha256(f"{problem.code} {pointer}".encode()).hexdigest()},
    }


def _message(words: str) -> str:
    """Write braces twice and brackets behind a backslash: alone they are placeholders and links (3.11.5, 3.11.6)."""
    return words.translate(_MEANINGFUL)


def _location(problem: Problem, pointer: str) -> dict[str, Any]:
    assert problem.place is not None
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(Path(problem.place.file))},
            "region": {"startLine": problem.place.line, "startColumn": problem.place.column},
        },
        "logicalLocations": [{"fullyQualifiedName": pointer, "kind": "value"}],
    }


def _uri(file: Path) -> str:
    """Address a file from the folder that the command runs in, where it is inside."""
    here = Path.cwd()
    path = (here / file).resolve()
    return quote(path.relative_to(here).as_posix()) if path.is_relative_to(here) else path.as_uri()
