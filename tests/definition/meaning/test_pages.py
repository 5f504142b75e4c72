"""Pages as they are built."""

from formkit.page import Field, Prose
from tests.definition.definitions import AGREE, NAME, REASON, codes, journey, page

YES = {"field": "agree", "is": True}


def test_pages_stand_in_one_row_in_the_order_they_are_asked() -> None:
    rules = {"name": "rules", "type": "content", "title": "Rules", "body": "Keep them."}
    out = {"name": "out", "type": "exit", "title": "You cannot apply", "when": YES, "explain": True}
    group = {"type": "group", "name": "g", "pages": [page("q", REASON)]}
    pages = journey(page("p", AGREE), out, rules, group, page("r", NAME)).pages
    assert [(one.name, one.kind) for one in pages] == [
        ("p", "question"),
        ("out", "exit"),
        ("rules", "content"),
        ("q", "question"),
        ("r", "question"),
    ]
    assert pages[1].explain
    assert pages[3].pointer == ("pages", 3, "pages", 0)


def test_words_stand_among_fields() -> None:
    note = {"type": "content", "as": "inset", "body": "Note", "when": YES}
    found = journey(page("a", AGREE), page("p", NAME, note)).pages[1]
    assert [type(item) for item in found.items] == [Field, Prose]
    assert isinstance(found.items[1], Prose)
    assert found.items[1].style == "inset"


def test_a_page_asks_something_and_details_have_a_title() -> None:
    words = {"type": "content", "body": "Words"}
    assert codes(page("p", words)) == ["nothing-asked"]
    assert codes(page("p", NAME, {**words, "as": "details"})) == ["details-without-title"]
    assert codes(page("p", NAME, {**words, "as": "details", "title": "More"})) == []


def test_several_questions_need_a_title() -> None:
    assert codes(page("p", NAME, REASON)) == ["no-page-title"]
    assert codes(page("p", NAME, REASON, titel="T")) == ["unknown-key"]
    assert codes(page("a", AGREE), page("p", NAME, {**REASON, "when": YES})) == ["no-page-title"]


def test_a_page_may_say_whom_it_is_about() -> None:
    assert codes(page("p", AGREE), page("q", NAME, about_me=YES)) == []
    assert codes(page("p", AGREE, about_me=YES)) == ["same-page-field"]
