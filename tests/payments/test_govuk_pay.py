"""GOV.UK Pay asked over HTTP: what it says becomes a standing, whatever it says otherwise is why it can't be known."""

import json
import logging

import pytest

from formkit.payments.govuk_pay import GovukPay, govuk_pay, pages_of
from formkit.payments.provider import Order, Standing, Status, Unavailable
from formkit.payments.stand_in import InProcess, StandIn
from tests.listening import Heard, listening

ORDER = Order("k-1", 1000, "R1", "A badge", "https://forms.example/f/pay", "cy")


def said(status: int, content: object) -> tuple[Standing | Unavailable, Heard]:
    heard = Heard(status, json.dumps(content).encode())
    with listening(heard) as url:
        return govuk_pay(url, "secret-key").find("p1"), heard


def state(**of: object) -> dict[str, object]:
    return {"payment_id": "p1", "state": of}


def test_an_order_is_sent_as_the_api_wants_it() -> None:
    heard = Heard(201, json.dumps(state(status="created", finished=False)).encode())
    with listening(heard) as url:
        assert govuk_pay(url, "secret-key").create(ORDER) == Standing("p1", Status.UNPAID)
    method, path, headers, body = heard.requests[0]
    assert (method, path) == ("POST", "/v1/payments")
    assert (headers["Authorization"], headers["Idempotency-Key"]) == ("Bearer secret-key", "k-1")
    assert json.loads(body) == {
        "amount": 1000,
        "reference": "R1",
        "description": "A badge",
        "return_url": "https://forms.example/f/pay",
        "language": "cy",
    }


def test_words_that_its_firewall_would_refuse_are_made_plain() -> None:
    stand_in = StandIn()
    described = 'A "badge" <b>|\\ see https://evil.example ' + "x" * 300
    standing = GovukPay(InProcess(stand_in), "").create(Order("k", 5, "R<1>", described, "http://a/f/pay", "en"))
    assert isinstance(standing, Standing)
    kept = stand_in.payments[standing.provider_id].content
    assert kept["reference"] == "R 1"
    assert kept["description"].startswith("A badge b see evil.example xxx")
    assert len(kept["description"]) == 255


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ({"status": "created", "finished": False}, Status.UNPAID),
        ({"status": "started", "finished": False}, Status.UNPAID),
        ({"status": "submitted", "finished": False}, Status.CHECKING),
        ({"status": "capturable", "finished": False}, Status.CHECKING),
        ({"status": "success", "finished": True}, Status.PAID),
        ({"status": "failed", "finished": True, "code": "P0010"}, Status.REFUSED),
        ({"status": "failed", "finished": True, "code": "P0020"}, Status.EXPIRED),
        ({"status": "failed", "finished": True, "code": "P0030"}, Status.CANCELLED),
        ({"status": "failed", "finished": True}, Status.REFUSED),
        ({"status": "cancelled", "finished": True, "code": "P0040"}, Status.CANCELLED),
        ({"status": "error", "finished": True, "code": "P0050"}, Status.BROKEN),
        ({"status": "something new", "finished": False}, Status.CHECKING),
    ],
)
def test_each_published_state_has_its_meaning(of: dict[str, object], expected: Status) -> None:
    assert said(200, state(**of))[0] == Standing("p1", expected)


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        None,
        "success",
        {"payment_id": "p1"},
        {"payment_id": 5, "state": {"status": "success"}},
        {"payment_id": "../p1", "state": {"status": "success"}},
        {"payment_id": "p1", "state": {"status": "something new", "finished": True}},
        {"payment_id": "p1", "state": {"status": "created"}, "_links": {"next_url": {"href": "https://evil.example/"}}},
        {"payment_id": "p1", "state": {"status": "created"}, "_links": {"next_url": {"href": 5}}},
        {"payment_id": "p1", "state": {"status": "created"}, "_links": {"next_url": {"href": "https://[1"}}},
    ],
)
def test_what_cannot_be_read_or_leads_astray_is_unavailable(content: object) -> None:
    assert said(200, content)[0] == Unavailable("The answer of GOV.UK Pay could not be read.")


def test_an_error_is_named_by_its_code_alone(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    error = {"code": "P0102", "field": "amount", "description": "Invalid attribute value: amount. Zebedee Quillfeather"}
    found, _ = said(422, error)
    assert found == Unavailable("GOV.UK Pay answered 422 P0102 amount.")
    assert "Zebedee" not in caplog.text
    assert "secret-key" not in caplog.text


def test_a_refused_key_says_so() -> None:
    assert said(401, None)[0] == Unavailable("GOV.UK Pay answered 401.")


def test_a_name_that_is_none_is_never_asked_for() -> None:
    with listening(heard := Heard()) as url:
        assert isinstance(govuk_pay(url, "k").find("../refunds"), Unavailable)
    assert heard.requests == []


def test_a_cancelled_payment_says_where_it_stands() -> None:
    stand_in = StandIn()
    pay = GovukPay(InProcess(stand_in), "")
    made = pay.create(ORDER)
    assert isinstance(made, Standing)
    assert pay.cancel(made.provider_id) == Standing(made.provider_id, Status.CANCELLED)
    paid = pay.create(Order("k-2", 1, "R", "D", "http://a/", "en"))
    assert isinstance(paid, Standing)
    stand_in.choose(paid.provider_id, "success")
    assert pay.cancel(paid.provider_id) == Standing(paid.provider_id, Status.PAID)


def test_the_pages_of_the_real_api_stand_beside_it() -> None:
    assert pages_of("https://publicapi.payments.service.gov.uk") == "https://www.payments.service.gov.uk"
    assert pages_of("http://127.0.0.1:9000/") == "http://127.0.0.1:9000"
