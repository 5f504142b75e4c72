from pathlib import Path

import pytest

from formkit.fields.bank_account import Account, BankAccount
from formkit.kinds import Bounds
from formkit.language import language
from tests import asking
from tests.fields.asked import TODAY, asked, controls, described, label_of, words
from tests.fields.said import said
from tests.journeys import PLAIN, town

ANY = Bounds(TODAY)
ASKED = BankAccount()
BARE = BankAccount({"account_name": False, "roll_number": False})
ACCOUNT = Account("dylan ap Huw", "309430", "00733445", "A123/45-6.7")


def typed(name="Mari Lewis", sort_code="309430", number="00733445", roll_number=""):
    texts = {"account_name": name, "sort_code": sort_code, "account_number": number, "roll_number": roll_number}
    return {part: (text,) for part, text in texts.items()}


def messages(**texts):
    return [(fault.parts, said(ASKED, fault)) for fault in ASKED.parse(typed(**texts), ANY).faults]


@pytest.mark.parametrize("text", ["30-94-30", "30 94 30", "309430", " 30–94–30 ", "30.94.30", "30\u00a094\u00a030"])
def test_a_sort_code_is_read_however_it_is_typed(text):
    assert ASKED.parse(typed(sort_code=text), ANY).value.sort_code == "309430"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("733445", "00733445"), ("0733445", "00733445"), ("00733445", "00733445"), ("7334 4512", "73344512")],
)
def test_a_short_account_number_is_filled_with_zeros(text, kept):
    assert ASKED.parse(typed(number=text), ANY).value.account_number == kept


@pytest.mark.parametrize("text", ["A123/45-6.7", "x", "1234 5678 9012 345"])
def test_a_roll_number_is_kept_as_it_is_typed(text):
    assert ASKED.parse(typed(roll_number=f" {text} "), ANY).value.roll_number == text


def test_what_is_missing_is_asked_for_part_by_part():
    assert [(fault.parts, said(ASKED, fault)) for fault in ASKED.missing()] == [
        (("account_name",), "Enter the name on the account"),
        (("sort_code",), "Enter a sort code"),
        (("account_number",), "Enter an account number"),
    ]
    assert messages(sort_code="") == [(("sort_code",), "Enter a sort code")]


def test_everything_that_is_wrong_is_said_at_once_in_the_order_of_the_boxes():
    assert messages(name="x" * 141, sort_code="30943", number="12345", roll_number="7_7") == [
        (("account_name",), "Name on the account must be 140 characters or fewer"),
        (("sort_code",), "Sort code must be 6 digits, like 309430"),
        (("account_number",), "Account number must be between 6 and 8 digits, like 00733445"),
        (
            ("roll_number",),
            "Roll number must be 18 characters or fewer, and only include letters a to z, numbers, hyphens, spaces, "
            "forward slashes and full stops",
        ),
    ]


@pytest.mark.parametrize("text", ["30943", "3094301", "3O9430", "sort", "३०९४३०", "€"])
def test_what_is_no_sort_code_is_refused(text):
    assert messages(sort_code=text) == [(("sort_code",), "Sort code must be 6 digits, like 309430")]


@pytest.mark.parametrize("text", ["12345", "123456789", "1234567X", "GB33BUKB20201555555555", "٧٣٣٤٤٥"])
def test_what_is_no_account_number_is_refused(text):
    assert [parts for parts, _ in messages(number=text)] == [("account_number",)]


@pytest.mark.parametrize("text", ["1" * 19, "é", "1,2"])
def test_what_is_no_roll_number_is_refused(text):
    assert [parts for parts, _ in messages(roll_number=text)] == [("roll_number",)]


def test_hidden_characters_are_refused_where_they_stand():
    assert messages(name="Ma\x00ri") == [
        (("account_name",), "Your answer has hidden characters in it. Delete it and type it again")
    ]


def test_the_settings_choose_the_boxes():
    assert ASKED.inputs == ("account_name", "sort_code", "account_number", "roll_number")
    assert BARE.inputs == ("sort_code", "account_number")
    assert BARE.parse(typed(), ANY).value == Account(sort_code="309430", account_number="00733445")


def test_it_is_kept_whole():
    assert ASKED.to_json(ACCOUNT) == {
        "account_name": "dylan ap Huw",
        "sort_code": "309430",
        "account_number": "00733445",
        "roll_number": "A123/45-6.7",
    }
    assert "roll_number" not in ASKED.to_json(Account("Mari Lewis", "309430", "00733445"))


@pytest.mark.parametrize(
    "json",
    [
        {"sort_code": "30-94-30", "account_number": "00733445"},
        {"sort_code": "309430", "account_number": "733445"},
        {"sort_code": "309430", "account_number": "00733445", "roll_number": "_"},
        {"sort_code": 309430, "account_number": "00733445"},
        {"sort_code": "309430", "account_number": "00733445", "iban": "GB"},
    ],
)
def test_only_an_account_as_it_is_written_is_read_back(json):
    with pytest.raises(ValueError, match="not "):
        ASKED.from_json(json)


def test_a_kept_answer_without_what_is_now_asked_is_no_longer_complete():
    assert [fault.rule for fault in ASKED.faults(BARE.example(ANY), ANY)] == ["account_name_missing"]


def test_check_answers_shows_only_the_ends_of_the_numbers():
    assert ASKED.show_alone(ACCOUNT, language("en"), {}) == (
        "dylan ap Huw\nSort code ending in 30\nAccount number ending in 445\nRoll number ending in 6.7"
    )
    assert ASKED.show_alone(ACCOUNT, language("cy"), {}) == (
        "dylan ap Huw\nCod didoli sy’n gorffen â 30\nRhif cyfrif sy’n gorffen â 445\nRhif y gofrestr sy’n gorffen â 6.7"
    )


def test_a_sentence_shows_only_the_ends_of_the_numbers():
    assert BARE.show(ACCOUNT, language("en"), {}).splitlines()[1:] == [
        "sort code ending in 30",
        "account number ending in 445",
        "roll number ending in 6.7",
    ]


@pytest.mark.parametrize(("roll_number", "end"), [("7", "7"), ("12", "2"), ("1234", "34"), ("12345", "45")])
def test_of_a_short_roll_number_no_more_than_half_is_shown(roll_number, end):
    account = Account("Mari Lewis", "309430", "00733445", roll_number)
    assert ASKED.show(account, language("en"), {}).endswith(f"roll number ending in {end}")


@pytest.mark.parametrize(
    ("insert", "worded"),
    [
        ("{account}", "Pay into dylan ap Huw, sort code ending in 30, account number ending in 445"),
        ("{account.account_number}", "Pay into account number ending in 445"),
        ("{account.sort_code}", "Pay into sort code ending in 30"),
        ("{account.account_name}", "Pay into dylan ap Huw"),
        ("{account.roll_number}", "Pay into "),
    ],
)
def test_an_insert_never_gives_a_number_away(insert, worded):
    made = asking.journey(asking.field("other"), earlier=(asking.field("account", "bank_account"),))
    page = asking.asked(made, values={"account": Account("dylan ap Huw", "309430", "00733445")})
    assert page.speech.plain(words(f"Pay into {insert}")) == worded


def test_conditions_compare_each_part():
    assert ASKED.comparable(ACCOUNT, "sort_code") == "309430"
    assert ASKED.comparable(ACCOUNT, "account_number") == "00733445"
    assert ASKED.comparable(Account(sort_code="309430", account_number="00733445"), "roll_number") is None


def test_its_boxes_stand_filled_for_the_citizen_to_correct():
    html = asked(ASKED, ASKED.retype(ACCOUNT))
    filled = {name: box.get("value") for name, box in controls(html).items()}
    assert filled == {
        "one-account_name": "dylan ap Huw",
        "one-sort_code": "309430",
        "one-account_number": "00733445",
        "one-roll_number": "A123/45-6.7",
    }


def test_each_box_says_what_belongs_in_it():
    html = asked(ASKED)
    sort_code, number, roll = (controls(html)[f"one-{part}"] for part in ASKED.inputs[1:])
    assert (described(html, sort_code), sort_code.get("inputmode")) == ("Must be 6 digits long", "numeric")
    assert (described(html, number), number.get("inputmode")) == ("Must be between 6 and 8 digits long", "numeric")
    assert label_of(html, "one-roll_number") == "Building society roll number (optional)"
    assert (described(html, roll), roll.get("inputmode")) == (
        "You can find it on your card, statement or passbook",
        None,
    )
    assert controls(html)["one-account_name"].get("autocomplete") == "name"


def test_only_its_own_page_ever_shows_the_whole_numbers(tmp_path: Path) -> None:
    asking_page = {"name": "account", "fields": [{"name": "pay", "type": "bank_account", "label": "Your account"}]}
    thanks = {"body": "We pay into {pay}, in words {pay.account_number}."}
    form = {key: PLAIN[key] for key in PLAIN if key != "sections"} | {"pages": [asking_page], "confirmation": thanks}
    citizen = town(tmp_path, form | {"check_answers": {"body": "Is {pay.sort_code} right?"}}).citizen()
    citizen.start("plain").answers(
        "account", {"pay-account_name": "Mari Lewis", "pay-sort_code": "30-94-30", "pay-account_number": "733445"}
    )
    shown = [citizen.is_at("check-answers").page.response.text, citizen.opens("/plain/print").page.response.text]
    again = citizen.opens("/plain/account").page.inputs
    shown.append(citizen.opens("/plain/check-answers").presses("Send your answers", agreed="yes").page.response.text)
    shown.append(citizen.follows("See or print what you sent").page.response.text)
    assert (again["pay-sort_code"], again["pay-account_number"]) == (["309430"], ["00733445"])
    assert all("ending in 445" in page and "733445" not in page and "309430" not in page for page in shown)
