"""What each task waits for: the sections of whose answers anything of it speaks."""

import pytest

from tests.definition.definitions import AGREE, BORN, NAME, REASON, SPACES, journey, page
from tests.families import CHILDREN

SECTIONS = [{"name": name, "title": name.title()} for name in ("one", "two", "three")]
OLD = {"field": "born", "before": "2000-01-01"}


CALCULATED = {"name": "sum", "type": "calculated", "as": "integer", "label": "Sum"}


def needs(*last, before=()):
    pages = [page("born", BORN, section="one"), page("name", NAME, section="two"), *before]
    made = journey(*pages, {**last[0], "section": "three"}, *last[1:], sections=SECTIONS, task_list=True)
    return made.sections[-1].needs


@pytest.mark.parametrize(
    "last",
    [
        page("spaces", SPACES, when=OLD),
        page("spaces", {**SPACES, "label": "Spaces of somebody born on {born}", "subject": "spaces"}),
        page("spaces", {**SPACES, "hint": [{"when": OLD, "text": "Old"}, {"text": "Young"}]}),
        page("spaces", {**SPACES, "max": {"age": "born"}}),
        page("spaces", SPACES, AGREE, title="Both", must=[{"that": OLD, "error": "Too young", "field": "agree"}]),
        page(
            "sum",
            {"name": "sum", "type": "calculated", "as": "integer", "label": "Sum", "value": {"age": "born"}},
            title="Sum",
        ),
        page("spaces", {**SPACES, "about_me": OLD}),
        {**CHILDREN, "pages": [*CHILDREN["pages"][:2], page("reason", REASON, when=OLD)]},
    ],
    ids=["when", "insert", "wording", "limit", "rule", "calculation", "about-me", "in-an-item"],
)
def test_whatever_speaks_of_an_answer_waits_for_it(last):
    assert needs(last) == ("one",)


def test_a_task_that_speaks_of_nobody_waits_for_nothing():
    assert needs(page("spaces", SPACES)) == ()


def test_a_list_of_items_is_waited_for_as_a_whole():
    pages = [
        {**CHILDREN, "section": "one"},
        page("spaces", SPACES, section="two", when={"count": "children", "more_than": 1}),
    ]
    made = journey(*pages, sections=SECTIONS[:2], task_list=True)
    assert made.sections[1].needs == ("one",)


def test_without_a_task_list_nothing_waits():
    made = journey(
        page("born", BORN, section="one"), page("spaces", SPACES, section="two", when=OLD), sections=SECTIONS[:2]
    )
    assert made.sections[1].needs == ()
