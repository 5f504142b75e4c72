"""Groups: what belongs together stands in a fieldset, or the like, whose legend says what is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import controls, fields, form, groups, is_group, is_ticked, kind
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import contents, name, role, tokens
from formkit.audit.rule import fails, review

LOOSE = fails(
    "choices-without-group",
    "1.3.1 3.3.2",
    "Radios or checkboxes of one question stand in a group.",
    "Put them into a fieldset, and the question into its legend.",
)
LOOSE_PARTS = fails(
    "parts-without-group",
    "1.3.1 3.3.2",
    "The parts of one answer, such as day, month and year, stand in a group.",
    "Put them into a fieldset, and the question into its legend.",
)
ROW = review(
    "checkboxes-in-a-row",
    "1.3.1",
    "Checkboxes of one question stand in a group.",
    "If they answer one question, put them into a fieldset with the question as its legend.",
)
NO_LEGEND = fails(
    "fieldset-without-legend",
    "1.3.1 3.3.2 4.1.2",
    "Every fieldset has a legend.",
    "Begin the fieldset with a `<legend>` that says what is asked, or use a div where nothing is grouped.",
)
EMPTY_LEGEND = fails(
    "empty-legend",
    "1.3.1 2.4.6 3.3.2",
    "Every legend has words.",
    "Write into the legend what is asked.",
)
NAMELESS = fails(
    "group-without-name",
    "1.3.1 4.1.2",
    "Every group of choices has a name.",
    "Name the group: `aria-labelledby` with the id of what says what is asked.",
)
_PARTS = (
    tokens("day month year dydd mis blwyddyn"),
    tokens("hour hours minute minutes awr oriau munud munudau"),
)


def choices(page: Document) -> Iterator[Finding]:
    """Hold radios and checkboxes of one name to standing in one group."""
    for (_, named, what), same in _questions(page).items():
        if len(same) > 1 and not all(_is_told(page, one) for one in same):
            message = f"{len(same)} {_plural(what)} named “{named}” stand in no group: nothing says what they answer."
            yield Finding(LOOSE, message, tuple(map(page.mark, same)), "", fields(*same))


def _questions(page: Document) -> dict[tuple[Element | None, str, str], list[Element]]:
    found: dict[tuple[Element | None, str, str], list[Element]] = defaultdict(list)
    for one in controls(page):
        if one.tag == "input" and is_ticked(one) and one.get("name") and not page.within(one, "td", "th"):
            found[form(page, one), one.get("name", "").removesuffix("[]"), kind(one)].append(one)
    return found


def _is_told(page: Document, control: Element) -> bool:
    """Whether a group, or the control's own name, says the question."""
    return any(True for _ in groups(page, control)) or len(page.referred(control, "aria-labelledby")) > 1


def _plural(what: str) -> str:
    return "checkboxes" if what == "checkbox" else "radios"


def rows(page: Document) -> Iterator[Finding]:
    """Look at checkboxes of different names that follow one another in no group."""
    asked = [one for one in controls(page) if not page.within(one, "td", "th")]
    for (loose, _), run in groupby(asked, lambda one: (_is_loose(page, one), form(page, one))):
        row = list(run)
        if loose and len(row) > 2 and len({one.get("name") for one in row}) == len(row):
            message = f"{len(row)} checkboxes follow one another in no group."
            yield Finding(ROW, message, tuple(map(page.mark, row)), "", fields(*row))


def _is_loose(page: Document, control: Element) -> bool:
    return kind(control) == "checkbox" and not _is_told(page, control)


def parts(page: Document) -> Iterator[Finding]:
    """Hold the parts of a date or of a time to standing in one group."""
    asked = [(one, name(page, one).casefold()) for one in controls(page) if not is_ticked(one)]
    for family in _PARTS:
        for found, run in groupby(asked, lambda each, family=family: each[1] in family):  # type: ignore[misc]
            loose = [one for one, _ in run if not _is_told(page, one)] if found else []
            if len(loose) > 1:
                said = ", ".join(f"“{name(page, one)}”" for one in loose)
                message = f"{said} stand in no group: nothing says what they are the parts of."
                yield Finding(LOOSE_PARTS, message, tuple(map(page.mark, loose)), "", fields(*loose))


def names(page: Document) -> Iterator[Finding]:
    """Hold each group to having a name, by a legend with words where it is a fieldset."""
    for one in page.elements():
        if not is_group(one) or page.hides(one):
            continue
        legend = next((child for child in one if child.tag == "legend"), None) if one.tag == "fieldset" else None
        if legend is not None and not contents(page, legend):
            yield Finding(EMPTY_LEGEND, "This legend is empty.", (page.mark(legend),), "", _asked(one))
        elif not name(page, one) and one.tag == "fieldset":
            yield Finding(NO_LEGEND, "This fieldset has no legend.", (page.mark(one),), "", _asked(one))
        elif not name(page, one) and (role(one) == "radiogroup" or sum(map(is_ticked, one.iter("input"))) > 1):
            yield Finding(NAMELESS, f"This {role(one)} of choices has no name.", (page.mark(one),), "", _asked(one))


def _asked(group: Element) -> tuple[str, ...]:
    return fields(*group.iter("input"), *group.iter("select"), *group.iter("textarea"))
