"""Claims: read strictly; what can't be read is refused with words that may stand in an address."""

import json
from typing import Any

import pytest

from formkit.hub.claims import Wrong, read_claims
from tests.hub.test_requests import CLAIMS, RENEW


def test_without_claims_nothing_is_asked() -> None:
    assert [list(read_claims(text, RENEW)) for text in ("", "{}", '{"userinfo": {}}')] == [[], [], []]


def test_without_a_form_nothing_may_be_asked() -> None:
    with pytest.raises(Wrong, match="not registered"):
        list(read_claims(json.dumps({"userinfo": CLAIMS}), None))


@pytest.mark.parametrize(
    "text", ["null", "[]", "7", '{"userinfo": []}', '{"userinfo": {}, "id_token": {}}', "{" * 9_999, " " * 20_001]
)
def test_what_is_no_claims_is_wrong(text: str) -> None:
    with pytest.raises(Wrong, match="userinfo"):
        list(read_claims(text, RENEW))


@pytest.mark.parametrize(
    "why", [None, "", [], {}, {"en": None}, {"en": "x" * 1_001}, {"cy": "x"}, {"en": "x", "de": "y"}]
)
def test_each_must_say_why_in_english(why: Any) -> None:
    with pytest.raises(Wrong, match="purpose"):
        list(read_claims(json.dumps({"userinfo": {"contact.address": {"purpose": why}}}), RENEW))
