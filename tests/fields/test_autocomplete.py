import json
from datetime import date

import pytest

from formkit.fields.autocomplete import Autocomplete
from formkit.kinds import Bounds
from formkit.lists import COUNTRIES, built_in
from tests.fields.asked import asked, controls, label_of, option, text
from tests.fields.said import said

COUNTRIES_HERE = Bounds(date(2026, 6, 1), options=("FR", "GB"))
FRANCE = option("FR", "France")
UK = option("GB", "United Kingdom", synonyms=("UK", "Great Britain"))


def posted(**inputs: str) -> dict[str, tuple[str, ...]]:
    return Autocomplete().gather("one", {name.replace("_", "-"): [value] for name, value in inputs.items()})


def select(html):
    return next(one for one in controls(html).values() if one.tag == "select")


def entries(html, **more):
    return [(one.get("value"), text(one), one.get("data-synonyms")) for one in html.iter("option")]


def test_without_javascript_it_is_a_select():
    assert posted(one="GB") == {"": ("GB",)}
    assert Autocomplete().parse(posted(one="GB"), COUNTRIES_HERE).value == "GB"
    assert Autocomplete().is_blank(posted(one=""))
    assert [said(Autocomplete(), fault, "your country") for fault in Autocomplete().missing()] == [
        "Select your country"
    ]


def test_what_is_selected_counts_whatever_it_was_called_in_the_box():
    assert Autocomplete().parse(posted(one="GB", one_typed="uk"), COUNTRIES_HERE).value == "GB"


@pytest.mark.parametrize(("subject", "error"), [("", "an option"), ("your country", "your country")])
def test_words_that_are_on_no_option_are_neither_lost_nor_taken_for_a_blank(subject, error):
    typed = posted(one="", one_typed="Atlantis")
    assert not Autocomplete().is_blank(typed)
    (fault,) = Autocomplete().parse(typed, COUNTRIES_HERE).faults
    assert said(Autocomplete(), fault, subject) == f"Select {error} from the list"
    shown = select(asked(Autocomplete(), typed, (fault,), options=(FRANCE, UK)))
    assert shown.get("data-typed") == "Atlantis"
    assert [one.get("value") for one in shown.iter("option") if "selected" in one.attrib] == []


@pytest.mark.parametrize("nothing", ["", " ", "\u200b"])
def test_an_empty_box_is_no_answer(nothing):
    assert Autocomplete().is_blank(posted(one="", one_typed=nothing))


def test_options_bring_their_synonyms_for_the_script():
    html = asked(Autocomplete(), {"": ("GB",)}, options=(FRANCE, UK), label="Which country?")
    assert label_of(html, "one") == "Which country?"
    assert entries(html)[1:] == [("FR", "France", None), ("GB", "United Kingdom", "UK\nGreat Britain")]
    assert [one.get("value") for one in html.iter("option") if "selected" in one.attrib] == ["GB"]


def test_in_welsh_an_option_is_found_by_its_english_names_too():
    found = {
        value: (label, synonyms)
        for value, label, synonyms in entries(asked(Autocomplete(), options=built_in(COUNTRIES), code="cy"))
    }
    label, synonyms = found["GB"]
    assert label == "Y Deyrnas Unedig"
    assert {"DU", "UK", "Prydain Fawr", "United Kingdom"} <= {*synonyms.split("\n")}
    assert found["MT"] == ("Malta", None)


@pytest.mark.parametrize(("code", "words"), [("en", ["Dominica", "East Timor"]), ("cy", ["Dominica", "Dwyrain Timor"])])
def test_built_in_lists_stand_in_the_order_of_the_language(code, words):
    labels = [
        label for _, label, _ in entries(asked(Autocomplete(), options=built_in(COUNTRIES), sorted=True, code=code))
    ]
    kept = [one for one in labels if one in words]
    assert kept == words
    assert (
        labels.index("Chile") < labels.index("Cyprus")
        if code == "en"
        else labels.index("Cyprus") < labels.index("Chile")
    )


@pytest.mark.parametrize(
    ("code", "results"),
    [
        ("en", {1: "%{count} result is available", 2: "%{count} results are available"}),
        (
            "cy",
            {
                1: "Mae %{count} canlyniad ar gael",
                2: "Mae %{count} ganlyniad ar gael",
                3: "Mae %{count} chanlyniad ar gael",
            },
        ),
    ],
)
def test_all_that_the_script_says_comes_worded(code, results):
    said = json.loads(select(asked(Autocomplete(), options=(FRANCE,), code=code)).get("data-autocomplete"))
    assert {number: said["results"][number] for number in results} == results
    assert {"%{option}", "%{place}", "%{count}"} <= {one.strip(",") for one in said["marked"].split()}
    assert said["no_results"]
    assert said["help"]


def test_a_label_cannot_break_out_of_the_page():
    html = asked(Autocomplete(), {"": ('"><b>',)}, options=(option('"><b>', "<i>&", synonyms=('"<u>',)),))
    assert entries(html)[1:] == [('"><b>', "<i>&", '"<u>')]
    assert [one.get("selected") for one in html.iter("option")] == [None, ""]
