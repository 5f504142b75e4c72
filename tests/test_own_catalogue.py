"""formkit's own Welsh: everything that its code, templates and tables say is in the catalogue, whole."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from formkit.fields import TYPES

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "formkit" / "translations" / "cy" / "LC_MESSAGES" / "formkit.po"
WELSH_FORMS = "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5)"
INSERT = re.compile(r"\{([A-Za-z][a-z_]*)\}")
# How formkit marks what it says, and which argument is the plural, if any: N_("…"), speech.say("…"), Message("…").
MARKS = {"_": 0, "N_": 0, "NN_": 1, "say": 0, "say_plural": 1, "forms": 1, "Message": 2}
IN_TEMPLATES = {"_": None, "ngettext": (1, 2)}
Found = Iterator[tuple[str, str | None, str]]


def said() -> dict[str, tuple[str | None, str]]:
    """Give every message with its plural, if any, and the place it comes from."""
    found = (*in_code(), *in_templates(), *in_tables())
    return {msgid: (plural, place) for msgid, plural, place in found if not INSERT.fullmatch(msgid)}


def in_code() -> Found:
    """Read literal arguments alone: `Message(self.WORDS["yes"])` says what a table has."""
    for path in sorted((ROOT / "formkit").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(func=ast.Name(id=mark) | ast.Attribute(attr=mark), args=[one, *_]) if mark in MARKS:
                    texts = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
                    place = MARKS[mark]
                    if isinstance(texts[0], str):
                        plural = texts[place] if 0 < place < len(texts) else None
                        yield texts[0], plural, f"{path.relative_to(ROOT)}:{one.lineno}"


def in_templates() -> Found:
    for path in sorted((ROOT / "templates").rglob("*.html")):
        with path.open("rb") as stream:
            for line, words, _, _ in extract("jinja2", stream, keywords=IN_TEMPLATES):
                msgid, plural = words if isinstance(words, tuple) else (words, None)
                yield msgid, plural, f"{path.relative_to(ROOT)}:{line}"


def in_tables() -> Found:
    for kind in TYPES.values():
        for words in (*kind.RULES.values(), *kind.WORDS.values()):
            yield words, None, f"the {kind.NAME} type"
        for one, other in kind.COUNTS.values():
            yield one, other, f"the {kind.NAME} type"


def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as stream:
        return read_po(stream, locale="cy")


def inserts(text: str) -> set[str]:
    return {name.lower() for name in INSERT.findall(text)}


def flaw(message: Message | None, plural: str | None) -> str | None:
    """Say what a message of the catalogue lacks."""
    if message is None:
        return "is missing"
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    english = message.id if isinstance(message.id, tuple) else (message.id, None)
    if message.fuzzy or not all(forms):
        return "is fuzzy" if message.fuzzy else "is not translated"
    if english[1] != plural:
        return "has another plural in the catalogue"
    # A form that is for one number alone may say it in a word; `other` is for all the rest.
    whole = inserts(forms[-1]) == inserts(plural or english[0])
    return None if whole and all(inserts(form) <= inserts(forms[-1]) for form in forms) else "has other inserts"


def test_messages_are_found_wherever_formkit_speaks() -> None:
    places = " ".join(place for _, place in said().values())
    assert all(room in places for room in ("formkit/explain", "formkit/web", "templates/pages", "the date type"))
    assert said()["{count} minute"][0] == "{count} minutes"


def test_everything_formkit_says_is_in_welsh() -> None:
    welsh = catalogue()
    found = ((msgid, place, flaw(welsh.get(msgid), plural)) for msgid, (plural, place) in said().items())
    wrong = [f"{place}: “{msgid}” {what}" for msgid, place, what in found if what]
    assert not wrong, "\n".join([f"{len(wrong)} messages:", *wrong])


def test_nothing_is_left_in_the_catalogue_that_formkit_says_no_more() -> None:
    known = said()
    left = [
        one.id for one in catalogue() if one.id and (one.id[0] if isinstance(one.id, tuple) else one.id) not in known
    ]
    assert left == []


def test_welsh_has_its_six_plural_forms() -> None:
    welsh = catalogue()
    assert (welsh.num_plurals, welsh.plural_expr) == (6, WELSH_FORMS)


def test_no_message_stands_twice_in_the_catalogue() -> None:
    written = re.findall(r'^msgid "(.+)"$', CATALOGUE.read_text(), re.M)
    assert sorted(written) == sorted(set(written))
