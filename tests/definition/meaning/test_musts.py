"""Rules across answers: on which page they are tested, and where their errors stand."""

from formkit.trail import NEW
from formkit.walk import walk
from tests.definition.definitions import codes, journey, page
from tests.families import CHILDREN, TODAY, child

START = {"name": "starts", "type": "date", "label": "Start", "subject": "start"}
END = {"name": "ends", "type": "date", "label": "End", "subject": "end", "required": False}
AFTER = {"that": {"field": "ends", "after": {"field": "starts"}}, "error": "Too early", "field": "ends"}


def end(made, starts, ends):
    return walk(made, {"starts": starts, "ends": ends}, TODAY).end


def test_a_page_is_complete_when_its_rules_are_kept():
    made = journey(page("days", START, END, title="Days", must=[AFTER]))
    assert end(made, "2026-01-02", "2026-01-03") == "check-answers"
    assert end(made, "2026-01-02", "2026-01-02") == "days"


def test_a_rule_waits_until_everything_it_names_is_answered():
    assert end(journey(page("days", START, END, title="Days", must=[AFTER])), "2026-01-02", None) == "check-answers"


def test_a_rule_counts_only_when_it_applies():
    rule = {**AFTER, "when": {"field": "starts", "after": "2026-01-01"}}
    made = journey(page("days", START, END, title="Days", must=[rule]))
    assert end(made, "2025-06-01", "2025-01-01") == "check-answers"
    assert end(made, "2026-06-01", "2025-01-01") == "days"


def test_a_rule_of_a_group_is_tested_on_the_page_of_its_field():
    group = {"type": "group", "name": "time", "pages": [page("starts", START), page("ends", END)], "must": [AFTER]}
    made = journey(group)
    assert [len(one.must) for one in made.pages] == [0, 1]
    assert end(made, "2026-01-02", "2026-01-01") == "ends"


def test_a_rule_of_a_group_needs_a_field_of_the_group():
    group = {"type": "group", "name": "time", "pages": [page("ends", END)], "must": [{**AFTER, "field": "starts"}]}
    assert codes(page("starts", START), group) == ["must-field"]


def test_a_rule_of_a_list_sees_all_its_items():
    rule = {"that": {"sum": "children", "of": {"field": "age"}, "at_most": 4}, "error": "Too old together"}
    made = journey({**CHILDREN, "must": [rule]})
    young, old = [child("aa", "Maya", 3)], [child("aa", "Maya", 3), child("bb", "Tom", 2)]
    assert walk(made, {"children": young}, TODAY).is_complete
    assert walk(made, {"children": old}, TODAY).current.is_at("children")
    assert walk(made, {}, TODAY).current.path == (("children", NEW),)
