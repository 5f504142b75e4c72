"""The search against brute force: over every answer there is, it is right about what citizens can reach, both ways."""

from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from formkit.definition.compile import fingerprint
from formkit.definition.meaning import build
from formkit.definition.search import Search
from formkit.definition.worlds import Unanswered, Unasked
from formkit.journey import Journey
from formkit.walk import walk
from tests.badge import TODAY
from tests.definition.drafts import AROUND, checkboxes, field, leave, page, radios, yes_no

EVERY_ANSWER = {
    "truth": [True, False, None],
    "choice": ["a", "b", "c"],
    "ticks": [["a"], ["b"], ["a", "b"], ["c"], None],
    "count": [0, 2, 3, None],
}
ATOMS = st.sampled_from(
    [
        {"field": "truth", "is": True},
        {"field": "truth", "is_not": True},
        {"field": "choice", "is": "a"},
        {"field": "choice", "in": ["a", "b"]},
        {"field": "choice", "not_in": ["c"]},
        {"field": "ticks", "includes": "a"},
        {"field": "ticks", "excludes": "b"},
        {"field": "ticks", "includes_all": ["a", "b"]},
        {"field": "ticks", "answered": False},
        {"field": "count", "more_than": 1},
        {"field": "count", "at_most": 2},
        {"field": "count", "answered": True},
    ]
)
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(lambda one: {"not": one}),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: {"all": some}),
        st.lists(inner, min_size=1, max_size=3).map(lambda some: {"any": some}),
    ),
    max_leaves=5,
)
FIELDS = {
    "truth": yes_no("truth", required=False),
    "choice": radios("choice", "a", "b", "c"),
    "ticks": checkboxes("ticks", "a", "b", alone="c", required=False),
    "count": field("count", "integer", min=0, max=3, required=False),
}


def names(condition) -> set[str]:
    if isinstance(condition, list):
        return {name for one in condition for name in names(one)}
    if "field" in condition:
        return {condition["field"]}
    return {name for one in condition.values() for name in names(one)}


@st.composite
def journeys(draw) -> Journey:
    """Four questions, some asked on a condition over earlier ones, exits among them, and a last page on a condition."""
    pages, earlier = [], set()
    for name in draw(st.permutations(list(FIELDS))):
        when, leaving = draw(st.none() | CONDITIONS), draw(st.none() | CONDITIONS)
        pages.append(page(f"p-{name}", FIELDS[name], **({"when": when} if when and names(when) <= earlier else {})))
        earlier.add(name)
        if leaving and names(leaving) <= earlier:
            pages.append(leave(f"x-{name}", leaving))
    pages.append(page("last-one", field("last", "text", required=False), when=draw(CONDITIONS)))
    value = {**AROUND, "pages": pages}
    built = build(value, fingerprint(value))
    assert built.journey is not None, built.problems
    return built.journey


def trails(journey: Journey):
    for answers in product(*EVERY_ANSWER.values()):
        yield walk(journey, {**dict(zip(EVERY_ANSWER, answers, strict=True)), "last": None}, TODAY)


@settings(max_examples=40)
@given(journeys())
def test_it_finds_answers_exactly_where_there_are_some(journey):
    search, ways = Search(journey), list(trails(journey))
    for one in journey.pages:
        reached = any(way.reaches(one.name) for way in ways)
        assert search.possible(one.name, [one.when]) == reached


@settings(max_examples=40)
@given(journeys(), st.sampled_from(list(EVERY_ANSWER)))
def test_it_knows_who_comes_to_the_end_unasked_or_unanswered(journey, name):
    search = Search(journey)
    ends = [way for way in trails(journey) if way.is_complete]
    assume(ends)
    asked = [name in {one.name for step in way.steps for one in step.applying} for way in ends]
    answered = [way.facts.values.get(name) is not None for way in ends]
    assert search.possible("", [Unasked(name)]) == (False in asked)
    assert search.possible("", [Unanswered(name)]) == (False in answered)
