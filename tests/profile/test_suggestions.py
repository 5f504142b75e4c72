"""What can be confirmed at once: found over the walk, and beyond an open question where nothing hangs on it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from formkit.binding import Binding
from formkit.journey import Journey
from formkit.profile.release import Use
from formkit.profile.suggestions import Suggestions, suggestions
from formkit.walk import walk
from tests.definition.drafts import field, journey, leave, page, radios, yes_no
from tests.profile.bound import (
    ADDRESS,
    BORN,
    COLOUR,
    CONTACT,
    DRIVER,
    EVERYTHING,
    FOR_ME,
    NAME,
    NOW,
    TODAY,
    WHO,
    form,
    known,
    use,
    verified,
)

JOBS = {
    "name": "jobs",
    "type": "repeat",
    "title": "Jobs",
    "item_title": "{employer}",
    "min": 1,
    "pages": [page("employer", field("employer", "text"))],
}


def found(made: Journey, *values: Any, **answers: Any) -> Suggestions:
    return suggestions(made, answers, use(*(values or EVERYTHING)), TODAY, NOW)


def pages(made: Journey, *values: Any, **answers: Any) -> list[str]:
    return [one.page.name for one in found(made, *values, **answers).pages]


def test_whole_pages_can_be_confirmed_and_the_walk_passes_them_then() -> None:
    made = form(NAME, BORN, ADDRESS, COLOUR)
    offered = found(made)
    assert [one.page.name for one in offered.pages] == ["name", "born", "address"]
    answers = {name: json for one in offered.pages for name, json in one.values.items()}
    assert walk(made, answers, TODAY).end == "colour"


def test_bindings_come_from_the_definition() -> None:
    made = journey(
        page("name", field("name", "name", profile={"attribute": "person.name", "lock": "verified"})), COLOUR
    )
    [offered] = found(made).pages
    assert {name: one.how for name, one in offered.origins.items()} == {"name": "locked"}


def test_origins_say_how_each_value_came() -> None:
    origins = {name: one.how for page in found(form(NAME, BORN)).pages for name, one in page.origins.items()}
    assert origins == {"name": "locked", "born": "confirmed"}


def test_nothing_is_offered_to_whoever_began_without_their_details() -> None:
    assert suggestions(form(NAME), {}, Use(), TODAY, NOW) == Suggestions()


def test_an_open_question_hides_nothing_that_does_not_hang_on_it() -> None:
    assert pages(form(NAME, COLOUR, ADDRESS)) == ["name", "address"]


def test_what_hangs_on_an_open_question_waits_for_it() -> None:
    liked = {**ADDRESS, "when": {"field": "colour", "is": "blue"}}
    assert pages(form(COLOUR, liked)) == []
    assert pages(form(COLOUR, liked), colour="red") == []
    assert pages(form(COLOUR, liked), colour="blue") == ["address"]


def test_what_is_offered_decides_what_is_asked_next() -> None:
    driver = {**ADDRESS, "when": {"field": "born", "on_or_before": "today-P17Y"}}
    young = verified("person.birth_date", "2015-01-01")
    assert pages(form(BORN, driver)) == ["born", "address"]
    assert pages(form(BORN, driver), young, *EVERYTHING[2:]) == ["born"]
    assert pages(form(COLOUR, BORN, driver)) == ["born", "address"]


def test_nothing_is_offered_until_it_is_known_to_be_about_the_citizen() -> None:
    made = form(WHO, NAME, ADDRESS, profile={"about_me": FOR_ME})
    assert found(made) == Suggestions()
    assert pages(made, who="me") == ["name", "address"]
    assert found(made, who="other") == Suggestions()
    not_other = form(WHO, NAME, profile={"about_me": {"not": {"field": "who", "is": "other"}}})
    assert found(not_other) == Suggestions()
    assert pages(not_other, who="me") == ["name"]


def test_a_page_only_partly_known_is_asked_with_what_is_known() -> None:
    offered = found(form(CONTACT))
    assert offered.pages == ()
    assert {name: one.kind for name, one in offered.of.items()} == {"email": "confirm"}


def test_an_optional_question_is_not_passed_over_unseen() -> None:
    phone = known("contact.phone", "+447700900982")
    assert pages(form(CONTACT), *EVERYTHING, phone) == ["contact"]


def test_stale_conflicting_and_merely_suggested_values_are_not_confirmed_with_others() -> None:
    suggested = {"address": Binding("contact.address", prefill="suggest")}
    stale = known("contact.address", EVERYTHING[2].value, days=800)
    other = known("contact.address", {**EVERYTHING[2].value, "lines": ["2 Low Road"]})
    assert found(form(ADDRESS, bindings=suggested)).of["address"].kind == "suggest"
    assert found(form(ADDRESS), stale).of["address"].kind == "stale"
    assert found(form(ADDRESS), EVERYTHING[2], other).of["address"].kind == "conflict"
    assert pages(form(ADDRESS, bindings=suggested)) == pages(form(ADDRESS), stale) == []


def test_what_was_answered_is_left_alone() -> None:
    assert pages(form(NAME, ADDRESS), name={"full": "Ann"}) == ["address"]
    assert (
        found(form(COLOUR, ADDRESS), address={"lines": ["Elsewhere"], "town": "York", "postcode": "YO1 1AA"}).of == {}
    )


def test_a_page_that_ends_the_journey_ends_what_is_offered() -> None:
    too_old = leave("too-old", {"field": "born", "before": "today-P18Y"})
    assert pages(form(BORN, too_old, ADDRESS)) == ["born"]
    assert pages(form(COLOUR, leave("no-blue", {"field": "colour", "is": "blue"}), ADDRESS)) == ["address"]


def test_a_field_that_is_revealed_counts_once_its_option_is_known() -> None:
    by = radios("by", "email", "post")
    revealed = field("email", "email", when={"field": "by", "is": "email"})
    made = form(
        page("contact", by, revealed), bindings={"by": Binding("preference.contact"), "email": Binding("contact.email")}
    )
    email, way = known("contact.email", "a@example.com"), known("preference.contact", "email")
    assert pages(made, way, email) == ["contact"]
    assert found(made, way, email).pages[0].values == {"by": "email", "email": "a@example.com"}
    assert pages(made, known("preference.contact", "post")) == ["contact"]
    assert pages(made, way) == []
    assert found(made, email).of == {}


def test_a_rule_that_would_be_broken_leaves_its_page_open() -> None:
    rule = {"that": {"field": "until", "after": {"field": "born"}}, "error": "It must be later", "field": "until"}
    both = page("both", field("born", "date"), field("until", "date"), must=[rule])
    bindings = {"born": Binding("person.birth_date"), "until": Binding("person.birth_date")}
    assert pages(form(both, bindings=bindings)) == []
    assert found(form(both, bindings=bindings)).of.keys() == {"born", "until"}


def test_a_rule_that_an_open_question_may_break_leaves_its_page_open() -> None:
    since = page("since", field("since", "date"))
    rule = {"that": {"field": "born", "before": {"field": "since"}}, "error": "It must be earlier", "field": "born"}
    born = page("born", *BORN["fields"], must=[rule])
    assert pages(form(since, born)) == []
    assert pages(form(since, born), since="2020-01-01") == ["born"]


def test_limits_that_hang_on_an_open_question_leave_a_field_open() -> None:
    since = page("since", field("since", "date"))
    born = page("born", field("born", "date", max={"field": "since"}))
    assert found(form(since, born)).of == {}
    assert pages(form(since, born), since="2020-01-01") == ["born"]
    together = page("both", *since["fields"], *born["fields"])
    assert found(form(together)).of == {}


def test_items_are_asked_and_what_follows_may_be_confirmed() -> None:
    counted = {**BORN, "when": {"count": "jobs", "more_than": 1}}
    assert pages(form(JOBS, ADDRESS)) == ["address"]
    assert pages(form(JOBS, counted)) == []
    assert pages(form(JOBS, counted), jobs=[{"id": "a", "employer": "Acme"}, {"id": "b"}]) == []
    assert pages(form(JOBS, counted), jobs=[{"id": "a", "employer": "Acme"}, {"id": "b", "employer": "Ajax"}]) == [
        "born"
    ]


def test_a_calculation_of_what_is_known_is_known() -> None:
    value = {"field": "born", "plus": "P18Y"}
    day = {"name": "grown", "type": "calculated", "as": "date", "value": value, "label": "Day"}
    grown = page("with-day", yes_no("sure"), day)
    later = {**ADDRESS, "when": {"field": "grown", "on_or_before": "today"}}
    assert pages(form(BORN, grown, later), *EVERYTHING, sure=True) == ["born"]
    whole = page("born", *BORN["fields"], day, title="Born")
    assert pages(form(whole, later)) == ["born", "address"]


def test_a_calculation_of_what_is_open_is_open() -> None:
    number = page("number", field("number", "integer"))
    total = {"name": "total", "type": "calculated", "as": "integer", "value": {"sum": [1, {"field": "number"}]}}
    born = page("born", *BORN["fields"], {**total, "label": "Total"}, title="Born")
    small = {**ADDRESS, "when": {"field": "total", "less_than": 5}}
    assert pages(form(number, born, small)) == []
    assert pages(form(number, born, small), number=3) == ["born", "address"]
    assert pages(form(number, born, small), number=9) == ["born"]


def test_every_task_is_looked_at() -> None:
    sections = [{"name": "you", "title": "You"}, {"name": "home", "title": "Home"}]
    made = form({**COLOUR, "section": "you"}, {**ADDRESS, "section": "home"}, sections=sections, task_list=True)
    assert pages(made) == ["address"]


LONG = form(
    WHO, NAME, COLOUR, BORN, DRIVER, page("rich", yes_no("rich")),
    {**ADDRESS, "when": {"any": [FOR_ME, {"field": "rich", "is": True}]}},
    {**CONTACT, "when": {"not": {"all": [{"field": "colour", "is": "red"}, {"field": "rich", "is": False}]}}},
    profile={"about_me": FOR_ME},
)  # fmt: skip
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "who": st.sampled_from(["me", "other"]),
        "colour": st.sampled_from(["red", "blue"]),
        "rich": st.booleans(),
        "driver": st.just("yes"),
        "name": st.just({"full": "Ann"}),
    },
)
REST = st.fixed_dictionaries(
    {
        "who": st.sampled_from(["me", "other"]),
        "colour": st.sampled_from(["red", "blue"]),
        "rich": st.booleans(),
        "driver": st.just("yes"),
        "phone": st.none(),
    }
)


@given(ANSWERS, REST, st.sets(st.sampled_from(range(len(EVERYTHING)))))
def test_what_can_be_confirmed_is_asked_and_valid_whatever_is_answered_later(
    answers: Any, rest: Any, values: Any
) -> None:
    offered = suggestions(LONG, answers, use(*(EVERYTHING[one] for one in values)), TODAY, NOW)
    confirmed = {name: json for one in offered.pages for name, json in one.values.items()}
    later = {**{"born": "1990-01-01", "name": {"full": "Bo"}, "email": "b@example.com"}, **rest, **answers, **confirmed}
    steps = {step.page.name: step for step in walk(LONG, later, TODAY).steps}
    reached = LONG.pages[: 1 + max(LONG.pages.index(step.page) for step in steps.values())]
    for one in offered.pages:
        assert one.page not in reached or steps[one.page.name].is_complete
