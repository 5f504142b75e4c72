"""Labels: every control has one, that can be seen, says something, and is of no other control."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.questions.controls import called, controls, fields, form, groups, is_clipped, is_native, kind
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import LABELLED, name, role, source
from formkit.audit.rule import Impact, fails, review

NO_NAME = fails(
    "control-without-name",
    "1.3.1 3.3.2 4.1.2",
    "Every control has a label.",
    'Give the control a label: `<label for="…">` with the control’s id.',
)
PLACEHOLDER = fails(
    "placeholder-as-label",
    "1.3.1 3.3.2 4.1.2",
    "A placeholder is not the only label of a control.",
    "Write the placeholder’s words into a label above the control: it is pale, and gone once somebody types.",
)
UNSEEN = review(
    "label-not-visible",
    "2.4.6 3.3.2",
    "The label of a control can be seen.",
    "Show the label above the control, unless what stands beside it already says what to enter.",
)
EMPTY = fails(
    "empty-label",
    "1.3.1 2.4.6 3.3.2",
    "Every label has words.",
    "Write into the label what to enter, or take the label away.",
)
OF_NOTHING = fails(
    "label-of-no-control",
    "1.3.1 4.1.2",
    "Every label belongs to a control.",
    "Let `for` of the label be the id of its control.",
)
SHARED = fails(
    "two-labels",
    "1.3.1 3.3.2",
    "A control has one label.",
    "Keep one label. Where the first names several controls, make it the legend of a fieldset round them.",
    Impact.MODERATE,
)
ALIKE = fails(
    "repeated-label",
    "1.3.1 2.4.6",
    "No two controls under one heading or in one group have the same label.",
    "Say in each label what is asked for there, or group the controls in fieldsets with legends that tell them apart.",
    Impact.MODERATE,
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def labels(page: Document) -> Iterator[Finding]:
    """Hold each control to having a label that is one and can be seen."""
    for one in controls(page):
        where = source(page, one)
        if not where:
            yield Finding(NO_NAME, f"No label says what to enter into {_at(one)}.", (page.mark(one),), "", fields(one))
        elif where == "placeholder":
            message = f"Only the placeholder “{name(page, one)}” says what to enter."
            yield Finding(PLACEHOLDER, message, (page.mark(one),), "", fields(one))
        elif is_native(one) and not _is_seen(page, one, where):
            message = f"The name “{name(page, one)}” is for screen readers alone: nobody sees it."
            yield Finding(UNSEEN, message, (page.mark(one),), "", fields(one))


def _at(control: Element) -> str:
    known = control.get("name") or control.get("id")
    return f"the {kind(control)} control “{known}”" if known else f"this {kind(control)} control"


def _is_seen(page: Document, control: Element, where: str) -> bool:
    """Whether the name, or something that stands for it (G167: a search button; a table's headings), can be seen."""
    if where in ("aria-label", "title") and not _shown(page, page.labels.get(control, [])):
        return _explains_itself(page, control)
    named = page.referred(control, "aria-labelledby") if where == "aria-labelledby" else page.labels.get(control, [])
    return where not in ("aria-labelledby", "label") or _shown(page, named) or _explains_itself(page, control)


def _shown(page: Document, named: list[Element]) -> bool:
    return any(words(one) and not is_clipped(page, one) and not page.hides(one) for one in named)


def _explains_itself(page: Document, control: Element) -> bool:
    above = list(page.above(control))
    searches = kind(control) == "search" or any(role(one) == "search" or one.tag == "search" for one in above)
    return searches or any(one.tag in ("td", "th") for one in above)


def stray_labels(page: Document) -> Iterator[Finding]:
    """Hold each label to having words, and a control."""
    owned = {label for every in page.labels.values() for label in every}
    asks = bool(controls(page))
    for one in page.elements("label"):
        if page.hides(one):
            continue
        if not words(one) and not any(name(page, image) for image in one.iter("img")):
            message = "This label is empty" + (f": it is that of {_at(_of(page, one))}." if one in owned else ".")
            yield Finding(EMPTY, message, (page.mark(one),), "", fields(*([_of(page, one)] if one in owned else [])))
        if one not in owned and (asks or one.get("for")):
            yield Finding(OF_NOTHING, _astray(one), (page.mark(one),))


def _of(page: Document, label: Element) -> Element:
    return next(control for control, every in page.labels.items() if label in every)


def _astray(label: Element) -> str:
    said, wanted = words(label), label.get("for")
    if wanted:
        return f"The label “{said}” is for “{wanted}”, but no control has this id."
    inner = next((one for one in label.iter() if one.tag in LABELLED), None)
    more = "its `for` is empty" if wanted is not None and inner is not None else "it has no `for` and no control in it"
    return f"The label “{said}” belongs to no control: {more}."


def shared_labels(page: Document) -> Iterator[Finding]:
    """Hold each control to having one label only; that of a script's error message is none."""
    for control, every in page.labels.items():
        said = [one for one in every if words(one) and not page.hides(one) and "error" not in (one.get("class") or "")]
        if len(said) > 1:
            message = f"{len(said)} labels are of one control: {' and '.join(f'“{words(one)}”' for one in said)}."
            yield Finding(SHARED, message, tuple(map(page.mark, (*said, control))), "", fields(control))


def repeated_labels(page: Document) -> Iterator[Finding]:
    """Hold controls that stand together to having labels of their own."""
    alike: dict[Hashable, list[Element]] = defaultdict(list)
    headings = _headings(page)
    for one in controls(page):
        said = name(page, one).casefold()
        if said and not page.within(one, "td", "th"):
            alike[said, headings[one], _company(page, one)].append(one)
    for same in alike.values():
        if len(same) > 1:
            message = f"{len(same)} controls are called {called(page, same[0])}."
            yield Finding(ALIKE, message, tuple(map(page.mark, same)), "", fields(*same))


def _headings(page: Document) -> dict[Element, Element | None]:
    """The heading that each element stands under."""
    found: dict[Element, Element | None] = {}
    last = None
    for one in page.elements():
        last = one if one.tag in _HEADINGS and words(one) else last
        found[one] = last
    return found


def _company(page: Document, control: Element) -> Hashable:
    """The group, the form and what is shown with one option only: controls in different ones may have the same name."""
    inner = next(groups(page, control), None)
    revealed = next((one for one in page.above(control) if "conditional" in (one.get("class") or "")), None)
    return inner, form(page, control), revealed
