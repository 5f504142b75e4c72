"""What surrounds the pages."""

from formkit.service import Destination
from tests.definition.definitions import AGREE, codes, journey, page


def test_the_service_says_who_runs_it_and_why() -> None:
    found = journey()
    assert (found.name, found.title.variants[0].text.source) == ("apply-for-a-permit", "Apply for a parking permit")
    assert found.organisation.id == "council"
    assert found.organisation.contact == {"email": "parking@council.example"}
    assert (found.data.lawful_basis, found.data.keep, found.data.keep_drafts) == ("public_task", "P1Y", "P28D")
    assert len(found.fingerprint) == 64


def test_the_start_page_says_what_to_have_at_hand() -> None:
    found = journey(start={"body": "Apply here.", "needs": ["your car", "your badge"]}).start
    assert found.body is not None
    assert [one.variants[0].text.context for one in found.needs] == ["start/needs/0", "start/needs/1"]


def test_texts_are_written_in_english() -> None:
    assert journey(languages=["en", "cy"]).languages == ("en", "cy")
    assert codes(languages=["cy"]) == ["english-missing"]
    assert codes(languages=["en", "en"]) == ["duplicate-name"]
    assert codes(languages=["en", "fr"]) == ["not-allowed"]


def test_deliveries_have_settings_and_conditions() -> None:
    first, second = journey(
        page("p", AGREE),
        deliver=[{"to": "folder", "path": "a/b"}, {"to": "folder", "when": {"field": "agree", "is": True}}],
    ).deliver
    assert first == Destination("folder", {"path": "a/b"})
    assert list(second.when.references()) == [("agree", None)]
    assert codes(deliver=[{"to": "folder", "path": "../up"}]) == ["not-allowed"]
