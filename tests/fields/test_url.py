import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.fields.url import Url
from tests.fields.asked import asked, controls
from tests.fields.reading import bounds, broken, read
from tests.fields.said import said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://www.example.com", "https://www.example.com"),
        ("HTTP://WWW.Example.COM/Path?Q=1#End", "http://www.example.com/Path?Q=1#End"),
        ("www.example.com", "https://www.example.com"),
        ("example.com/shop", "https://example.com/shop"),
        (" example.com:8443/ ", "https://example.com:8443/"),
        ("https://example.com?", "https://example.com?"),
        ("https://example.com/@name", "https://example.com/@name"),
        ("https://example.com/?next=http://other.example", "https://example.com/?next=http://other.example"),
        ("https://www.Ynys-Môn.example/llyfr", "https://www.ynys-môn.example/llyfr"),
        ("https://उदाहरण.परीक्षा", "https://उदाहरण.परीक्षा"),
        ("\u200bexample.com", "https://example.com"),
    ],
)
def test_an_address_is_read_and_only_a_missing_scheme_is_added(typed: str, kept: str) -> None:
    assert read(Url(), typed) == kept


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("javascript:alert(1)", "scheme"),
        ("JavaScript://example.com/%0aalert(1)", "scheme"),
        ("data:text/html,hello", "scheme"),
        ("ftp://example.com", "scheme"),
        ("mailto:name@example.com", "scheme"),
        ("http:example.com", "scheme"),
        ("https:/example.com", "scheme"),
        ("name@example.com", "email"),
        ("https://name:word@example.com", "sign_in"),
        ("https://name@example.com/", "sign_in"),
        ("https://example.com\\@other.example", "sign_in"),
        ("https://my shop.example", "format"),
        ("https://shop.example/two words", "format"),
        ("https://shop.example/<script>", "format"),
        ("localhost:8000", "format"),
        ("https://localhost/", "format"),
        ("http://127.0.0.1/", "format"),
        ("http://2130706433", "format"),
        ("http://[::1]/", "format"),
        ("https://example.com:99999", "format"),
        ("https://-example.com", "format"),
        ("https://example..com", "format"),
        ("https://.com", "format"),
        ("https//example.com", "format"),
        ("https://", "format"),
        ("facebook", "format"),
        ("1.5", "format"),
        (f"https://{'a' * 64}.example", "format"),
        (f"https://example.com/{'a' * 2048}", "max_length"),
        (f"example.com/{'a' * 2035}", "format"),
    ],
)
def test_what_is_no_address_of_a_website_is_refused(typed: str, rule: str) -> None:
    assert broken(Url(), typed) == [rule]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("my shop", "Enter a website address in the correct format, like https://www.example.com"),
        ("ftp://example.com", "Your website must begin with https:// or http://"),
        ("a@example.com", "Enter a website address, not an email address"),
        ("https://a:b@example.com", "Your website must not include a username or password"),
        ("a" * 2049, "Your website must be 2,048 characters or fewer"),
    ],
)
def test_an_error_says_what_to_enter(typed: str, message: str) -> None:
    (fault,) = Url().parse({"": (typed,)}, bounds()).faults
    assert said(Url(), fault, "your website") == message


@pytest.mark.parametrize(
    "json",
    ["www.example.com", "https://Example.com", "javascript:x", "https://a.example/\u0007", 5],
)
def test_only_an_address_as_it_is_kept_is_read_back(json: object) -> None:
    with pytest.raises(ValueError, match="not a"):
        Url().from_json(json)


@given(st.text(max_size=40), st.sampled_from(["", "https://", "http://", "//", "javascript:"]))
def test_what_is_kept_always_leads_to_the_web_and_is_read_as_itself(text: str, start: str) -> None:
    kept = Url().parse({"": (start + text,)}, bounds()).value
    assert kept is None or (kept.startswith(("https://", "http://")) and Url().from_json(kept) == kept)


def test_a_phone_shows_its_keyboard_for_addresses() -> None:
    box = controls(asked(Url({"width": "two-thirds"})))["one"]
    assert (box.get("type"), box.get("autocomplete"), box.get("spellcheck")) == ("url", "url", "false")
    assert "govuk-!-width-two-thirds" in box.get("class")
