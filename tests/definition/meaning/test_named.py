"""Named conditions: in any order, never in a circle, never without end."""

from tests.definition.definitions import AGREE, NAME, VEHICLE, codes, journey, page, problems

YES = {"field": "agree", "is": True}
VAN = {"field": "vehicle", "is": "van"}
ASKED = page("p", AGREE, VEHICLE, title="T")
LAST = page("q", NAME, when="c")


def test_they_may_be_used_before_they_are_written() -> None:
    found = journey(ASKED, LAST, conditions={"c": {"any": [VAN, "b"]}, "b": {"all": ["a", VAN]}, "a": YES}).conditions
    assert set(found) == {"a", "b", "c"}
    assert [name for name, _ in found["c"].references()] == ["vehicle", "agree", "vehicle"]


def test_circles_are_named_once_each() -> None:
    circles = {"a": "b", "b": {"any": [YES, "c"]}, "c": "a", "x": "x", "on": {"not": "a"}}
    found = problems(ASKED, LAST, conditions=circles)
    assert [(problem.code, problem.pointer[-1]) for problem in found] == [
        ("condition-circle", "a"),
        ("condition-circle", "x"),
    ]
    assert "`a` → `b` → `c` → `a`" in found[0].message


def test_what_grows_twofold_at_each_step_is_refused() -> None:
    grown = {"c0": YES, **{f"c{number}": {"all": [f"c{number - 1}"] * 2} for number in range(1, 40)}}
    assert "condition-too-big" in codes(ASKED, page("q", NAME, when="c39"), conditions=grown)


def test_a_long_chain_is_no_deeper_than_can_be_walked() -> None:
    chain = {"c0": YES, **{f"c{number}": {"not": f"c{number - 1}"} for number in range(1, 150)}}
    found = journey(ASKED, page("q", NAME, when="c149"), conditions=chain)
    assert list(found.pages[1].when.references()) == [("agree", None)]


def test_they_look_no_further_than_where_they_are_used() -> None:
    assert codes(LAST, ASKED, conditions={"c": YES}) == ["later-field"]
    assert codes(ASKED, LAST, conditions={"c": YES}) == []
    assert codes(ASKED, LAST, conditions={"c": {"not": "b"}, "b": YES}) == []


def test_a_problem_in_one_is_said_once_however_often_it_is_used() -> None:
    uses = [page(f"q{number}", {**NAME, "name": f"n{number}"}, when="c") for number in range(3)]
    assert codes(ASKED, *uses, conditions={"c": {"field": "nobody", "is": 1}}) == ["unknown-field"]


def test_one_that_nobody_uses_is_a_warning() -> None:
    assert codes(ASKED, page("q", NAME), conditions={"c": YES}) == ["unused-condition"]
    assert codes(ASKED, LAST, conditions={"c": "b", "b": YES}) == []
