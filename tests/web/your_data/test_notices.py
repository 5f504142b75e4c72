"""Notices: which services have an older value, and telling those that a citizen ticks, up to their folder."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from sqlalchemy import delete

from formkit.delivery import open_outbox
from formkit.hub.rights import Rights
from formkit.profile.assertion import Assertion
from formkit.stores.tables import submissions
from tests.journeys import Town
from tests.submitted import reference
from tests.web.your_data.conftest import Resident

OLD = {"lines": ["1 Old Road"], "addressLocality": "Leeds", "postalCode": "LS1 1UR", "addressCountry": "GB"}
PARTS = {"value-line1": "2 New Road", "value-town": "York", "value-postcode": "YO1 7HH"}


def delivers(running: Town) -> dict[str, Any]:
    """Deliver what is due, and give every file that has arrived, by its name."""
    folder = running.folder.parent / "outbox"
    outbox = open_outbox(running.app.extensions["formkit"].settings, running.store)
    while outbox.run_once():
        pass
    return {path.stem: json.loads(path.read_text()) for path in folder.rglob("*.json")}


def applies(ann: Resident) -> str:
    """Send the form blue with saved details; gives its reference number."""
    ann.has("contact.address", OLD)
    ann.has("contact.email", "ann@example.com")
    ann.opens("/blue").presses("Start with my saved details").presses("Use these details")
    ann.is_at("check-answers").presses("Send your answers", agreed="yes")
    return reference(ann)


def moves(ann: Resident) -> Assertion:
    """Say what the new address is a minute later; gives that value."""
    ann.town.clock.advance(timedelta(minutes=1))
    old = next(one for one in ann.town.store.assertions.of(ann.id) if one.attribute == "contact.address")
    ann.looks_at(old, "/change").presses("Save", PARTS)
    return next(one for one in ann.town.store.assertions.of(ann.id) if one.attribute == "contact.address")


def test_a_service_that_was_sent_the_old_address_is_told_the_new_one(running: Town, ann: Resident) -> None:
    sent = applies(ann)
    delivers(running)
    new = moves(ann)
    ann.looks_at(new).follows("See which services have an older one, and tell them")
    ann.sees("2 New Road", "Choose a colour", "Example Council. They have it as it was on 1 June 2026.")
    assert "tell" not in ann.page.inputs
    ann.presses("Tell them", tell=[f"sent:{sent}"]).is_at("notices").sees("On its way", "home address", sent)
    (notice,) = running.store.notices.of(ann.id)
    files = delivers(running)
    document = files[notice.reference]
    assert document["kind"] == "change-notice"
    assert (document["corrects"], document["attribute"]) == (sent, "contact.address")
    assert (document["value"]["lines"], document["shown"]["en"]) == (["2 New Road"], "2 New Road\nYork\nYO1 7HH")
    assert not [one for one in ("Old Road", "ann@example.com", str(ann.id)) if one in json.dumps(document)]
    assert files[sent]["reference"] == sent
    ann.opens("/your-data/notices").sees("Delivered", notice.reference)
    ann.looks_at(new, "/tell").sees("no service that you used here has an older one")
    ann.opens("/your-data/usage").sees("Told of a change, as you asked")


def test_it_matters_when_answers_were_sent_not_when_that_was_noted(running: Town, ann: Resident) -> None:
    applies(ann)
    new = moves(ann)
    running.clock.advance(timedelta(minutes=5))
    delivers(running)
    assert [one.form for one in Rights(running.store, ann.id).holders(new)] == ["blue"]


def test_the_service_that_told_us_has_what_it_told(running: Town, ann: Resident) -> None:
    sent = applies(ann)
    delivers(running)
    running.clock.advance(timedelta(minutes=1))
    told = ann.has("contact.address", {"lines": ["2 New Road"], "addressLocality": "York", "postalCode": "YO1 7HH"})
    ann.looks_at(told, "/tell").sees("no service that you used here has an older one")
    assert sent not in ann.page.response.text


def test_telling_nobody_is_an_error(running: Town, ann: Resident) -> None:
    applies(ann)
    delivers(running)
    ann.looks_at(moves(ann), "/tell").presses("Tell them")
    assert ann.page.response.status_code == 422
    assert ann.page.errors == {"tell": "Select the services to tell, or go back"}
    assert running.store.notices.of(ann.id) == ()


def test_a_post_that_comes_twice_tells_once(running: Town, ann: Resident) -> None:
    sent = applies(ann)
    delivers(running)
    new = moves(ann)
    inputs = ann.looks_at(new, "/tell").page.inputs | {"tell": [f"sent:{sent}"]}
    for _ in range(2):
        ann.posts(f"/your-data/values/{new.id}/tell", inputs)
    assert len(running.store.notices.of(ann.id)) == 1
    assert [row.action for row in running.store.usage.of(ann.id)].count("told") == 1


def test_nobody_can_be_told_of_the_answers_of_another(running: Town, ann: Resident) -> None:
    theirs = applies(Resident(running, "bob"))
    delivers(running)
    new = ann.has("contact.address", OLD)
    token = ann.opens("/your-data/upload").page.inputs["csrf-token"]
    ann.posts(f"/your-data/values/{new.id}/tell", {"csrf-token": token, "tell": [f"sent:{theirs}"]})
    ann.sees("We could not tell all of them", "You have not told any service of a change.")
    assert list(delivers(running)) == [theirs]


def test_answers_that_are_not_kept_any_more_cannot_be_corrected(running: Town, ann: Resident) -> None:
    sent = applies(ann)
    delivers(running)
    new = moves(ann)
    ann.looks_at(new, "/tell")
    with running.store.database.write() as connection:
        connection.execute(delete(submissions))
    ann.presses("Tell them", tell=[f"sent:{sent}"]).sees("We could not tell all of them")
    assert running.store.notices.of(ann.id) == ()


def test_only_a_value_that_counts_is_told(ann: Resident) -> None:
    old = ann.has("contact.address", OLD)
    new = moves(ann)
    assert ann.looks_at(old, "/tell").page.response.status_code == 404
    assert ann.looks_at(new, "/tell").page.response.status_code == 200


def test_nobody_has_told_anybody_yet(ann: Resident) -> None:
    assert ann.opens("/cy/your-data/notices").sees("Nid ydych wedi hysbysu unrhyw wasanaeth").page.h1
