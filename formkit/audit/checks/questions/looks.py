"""Looks: labels that are seen beside their controls, and errors that are red but not in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from formkit.audit.checks.questions.labels import UNSEEN
from formkit.audit.checks.questions.messages import COLOUR, UNTIED
from formkit.audit.checks.questions.required import LOOK
from formkit.audit.checks.questions.told import Told
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, fails, review
from formkit.audit.sight import Sight
from formkit.audit.tree import marks, tree

FAR = review(
    "label-far-from-control",
    "1.3.1 3.3.2",
    "A label stands beside its control.",
    "Put the label right above the control: people who enlarge the page see only one of the two otherwise.",
)
UNFOCUSED = fails(
    "error-summary-not-focused",
    "2.4.3 4.1.3",
    "The error summary has the focus when the page comes.",
    "Let GOV.UK Frontend’s script run on the page, or focus the summary with a script of your own.",
    Impact.MODERATE,
)
RULES = (UNSEEN, COLOUR, UNTIED, LOOK, FAR, UNFOCUSED)
_LOOKS = (Path(__file__).parent / "scripts" / "looks.js").read_text(encoding="utf-8")
_FAR = 10
"""How far, in widths of a letter."""
_ERRING = re.compile(
    r"\b(?:enter|select|must|invalid|valid|error|wrong|missing|cannot|incorrect|choose|rhowch|dewiswch|annilys|gwall|rhaid)\b",
    re.I,
)
_REQUIRED = re.compile(r"required|mandatory|optional|ofynnol|dewisol|\*", re.I)
Seen = Mapping[str, Any]


def looks(sight: Sight) -> Iterator[Finding]:
    """Look at every control and what stands beside it."""
    told = Told(sight.live)
    summary = told.page.selector(told.summary) if told.summary is not None else ""
    found = sight.run(_LOOKS, summary)
    yield from _focus(told, bool(found["inSummary"]))
    asked = found["controls"]
    for one in asked:
        yield from _label(sight, one)
    yield from _red(sight, told, asked)
    yield from _red_words(sight, told, asked)
    yield from _red_labels(sight, told, asked)


def _finding(rule: Any, message: str, sight: Sight, *seen: Seen) -> Finding:
    names = dict.fromkeys(str(one["name"]).partition("-")[0] for one in seen)
    return Finding(rule, message, marks(sight, [int(one["place"]) for one in seen]), "", tuple(filter(None, names)))


def _called(one: Seen) -> str:
    return f"“{one['label']}”" if one["label"] else f"the {one['kind']} control “{one['name']}”"


def _label(sight: Sight, one: Seen) -> Iterator[Finding]:
    """Whether the label is seen, and near."""
    if one["labels"] and not one["seen"] and not one["search"]:
        yield _finding(UNSEEN, f"The label of {_called(one)} is not seen on the screen.", sight, one)
    elif one["gap"] and max(one["gap"]) > _FAR * one["size"]:
        message = f"The label {_called(one)} stands {round(max(one['gap']))} pixels from its control."
        yield _finding(FAR, message, sight, one)


def _focus(told: Told, is_focused: bool) -> Iterator[Finding]:
    """Whether GOV.UK's script has given the summary the focus."""
    summary = told.summary
    if summary is None or is_focused or summary.get("data-disable-auto-focus") == "true":
        return
    if summary.get("data-module") == "govuk-error-summary" and told.is_in_error:
        mark = (told.page.mark(summary),)
        yield Finding(UNFOCUSED, "The error summary does not have the focus when the page comes.", mark)


def _red(sight: Sight, told: Told, asked: Sequence[Seen]) -> Iterator[Finding]:
    """Controls that are red while others are not, with no words that say why."""
    red = [one for one in asked if one["red"] and not one["ticked"]]
    if len(red) == len(asked) and not told.is_in_error:
        return
    known = {told.page.selector(one) for one in told.controls if told.of(one) or one in told.marked}
    for one in red:
        places = marks(sight, [one["place"]])
        listed = any(one["label"] and one["label"].casefold() in told.says(link).casefold() for link in told.links)
        if not _says_something(one) and not listed and places[0].selector not in known:
            yield _finding(COLOUR, f"{_called(one)} is red, but no words say what is wrong.", sight, one)


def _says_something(one: Seen) -> bool:
    return bool(_ERRING.search(one["words"]) or one["redWords"])


def _red_words(sight: Sight, told: Told, asked: Sequence[Seen]) -> Iterator[Finding]:
    """Red words beside a control that nothing tells assistive technology of."""
    nodes = tree(sight)
    ours = " ".join(told.says(one) for one in told.messages)
    for one in asked if nodes else ():
        node = nodes[one["place"]]
        heard = f"{node.name} {node.description}" if node is not None else ""
        for place, words in one["redWords"]:
            errs = _ERRING.search(words) and not _REQUIRED.search(words) and len(words.split()) > 1
            if errs and words not in heard and words not in ours:
                message = f"The red words “{words}” beside {_called(one)} are tied to no control."
                yield Finding(UNTIED, message, marks(sight, [place, one["place"]]))


def _red_labels(sight: Sight, told: Told, asked: Sequence[Seen]) -> Iterator[Finding]:
    """Labels that are red while others are not, and say nothing of what that means."""
    red = [one for one in asked if one["redLabel"] and not one["required"] and not _REQUIRED.search(one["label"])]
    if told.is_in_error or not 0 < len(red) < sum(1 for one in asked if one["label"]):
        return
    for one in red:
        yield _finding(LOOK, f"Only the red of {_called(one)} may say that it is required.", sight, one)
