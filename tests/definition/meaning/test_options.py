"""Options as they are built."""

import pytest

from formkit.conditions import ALWAYS
from formkit.lists import built_in
from formkit.option import Divider
from tests.definition.definitions import AGREE, CAR, HELP, VAN, VEHICLE, codes, compiled, field, journey, page

NONE = {"value": "none", "label": "None", "exclusive": True}


def test_options_keep_values_and_show_labels() -> None:
    found = field("vehicle", page("p", {**VEHICLE, "options": [CAR, {"divider": "or"}, VAN]}))
    assert [one.value for one in found.choices()] == ["car", "van"]
    assert isinstance(found.options[1], Divider)
    assert found.choices()[0].label.variants[0].text.context == "p/vehicle/car/label"


def test_an_option_may_depend_on_an_earlier_answer() -> None:
    options = [CAR, {**VAN, "when": {"field": "agree", "is": True}}]
    first, second = field("vehicle", page("p", AGREE), page("q", {**VEHICLE, "options": options})).choices()
    assert first.when is ALWAYS
    assert [name for name, _ in second.when.references()] == ["agree"]


def test_a_list_is_the_same_wherever_it_is_used() -> None:
    pages = [page(name, {**VEHICLE, "name": name, "options": "vehicles"}) for name in ("first", "second")]
    fields = journey(*pages, lists={"vehicles": [CAR, VAN]}).fields
    assert fields["first"].options == fields["second"].options
    assert fields["first"].choices()[1].label.variants[0].text.context == "lists/vehicles/van/label"


def test_a_list_is_held_against_each_place_that_uses_it() -> None:
    lists = {"vehicles": [CAR, {**VAN, "when": {"field": "agree", "is": True}}]}
    one, two = (page(name, {**VEHICLE, "name": name, "options": "vehicles"}) for name in ("first", "second"))
    assert codes(page("p", AGREE), one, two, lists=lists) == []
    assert codes(one, page("p", AGREE), two, lists=lists) == ["later-field"]


def test_exclusive_is_for_checkboxes_alone() -> None:
    assert field("help", page("p", {**HELP, "options": [*HELP["options"], NONE]})).choices()[3].exclusive
    assert codes(page("p", {**VEHICLE, "options": [CAR, NONE]})) == ["exclusive-alone"]
    assert codes(page("p", {**VEHICLE, "options": "some"}), lists={"some": [CAR, NONE]}) == ["exclusive-alone"]


def test_values_must_be_told_apart() -> None:
    assert codes(page("p", {**VEHICLE, "options": [CAR, VAN, CAR]})) == ["duplicate-option"]
    assert codes(page("p", {**VEHICLE, "options": [{"divider": "or"}]})) == ["only-dividers"]
    assert codes(page("p", {**VEHICLE, "options": [{**CAR, "value": "cafe\u0301"}]})) == ["not-allowed"]


def test_synonyms_are_texts_for_translators() -> None:
    options = [{**CAR, "synonyms": ["Automobile", "{{motor}}"]}, VAN]
    car, van = field("vehicle", page("p", {**VEHICLE, "type": "autocomplete", "options": options})).choices()
    texts = [wording.variants[0].text for wording in car.synonyms]
    assert [(one.source, one.context) for one in texts] == [
        ("Automobile", "p/vehicle/car/synonyms"),
        ("{{motor}}", "p/vehicle/car/synonyms"),
    ]
    assert van.synonyms == ()
    assert codes(page("p", {**VEHICLE, "options": [{**CAR, "synonyms": ["{nobody}"]}]})) == ["unknown-field"]


@pytest.mark.parametrize("kind", ["autocomplete", "select", "radios"])
def test_formkits_own_lists_are_used_by_name(kind: str) -> None:
    found = field("vehicle", page("p", {**VEHICLE, "type": kind, "options": "countries"}))
    assert found.options == built_in("countries")
    assert found.sorted


def test_conditions_know_the_options_of_formkits_own_lists() -> None:
    asked = page("p", {**VEHICLE, "options": "nationalities"})
    late = {**AGREE, "when": {"field": "vehicle", "is": "GB-WLS"}}
    assert codes(asked, page("q", late)) == []
    assert codes(asked, page("q", {**late, "when": {"field": "vehicle", "is": "Welsh"}})) == ["unknown-option"]


def test_a_list_of_the_definition_comes_before_one_of_formkits_own() -> None:
    found = journey(page("p", {**VEHICLE, "options": "countries"}), lists={"countries": [CAR, VAN]}).fields["vehicle"]
    assert [one.value for one in found.choices()] == ["car", "van"]
    assert not found.sorted


def test_the_name_of_no_list_is_a_problem_that_offers_formkits_own() -> None:
    (problem,) = compiled(page("p", {**VEHICLE, "options": "country"})).problems
    assert (problem.code, "countries" in problem.remedy) == ("unknown-list", True)
