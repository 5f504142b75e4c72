"""Templates, as the whole service renders them."""

from dataclasses import replace

import html5lib
import pytest
from babel.messages.catalog import Catalog
from jinja2 import UndefinedError

from formkit.language import language
from formkit.option import Option
from formkit.web.environment import ask, environment
from tests.asking import asked, field, journey, words

TEMPLATES = environment()
TEXT = "\r\n\r\n  first\r\n\r\n    indented\r\n</textarea>&amp;\r\n\r\n"


def box(html: str, name: str) -> str:
    page = html5lib.parse(html, namespaceHTMLElements=False)
    return page.find(f".//textarea[@id='{name}']").text


def as_browsers_post(text: str) -> str:
    """https://html.spec.whatwg.org/#constructing-entry-list: every newline is posted as CRLF."""
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("kind", ["radios", "checkboxes", "yes_no"])
@pytest.mark.parametrize("settings", [{}, {"max_characters": 500}, {"max_words": 500}])
def test_many_lines_survive_three_renders_in_a_reveal_and_outside(kind: str, settings: dict) -> None:
    option = {"yes_no": True}.get(kind, "a")
    first = field("first", kind, options=() if kind == "yes_no" else ("a", "b"))
    story = field("story", "long_text", settings=settings, reveal=("first", option))
    made = journey(first, story, field("other", "long_text", settings=settings), field("gap"), title=words("T"))
    posted = {"first": "yes" if kind == "yes_no" else "a", "story": TEXT, "other": TEXT}
    for _ in range(3):
        form = asked(made, posted)
        assert not form.validate()
        html = "".join(ask(TEMPLATES, question) for question in form.questions)
        posted |= {name: as_browsers_post(box(html, name)) for name in ("story", "other")}
        assert (posted["story"], posted["other"]) == (TEXT, TEXT)


def test_what_is_revealed_stands_inside_its_option() -> None:
    made = journey(field("first", "radios", options=("a", "b")), field("more", "email", reveal=("first", "b")))
    page = html5lib.parse(ask(TEMPLATES, asked(made).questions[0]), namespaceHTMLElements=False)
    chosen = page.find(".//input[@value='b']").get("data-aria-controls")
    assert page.find(f".//div[@id='{chosen}']//input").get("name") == "more"


def test_a_name_that_is_not_there_is_an_error_in_our_own_templates() -> None:
    with pytest.raises(UndefinedError, match="nothing_of_the_kind"):
        TEMPLATES.from_string("{{ nothing_of_the_kind }}").render()


def test_our_templates_escape_and_the_govuk_macros_may_leave_things_out() -> None:
    source = (
        '{% from "govuk_frontend_jinja/components/input/macro.html" import govukInput %}'
        '{{ govukInput({"name": "a", "label": {"text": words}}) }}{{ words }}'
    )
    assert TEMPLATES.from_string(source).render(words="<b>").count("&lt;b&gt;") == 2


def test_an_optional_question_says_so() -> None:
    html = ask(TEMPLATES, asked(journey(field("a", required=False))).questions[0])
    assert "A question (optional)" in html


def options_of(html: str) -> list[tuple[str, bool]]:
    page = html5lib.parse(html, namespaceHTMLElements=False)
    return [(one.get("value"), "selected" in one.attrib) for one in page.iter("option")]


def test_a_list_drawn_for_one_citizen_is_right_for_the_next() -> None:
    made = journey(field("letter", "select", options="abc"))
    one, other = (asked(made, kept={"letter": letter}).questions[0] for letter in "ac")
    other = replace(other, limits=replace(other.limits, options=("b", "c")))
    assert options_of(ask(TEMPLATES, one)) == [("", False), ("a", True), ("b", False), ("c", False)]
    assert options_of(ask(TEMPLATES, other)) == [("", False), ("b", False), ("c", True)]


def test_a_list_that_speaks_of_an_answer_is_drawn_for_each_citizen() -> None:
    same = Option("a", words("{before}"))
    made = journey(replace(field("letter", "select"), options=(same,)), earlier=(field("before"),))
    drawn = [ask(TEMPLATES, asked(made, values={"before": answer}).questions[0]) for answer in ("Maya", "Tom")]
    assert [(">Maya<" in html, ">Tom<" in html) for html in drawn] == [(True, False), (False, True)]


def test_a_list_is_drawn_anew_where_its_catalogue_has_changed() -> None:
    made = journey(field("letter", "select", options="a"))
    for welsh in ("Un", "Dau"):
        catalogue = Catalog("cy")
        catalogue.add("A", welsh, context="test")
        spoken = replace(language("cy"), form=catalogue)
        assert f">{welsh}<" in ask(TEMPLATES, asked(made, spoken=spoken).questions[0])
