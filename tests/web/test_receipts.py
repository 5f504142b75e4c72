"""After check answers: what is saved, what is shown again first, what departments get, and the citizen's receipt."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from joserfc import jws
from joserfc.jwk import KeySet
from sqlalchemy import select

from formkit.delivery.outbox import Outbox
from formkit.delivery.profile import Profile
from formkit.stores import tables
from tests.client import Citizen
from tests.journeys import BLUE, Town, filled_in
from tests.profiles import Memory, known
from tests.saved import PERMIT, at_home, everything, settled
from tests.signing import session_of
from tests.submitted import document, reference

START = "Start with my saved details"


@pytest.fixture
def hub() -> Memory:
    return Memory(everything())


@pytest.fixture
def served(tmp_path: Path, hub: Memory) -> Iterator[Town]:
    running = settled(tmp_path, hub)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    """Somebody at check answers, who used what they had told, but for their email address, which has changed."""
    citizen = served.citizen()
    at_home(served, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").follows("Change your email address")
    citizen.presses("Continue", email="new@example.com").presses("Use these details").presses("Continue")
    return citizen.answers("why", why="It").is_at("check-answers")


def send(citizen: Citizen, *keep: str) -> Citizen:
    return citizen.presses("Send your answers", {"agreed": "yes", "keep": [*keep]})


def outbox(served: Town, hub: Memory) -> Outbox:
    return Outbox(served.store, {"profile": Profile(served.store, hub), "folder": lambda parcel: None})


def rows(served: Town) -> list[Any]:
    with served.store.database.read() as connection:
        return [*connection.execute(select(tables.outbox).order_by(tables.outbox.c.position))]


def details(served: Town, citizen: Citizen) -> dict[str, Any]:
    return {one["field"]: one for one in document(served, reference(citizen))["details"]}


def test_news_is_offered_item_by_item_and_nothing_is_ticked(citizen: Citizen) -> None:
    boxes = [one for one in citizen.page.all("input") if one.get("name") == "keep"]
    assert [one.get("value") for one in boxes] == ["email"]
    assert "keep" not in citizen.page.inputs


def test_what_was_ticked_is_kept_after_sending_and_only_once(served: Town, citizen: Citizen, hub: Memory) -> None:
    whose = session_of(served, citizen)
    send(citizen, "email").is_at("confirmation")
    assert all(one[0] == "released" for one in hub.log)
    outbox(served, hub).run_once()
    (kept,) = [one for one in hub.log if one[0] == "kept"]
    assert whose
    assert kept[1] == whose.citizen
    assert [(one.attribute, one.value, one.source.form) for one in kept[2]] == [
        ("contact.email", "new@example.com", "permit")
    ]


def test_nothing_is_kept_that_was_not_ticked(served: Town, citizen: Citizen, hub: Memory) -> None:
    send(citizen).is_at("confirmation")
    outbox(served, hub).run_once()
    assert not [one for one in hub.log if one[0] == "kept"]


def test_nothing_is_kept_that_was_never_asked(served: Town, citizen: Citizen, hub: Memory) -> None:
    send(citizen, "name", "why", "nonsense").is_at("confirmation")
    outbox(served, hub).run_once()
    assert not [one for one in hub.log if one[0] == "kept"]


def test_the_profile_learns_what_was_sent(served: Town, citizen: Citizen, hub: Memory) -> None:
    sent = reference(send(citizen))
    outbox(served, hub).run_once()
    noted = next(one for one in hub.log if one[0] == "sent")
    assert noted[:3] == ("sent", "permit", sent)
    assert set(noted[3]) == {"person.name", "person.birth_date", "contact.phone", "id.nino"}


def test_a_profile_that_fails_stops_no_submission_and_is_tried_again(
    served: Town, citizen: Citizen, hub: Memory
) -> None:
    hub.is_down = True
    send(citizen, "email").is_at("confirmation")
    outbox(served, hub).run_once()
    assert [(one.to, one.state) for one in rows(served)] == [("folder", "delivered"), ("profile", "waiting")]
    hub.is_down = False
    served.clock.advance(rows(served)[1].due_at - served.clock.now())
    outbox(served, hub).run_once()
    assert {one.state for one in rows(served)} == {"delivered"}
    assert [one[0] for one in hub.log if one[0] != "released"] == ["sent", "kept"]


def test_the_outbox_has_names_and_no_values(served: Town, citizen: Citizen) -> None:
    send(citizen, "email")
    written = json.dumps(rows(served)[1].settings)
    assert "new@example.com" not in written
    assert "1980-03-27" not in written


def test_a_dispute_that_was_ticked_stands_beside_what_was_verified(served: Town, hub: Memory) -> None:
    form = json.loads(json.dumps(PERMIT))
    form["pages"][2]["fields"][0]["profile"]["write_back"] = "ask"
    served.writes(form)
    citizen = served.citizen()
    at_home(served, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").follows("This is wrong your date of birth")
    citizen.presses("Continue", {"born-day": "28", "born-month": "3", "born-year": "1980"}).presses("Use these details")
    send(citizen.presses("Continue").answers("why", why="It"), "born").is_at("confirmation")
    outbox(served, hub).run_once()
    noted = next(one for one in hub.log if one[0] == "disputed")
    assert (noted[1], noted[2].value) == (hub.values[1].id, "1980-03-28")
    made = details(served, citizen)["born"]
    assert (made["provenance"], made["disputed"]["verified"]) == ("citizen", "1980-03-27")


def test_a_dispute_reaches_the_profile_though_nothing_was_ticked(served: Town, hub: Memory) -> None:
    citizen = served.citizen()
    at_home(served, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").follows("This is wrong your date of birth")
    citizen.presses("Continue", {"born-day": "28", "born-month": "3", "born-year": "1980"}).presses("Use these details")
    send(citizen.presses("Continue").answers("why", why="It")).is_at("confirmation")
    outbox(served, hub).run_once()
    assert [one[1:] for one in hub.log if one[0] == "disputed"] == [(hub.values[1].id, None)]
    assert not [one for one in hub.log if one[0] == "kept"]


def test_who_says_that_a_verified_value_is_wrong_and_leaves_it_blank_goes_on(served: Town, hub: Memory) -> None:
    form = json.loads(json.dumps(PERMIT))
    form["pages"][2]["fields"][0]["required"] = False
    served.writes(form)
    citizen = served.citizen()
    at_home(served, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").follows("This is wrong your date of birth")
    citizen.presses("Continue")
    assert "date of birth" not in citizen.page.text
    send(citizen.presses("Use these details").presses("Continue").answers("why", why="It")).is_at("confirmation")
    outbox(served, hub).run_once()
    made = details(served, citizen)["born"]
    assert (made["value"], made["disputed"]["verified"], made["disputed"]["claimed"]) == (None, "1980-03-27", None)
    assert [one[1:] for one in hub.log if one[0] == "disputed"] == [(hub.values[1].id, None)]


def test_the_document_says_where_each_answer_came_from(served: Town, citizen: Citizen) -> None:
    made = details(served, send(citizen))
    assert {name: one["provenance"] for name, one in made.items()} == {
        "whom": "citizen",
        "name": "profile",
        "born": "profile",
        "email": "citizen",
        "phone": "profile",
        "nino": "profile",
        "why": "citizen",
    }


def test_a_value_that_changed_meanwhile_is_shown_again_before_anything_is_sent(
    served: Town, citizen: Citizen, hub: Memory
) -> None:
    hub.values[0] = known("person.name", {"nameParts": [{"type": "GivenName", "value": "Grace"}]})
    send(citizen).is_at("name").sees("Your saved details have changed since you used them here")
    assert citizen.page.inputs["name-full"] == ["Grace"]
    assert rows(served) == []
    assert hub.log[-1][2] == ("person.name",), "only what has changed is read again"
    again = citizen.page.path
    citizen.opens("/permit/check-answers").is_at("name")
    send(citizen.opens(again).presses("Continue").is_at("check-answers").sees("Grace")).is_at("confirmation")


def test_a_value_that_was_withdrawn_meanwhile_is_asked_again(citizen: Citizen, hub: Memory) -> None:
    del hub.values[4]
    send(citizen).is_at("nino").sees("have changed since")
    assert citizen.page.inputs["nino"] == [""]


def test_a_profile_that_cannot_be_asked_stops_nothing(citizen: Citizen, hub: Memory) -> None:
    hub.values.clear()
    hub.is_down = True
    assert send(citizen).is_at("confirmation")


def test_nothing_of_a_guest_is_kept(served: Town) -> None:
    citizen = served.citizen().start("permit").answers("whom", whom="me").answers("name", {"name-full": "A"})
    citizen.answers("born", {"born-day": "1", "born-month": "1", "born-year": "1990"}).answers("email", email="a@b.org")
    citizen.answers("phone").answers("nino", nino="QQ123456C").answers("why", why="It").is_at("check-answers")
    assert "save any of these" not in citizen.page.text
    send(citizen, "email", "name").is_at("confirmation")
    assert [one.to for one in rows(served)] == ["folder"]


def test_a_receipt_says_what_was_sent_to_whom_from_where_and_what_for(citizen: Citizen) -> None:
    send(citizen).follows("See a receipt: what was sent to whom, and what it is used for").is_at("receipt")
    citizen.sees("Sent to Example Council", "1 June 2026", "choose your colour", "1 year")
    assert citizen.sees("Ada Sample From GOV.UK One Login, checked 3 May 2026", "new@example.com Your answer")


def test_a_signed_receipt_can_be_checked_and_has_no_id_of_the_citizen(served: Town, citizen: Citizen) -> None:
    whose = session_of(served, citizen)
    number = reference(send(citizen))
    got = citizen.browser.get("/permit/receipt.jws")
    assert got.headers["Content-Disposition"] == f"attachment; filename={number}.jws"
    keys = KeySet.import_key_set(citizen.browser.get("/.well-known/jwks.json").get_json())
    claims = json.loads(jws.deserialize_compact(got.text, keys, algorithms=["ES256"]).payload)
    assert (claims["reference"], claims["organisation"]["id"], claims["keep"]) == (number, "council", "P1Y")
    assert claims["profile"]["log"] == "h1"
    assert whose
    assert str(whose.citizen) not in json.dumps(claims)


def test_guests_get_a_receipt_too_and_nobody_without_having_sent(served: Town) -> None:
    served.writes(BLUE)
    citizen = filled_in(served.citizen())
    citizen.opens("/blue/receipt").is_at("check-answers")
    send(citizen).opens("/blue/receipt").sees("27 March 1980 Your answer")
    assert "profile" not in document(served, reference(citizen.opens("/blue/confirmation")))
    assert served.citizen().opens("/blue/receipt").path == "/blue"


def test_the_ids_of_values_stay_here(served: Town, citizen: Citizen, hub: Memory) -> None:
    made = document(served, reference(send(citizen)))
    assert not any(str(one.id) in json.dumps(made) for one in hub.values)
    assert UUID(rows(served)[1].settings["citizen"])


def test_all_of_it_travels_through_a_payment(tmp_path: Path, hub: Memory) -> None:
    fee = {"amount": "10.00", "description": "A permit"}
    running = settled(tmp_path, hub, PERMIT | {"payment": fee})
    citizen = running.citizen()
    at_home(running, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").follows("Change your email address")
    citizen.presses("Continue", email="new@example.com").presses("Use these details").presses("Continue")
    citizen.answers("why", why="It").presses("Continue to payment", {"agreed": "yes", "keep": ["email"]})
    citizen.presses("Refuse").presses("Try again").presses("Pay").is_at("confirmation")
    assert details(running, citizen)["name"]["provenance"] == "profile"
    outbox(running, hub).run_once()
    assert [one[0] for one in hub.log] == ["released", "sent", "kept"]
    running.store.database.engine.dispose()


def test_what_changed_since_a_payment_failed_is_shown_again_before_another(tmp_path: Path, hub: Memory) -> None:
    running = settled(tmp_path, hub, PERMIT | {"payment": {"amount": "10.00", "description": "A permit"}})
    citizen = running.citizen()
    at_home(running, citizen)
    citizen.opens("/permit").presses(START).answers("whom", whom="me").presses("Use these details").presses("Continue")
    citizen.answers("why", why="It").presses("Continue to payment", agreed="yes").presses("Refuse")
    hub.values[2] = known("contact.email", "new@example.com")
    citizen.presses("Try again").is_at("email")
    assert "Your saved details have changed since you used them here" in citizen.page.text
    running.store.database.engine.dispose()
