"""What a form may read: the least that its fields could be filled with, and why."""

from formkit.binding import Binding
from formkit.language import language
from formkit.profile.release import Wanted
from formkit.profile.wanted import wanted
from formkit.text import Text
from formkit.wordings import Variant, Wording
from tests.definition.drafts import field, page, yes_no
from tests.profile.bound import ADDRESS, BORN, COLOUR, CONTACT, NAME, form

ENGLISH = [language("en")]


def why(words: str) -> Wording:
    return Wording((Variant(Text(words, "test")),))


def test_each_attribute_is_read_once_for_all_its_whys() -> None:
    other = page("other", field("other", "address"))
    home = Binding("contact.address", why=why("We post your badge here"))
    made = form(NAME, ADDRESS, other, COLOUR, bindings={"address": home, "other": Binding("contact.address")})
    assert wanted(made, ENGLISH) == (Wanted("contact.address", None, {"en": "We post your badge here; try it"}),)


def test_what_no_field_would_be_filled_with_is_not_read() -> None:
    bindings = {
        "email": Binding("contact.email", prefill="none", asks_to_keep=True),
        "name": Binding("person.name", prefill="none", locks=True),
    }
    assert [one.attribute for one in wanted(form(NAME, CONTACT, bindings=bindings), ENGLISH)] == ["person.name"]


def test_an_age_is_read_without_the_birth_date_and_each_age_for_itself() -> None:
    fields = {f"over_{years}": Binding("person.age_at_least", years=years) for years in (18, 66)}
    pages = [page(name.replace("_", "-"), yes_no(name)) for name in fields]
    found = wanted(form(*pages, bindings=fields), ENGLISH)
    assert [(one.attribute, one.years) for one in found] == [("person.age_at_least", 18), ("person.age_at_least", 66)]


def test_a_why_that_is_not_translated_is_in_english() -> None:
    [one] = wanted(form(BORN), [language("en"), language("cy")])
    assert one.why == {"en": "try it", "cy": "try it"}
