"""Controls: what a page asks with, the groups and the forms that they stand in, and what people call them."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary
from xml.etree.ElementTree import Element

from formkit.audit.document import CONTROLS, Document, words
from formkit.audit.names import PRESSED, name, role, tokens

ROLES = tokens("checkbox combobox listbox radio searchbox slider spinbutton switch textbox")
"""The roles of controls that are made of other elements."""
TICKED = ("radio", "checkbox")
GROUPS = ("group", "radiogroup")
_MOST = 60


_known: WeakKeyDictionary[Element, tuple[Element, ...]] = WeakKeyDictionary()
"""The controls of each page that is still looked at, by its root: many checks ask for them."""


def controls(page: Document) -> tuple[Element, ...]:
    """What is typed into or chosen from, as far as markup shows it; buttons are none."""
    if page.root not in _known:
        asked = (one for one in page.elements() if is_native(one) or role(one) in ROLES)
        _known[page.root] = tuple(one for one in asked if not page.hides(one))
    return _known[page.root]


def is_native(element: Element) -> bool:
    """Whether it is one of HTML's own controls, and no button."""
    return element.tag in CONTROLS and kind(element) not in (*PRESSED, "hidden")


def kind(control: Element) -> str:
    """The type of a control: `text` where it says none, its tag where it has no types, else its role."""
    if control.tag == "input":
        return (control.get("type") or "text").strip().lower() or "text"
    return str(control.tag) if control.tag in CONTROLS else role(control)


def is_ticked(control: Element) -> bool:
    """Whether it is chosen rather than typed into: a radio or a checkbox."""
    return kind(control) in TICKED


def groups(page: Document, element: Element) -> Iterator[Element]:
    """The groups that an element stands in, from the inside out."""
    return (one for one in page.above(element) if is_group(one))


def is_group(element: Element) -> bool:
    """Whether controls may stand in it together under one name."""
    return element.tag == "fieldset" or role(element) in GROUPS


def form(page: Document, control: Element) -> Element | None:
    """The form that a control is sent with."""
    return next((one for one in page.above(control) if one.tag == "form"), None)


def fields(*asked: Element) -> tuple[str, ...]:
    """The fields of the definition that controls are of: their names up to the hyphen."""
    named = ((one.get("name") or "").partition("-")[0] for one in asked)
    return tuple(dict.fromkeys(one for one in named if one))


def called(page: Document, element: Element) -> str:
    """What a message calls an element: “Email address”, or what its markup says of it."""
    said = name(page, element) or words(element)
    if said:
        return f"“{said[:_MOST]}”"
    known = element.get("name") or element.get("id")
    return f"the {element.tag} named {known}" if known else f"a {element.tag} without a name"


def is_clipped(page: Document, element: Element) -> bool:
    """Whether a class that is known for it keeps an element, or what it stands in, from being seen."""
    return any(_CLIPS & set((one.get("class") or "").split()) for one in (element, *page.above(element)))


_CLIPS = tokens(
    "a11y-hidden accessibly-hidden cdk-visually-hidden govuk-visually-hidden nhsuk-u-visually-hidden "
    "screen-reader-only screen-reader-text sr-only u-visually-hidden visually-hidden visuallyhidden"
)
