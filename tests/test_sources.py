"""Sources in words."""

from datetime import UTC, date, datetime

import pytest

from formkit.attributes import Assurance
from formkit.language import language
from formkit.profile.assertion import Source
from formkit.sources import source_line, source_words
from formkit.speech import Speech
from tests.badge import speech
from tests.profiles import LICENCE, ONE_LOGIN, known, proven

SERVICES = {"licence": "Renew a licence"}
DAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (LICENCE, "You told ‘Renew a licence’ this on 3 May 2026"),
        (Source("citizen", form="gone", organisation="dvla"), "You told ‘dvla’ this on 3 May 2026"),
        (Source("citizen"), "You saved this on 3 May 2026"),
        (Source("import"), "You added this from a file on 3 May 2026"),
        (Source("staff", organisation="dwp"), "From the staff of dwp, 3 May 2026"),
        (Source("derived"), "Worked out from what is known about you, 3 May 2026"),
        (ONE_LOGIN, "From GOV.UK One Login, 3 May 2026"),
        (Source("idp", "https://id.example"), "From https://id.example, 3 May 2026"),
    ],
)
def test_each_kind_of_source_has_words(source: Source, words: str) -> None:
    assert source_words(source, Assurance.SELF_ASSERTED, DAY, speech(), SERVICES) == words


def test_only_what_was_proved_is_called_checked() -> None:
    assert source_line(proven("person.birth_date", "1980-01-01"), speech(), {}) == (
        "From GOV.UK One Login, checked 3 May 2026"
    )


def test_the_day_is_that_in_london() -> None:
    late = known("contact.email", "a@b.example", on=datetime(2026, 5, 3, 23, 30, tzinfo=UTC))
    assert source_line(late, speech(), SERVICES).endswith("4 May 2026")


def test_a_source_is_said_in_welsh() -> None:
    welsh = Speech(language("cy"), speech().facts)
    assert source_line(proven("person.birth_date", ""), welsh, {}).endswith("3 Mai 2026")
    assert source_line(known("contact.email", ""), welsh, SERVICES).startswith("Dywedoch hyn wrth ‘Renew a licence’")
