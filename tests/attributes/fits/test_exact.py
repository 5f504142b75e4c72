"""Values that stand for themselves, as long as a field has words for exactly them."""

from tests.attributes.fits.fitting import made


def test_days_and_truths_are_answers_as_they_are() -> None:
    assert made("person.birth_date", "date").answer("1990-02-28") == "1990-02-28"
    assert made("person.birth_date", "date").answer("1990-02-30") is None
    assert made("person.age_at_least", "yes_no").answer(False) is False
    assert made("person.age_at_least", "yes_no").answer("no") is None


def test_only_ways_to_contact_people_that_the_profile_knows_are_kept() -> None:
    contact = made("preference.contact", "radios")
    assert (contact.value("sms"), contact.value("pigeon")) == ("sms", None)
    assert (contact.answer("post"), contact.answer("pigeon")) == ("post", None)
    assert made("preference.language", "select").value("cy") == "cy"
    assert made("preference.language", "select").value("fr") is None


def test_of_two_nationalities_none_is_left_out() -> None:
    one, several = made("person.nationality", "autocomplete"), made("person.nationality", "checkboxes")
    assert several.answer(["GB", "IE"]) == ["GB", "IE"]
    assert one.answer(["GB", "IE"]) is None
    assert one.answer(["IE"]) == "IE"
    assert one.value("GB-WLS") == ["GB-WLS"]


def test_an_option_that_is_no_country_is_no_nationality() -> None:
    assert made("person.nationality", "radios").value("british") is None
    assert made("person.nationality", "checkboxes").value(["GB", "other"]) is None
