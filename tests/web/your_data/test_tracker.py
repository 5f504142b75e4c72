"""The tracker: the log as JSON, in Estonia's shape, for whoever has signed in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.journeys import Town
from tests.web.your_data.conftest import Resident


def asks(ann: Resident, path: str, status: int = 200) -> Any:
    answer = ann.browser.get(f"/your-data/api/{path}", base_url=ann.base_url)
    assert answer.status_code == status
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.json


def test_a_use_has_the_five_fields_and_two_more(ann: Resident) -> None:
    ann.was("sent:1", "sent", "contact.email")
    assert asks(ann, "findUsage") == {
        "totalUsages": 1,
        "usages": [
            {
                "logtime": "2026-06-01T11:00:00Z",
                "action": "Sent with your answers",
                "receiverCode": "council",
                "receiverName": "Example Council",
                "receiverSystem": "Choose a colour",
                "purpose": "choose your colour",
                "attributes": ["contact.email"],
            }
        ],
    }


def test_uses_are_counted_whole_and_given_in_part(ann: Resident) -> None:
    for number in range(5):
        ann.was(f"sent:{number}", "sent", "contact.email", form=str(number))
    found = asks(ann, "findUsage?offset=1&limit=2")
    assert found["totalUsages"] == 5
    assert [one["receiverSystem"] for one in found["usages"]] == ["3", "2"]


def test_uses_of_a_period_are_found(ann: Resident) -> None:
    ann.was("sent:1", "sent", "contact.email")
    ann.town.clock.advance(timedelta(minutes=10))
    ann.was("sent:2", "sent", "contact.email")
    for query, count in (
        ("periodStart=2026-06-01T11:05:00Z", 1),
        ("periodEnd=2026-06-01T11:05:00Z", 1),
        ("periodStart=2026-06-01T12:05:00", 1),  # London's summer time
        ("periodStart=2026-06-01T11:00:00Z&periodEnd=2026-06-01T11:10:00Z", 2),
        ("periodStart=2026-06-02T00:00:00Z", 0),
    ):
        assert asks(ann, f"findUsage?{query}")["totalUsages"] == count, query


def test_what_cannot_be_understood_is_refused(ann: Resident) -> None:
    for query in ("offset=-1", "limit=0", "limit=x", f"offset={10**30}", "periodStart=now", "periodEnd=", "userCode=E"):
        assert asks(ann, f"findUsage?{query}", 400)["error"].startswith(query.partition("=")[0])


def test_the_period_begins_with_the_first_use(ann: Resident) -> None:
    assert asks(ann, "usagePeriod") == {"periodStart": "2026-06-01T11:00:00Z"}
    ann.was("sent:1", "sent", "contact.email")
    ann.town.clock.advance(timedelta(minutes=10))
    ann.was("sent:2", "sent", "contact.email")
    assert asks(ann, "usagePeriod") == {"periodStart": "2026-06-01T11:00:00Z"}


def test_a_guest_is_told_nothing_but_that_it_works(running: Town) -> None:
    browser = running.citizen().browser
    for path in ("findUsage", "usagePeriod"):
        answer = browser.get(f"/your-data/api/{path}")
        assert (answer.status_code, answer.json) == (401, {"error": "Sign in first."})
    assert browser.get("/your-data/api/heartbeat").json == {"status": "OK", "message": "The usage log can be asked."}


def test_the_heartbeat_fails_with_the_database(running: Town) -> None:
    running.store.database.engine.dispose()
    path = running.store.database.engine.url.database
    assert path is not None
    with open(path, "wb") as file:
        file.write(b"no database" * 1000)
    assert running.citizen().browser.get("/your-data/api/heartbeat").json["status"] == "FAIL"


def test_nobody_is_told_of_another(running: Town, ann: Resident) -> None:
    ann.was("sent:1", "sent", "contact.email")
    assert asks(Resident(running, "bob"), "findUsage") == {"totalUsages": 0, "usages": []}
