"""Receipts held against the record of use: a cut tail shows."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode

import pytest
from joserfc import jws
from joserfc.jwk import ECKey
from sqlalchemy import delete

from formkit.receipt import KIND
from formkit.stores.profile_tables import usage
from formkit.stores.signing import ALGORITHM
from tests.journeys import Town
from tests.web.your_data.conftest import Resident

HEAD = f"1-{'a' * 64}"


def signed(running: Town, claims: object, kind: str = KIND, key: ECKey | None = None) -> str:
    key = key or running.store.signing.key()
    header = {"alg": ALGORITHM, "kid": key.kid, "typ": kind}
    return jws.serialize_compact(header, json.dumps(claims).encode(), key)


def checks(ann: Resident, receipt: str) -> Resident:
    ann.opens("/your-data/usage").follows("Check a receipt against your record").presses("Check", receipt=receipt)
    return ann


@pytest.mark.parametrize("is_signed", [True, False])
def test_a_receipt_of_a_whole_record_is_fine_and_one_of_a_cut_record_is_not(
    running: Town, ann: Resident, is_signed: bool
) -> None:
    ann.was("sent:1", "sent", "contact.email")
    head = ann.was("sent:2", "sent", "contact.email")
    receipt = signed(running, {"profile": {"log": head}}) if is_signed else head
    checks(ann, receipt).sees("Everything that was in your record when you got this receipt is still there")
    with running.store.database.write() as connection:
        connection.execute(delete(usage).where(usage.c.position == 2))
    assert checks(ann, receipt).page.h1 == "The record is not whole"


def test_the_receipt_of_another_is_not_in_the_record(running: Town, ann: Resident) -> None:
    head = Resident(running, "bob").was("sent:1", "sent", "contact.email")
    ann.was("sent:1", "sent", "contact.email")
    assert checks(ann, head).page.h1 == "The record is not whole"


def test_what_we_did_not_sign_is_no_receipt(running: Town, ann: Resident) -> None:
    other = ECKey.generate_key("P-256", {"kid": running.store.signing.key().kid})
    claims = {"profile": {"log": HEAD}}
    for receipt in (
        "x",
        "a.b.c",
        signed(running, claims, key=other),
        signed(running, claims, "JWT"),
        signed(running, []),
    ):
        checks(ann, receipt)
        assert ann.page.response.status_code == 422
        assert ann.page.errors == {"receipt": "The receipt must be one that was signed here, just as you downloaded it"}


def test_a_header_that_is_no_header_is_no_receipt(running: Town, ann: Resident) -> None:
    header = {"alg": ALGORITHM, "kid": running.store.signing.key().kid, "crit": [1]}
    parts = (json.dumps(header).encode(), b"{}", b"x" * 64)
    checks(ann, ".".join(urlsafe_b64encode(part).decode().rstrip("=") for part in parts))
    assert ann.page.response.status_code == 422


def test_a_receipt_without_saved_data_has_nothing_to_check(running: Town, ann: Resident) -> None:
    checks(ann, signed(running, {"reference": "ABCDEFGH"}))
    assert ann.page.errors["receipt"].startswith("That receipt is of answers that were sent without your data")


def test_something_must_be_given(ann: Resident) -> None:
    assert checks(ann, " ").page.errors == {"receipt": "Select a receipt or enter its code"}
