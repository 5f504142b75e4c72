from datetime import date, time
from decimal import Decimal

import pytest
from babel.messages.catalog import Catalog

from formkit.language import Language, Month, language
from formkit.text import Message, Text

ENGLISH, WELSH = language("en"), language("cy")


# Babel knows fewer Welsh plurals than CLDR has: a catalogue's own header says them.
SIX_FORMS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"


def catalogue(*messages) -> Catalog:
    found = Catalog("cy")
    found.mime_headers = [("Plural-Forms", SIX_FORMS)]
    for msgid, string, context in messages:
        found.add(msgid, string, context=context)
    return found


def test_dates_are_written_in_the_language():
    assert ENGLISH.date(date(2026, 1, 5)) == "5 January 2026"
    assert WELSH.date(date(2026, 1, 5)) == "5 Ionawr 2026"


def test_months_and_times_are_written_as_gov_uk_writes_them():
    message = Message("{month}, {time}", {"month": Month(date(2026, 1, 1)), "time": time(14, 5)})
    assert [one.say(message) for one in (ENGLISH, WELSH)] == ["January 2026, 2:05pm", "Ionawr 2026, 2:05pm"]
    assert [ENGLISH.time(time(hour)) for hour in (0, 9, 12, 21)] == ["midnight", "9am", "midday", "9pm"]


def test_whole_pounds_have_no_pence():
    assert ENGLISH.money(Decimal("1234.5")) == "£1,234.50"
    assert ENGLISH.money(Decimal("1234.00")) == "£1,234"


def test_numbers_keep_every_place():
    assert ENGLISH.number(Decimal("1234.5678")) == "1,234.5678"


def test_lists_have_no_comma_before_the_last_word():
    assert ENGLISH.all_of(["A", "B", "C"]) == "A, B and C"
    assert ENGLISH.any_of(["A", "B", "C"]) == "A, B or C"
    assert WELSH.any_of(["A", "B"]) == "A neu B"
    assert ENGLISH.all_of([]) == ""


@pytest.mark.parametrize(
    ("last", "joined"), [("Gonest", "Syml a Gonest"), ("Ysgafn", "Syml ac Ysgafn"), ("“Ôl”", "Syml ac “Ôl”")]
)
def test_welsh_says_ac_before_a_vowel(last, joined):
    assert WELSH.all_of(["Syml", last]) == joined
    assert WELSH.all_of(["Tawel", "Syml", last]) == f"Tawel, {joined}"
    assert WELSH.all_of([last]) == last


def test_a_message_takes_its_values_worded_and_with_a_capital_where_asked():
    message = Message(
        "{Subject} must be {limit} on {day}", {"subject": Message("your age"), "limit": 3, "day": date(2026, 1, 5)}
    )
    assert ENGLISH.say(message) == "Your age must be 3 on 5 January 2026"


def test_a_message_counts_in_six_ways_in_welsh():
    forms = ("dim ci", "un ci", "dau gi", "tri chi", "chwe chi", "{number} ci")
    welsh = Language("cy", own=catalogue((("{number} dog", "{number} dogs"), forms, None)))
    said = [welsh.say(Message("{number} dog", {"number": n}, "{number} dogs", n)) for n in (0, 1, 2, 3, 6, 7)]
    assert said == ["dim ci", "un ci", "dau gi", "tri chi", "chwe chi", "7 ci"]
    assert ENGLISH.say(Message("{number} dog", {"number": 2}, "{number} dogs", 2)) == "2 dogs"


def test_a_text_is_translated_by_its_context_and_says_which_language_it_is_in():
    welsh = Language("cy", form=catalogue(("Name", "Enw", "you/name")))
    assert welsh.translate(Text("Name", "you/name")) == ("Enw", "cy")
    assert welsh.translate(Text("Name", "them/name")) == ("Name", "en")


def test_a_fuzzy_translation_is_not_shown():
    fuzzy = Catalog("cy")
    fuzzy.add("Name", "Enw?", context="x", flags=["fuzzy"])
    assert Language("cy", form=fuzzy).translate(Text("Name", "x")) == ("Name", "en")


def test_a_counted_text_uses_its_form_for_the_count():
    text = Text("{jobs} job", "x", plural="{jobs} jobs")
    assert ENGLISH.translate(text, 1) == ("{jobs} job", "en")
    assert ENGLISH.translate(text, 3) == ("{jobs} jobs", "en")
    forms = tuple(f"{{jobs}} swydd {form}" for form in range(6))
    welsh = Language("cy", form=catalogue((("{jobs} job", "{jobs} jobs"), forms, "x")))
    assert welsh.translate(text, 2) == ("{jobs} swydd 2", "cy")
