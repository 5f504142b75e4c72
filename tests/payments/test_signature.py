"""A message counts when whoever knows the secret has signed these very bytes."""

import hashlib
import hmac

import pytest

from formkit.payments.signature import is_genuine, payment_of, sign

BODY = '{"resource_id": "p1", "resource_type": "PAYMENT", "é": 1}'.encode()


def test_the_signature_is_hmac_sha256_in_lower_case_hexadecimal() -> None:
    assert sign(BODY, "secret") == hmac.new(b"secret", BODY, hashlib.sha256).hexdigest()
    assert is_genuine(BODY, sign(BODY, "secret"), "secret")


@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (BODY, "", "secret"),
        (BODY, sign(BODY, "secret").upper(), "secret"),
        (BODY + b" ", sign(BODY, "secret"), "secret"),
        (BODY, sign(BODY, "other"), "secret"),
        (BODY, sign(BODY, ""), ""),
        (BODY, "é", "secret"),
    ],
)
def test_any_other_is_none(body: bytes, signature: str, secret: str) -> None:
    assert not is_genuine(body, signature, secret)


@pytest.mark.parametrize("kind", ["PAYMENT", "payment"])
def test_it_names_its_payment(kind: str) -> None:
    assert payment_of(b'{"resource_id": "p1", "resource_type": "%s"}' % kind.encode()) == "p1"


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"\xff", b'{"resource_type": "refund", "resource_id": "r"}', b'{"resource_type": "payment"}'],
)
def test_what_is_about_no_payment_names_none(body: bytes) -> None:
    assert payment_of(body) is None
