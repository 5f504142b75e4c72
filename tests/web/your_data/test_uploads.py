"""Uploads: read strictly, shown first, nothing ticked, and never more than what its citizen says."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import Any

import pytest

from formkit.attributes import Assurance
from formkit.profile.assertion import Assertion, Status
from formkit.profile.export import LARGEST, to_json
from formkit.profile.sheet import to_csv
from tests.client import Page
from tests.profile.assertions import NOON, known
from tests.web.your_data.conftest import ONE_LOGIN, Resident

NAME = {"nameParts": [{"type": "GivenName", "value": "Ann"}, {"type": "FamilyName", "value": "Lee"}]}


def uploads(ann: Resident, content: bytes) -> Resident:
    """Choose a file and continue."""
    token = ann.opens("/your-data/upload").page.inputs["csrf-token"][0]
    data = {"csrf-token": token, "file": (BytesIO(content), "x")}
    answer = ann.browser.post("/your-data/upload", data=data, base_url=ann.base_url)
    ann.page = Page(answer, "/your-data/upload")
    return ann


def as_json(*assertions: Assertion) -> bytes:
    return json.dumps(to_json(assertions, NOON)).encode()


def labels(ann: Resident) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in ann.page.all("label")]


@pytest.mark.parametrize("write", [as_json, lambda *every: to_csv(every).encode("utf-8-sig")])
def test_what_is_new_is_shown_and_what_is_ticked_is_added(ann: Resident, write: Any) -> None:
    ann.has("contact.phone", "+447700900123")
    email = known("contact.email", "a@example.com", assurance=Assurance.REGISTER, source=ONE_LOGIN)
    name = known("person.name", NAME, assurance=Assurance.PROVEN, source=ONE_LOGIN, valid_until=date(2030, 1, 1))
    phone = known("contact.phone", "+44 7700 900123")
    uploads(ann, write(email, name, phone)).sees("1 detail in the file is left out")
    assert labels(ann) == ["Email address", "Name"]
    assert "add" not in ann.page.inputs
    ann.presses("Add what I selected", add=["1"]).sees("What you chose has been added.", "Ann Lee")
    (added, _) = ann.town.store.assertions.of(ann.id)
    assert (added.value, added.assurance, added.source.kind) == (NAME, Assurance.SELF_ASSERTED, "import")
    assert (added.valid_until, dict(added.evidence), added.controller) == (date(2030, 1, 1), {}, "")


def test_a_file_of_ones_own_has_nothing_new(ann: Resident) -> None:
    ann.has("contact.email", "a@example.com")
    content = ann.browser.get("/your-data/your-data.json", base_url=ann.base_url).data
    assert uploads(ann, content).page.h1 == "There is nothing new in this file"


def test_what_no_longer_counts_or_cannot_be_told_is_left_out(ann: Resident) -> None:
    left_out = [
        known("contact.email", "a@example.com", status=Status.WITHDRAWN),
        known("contact.email", "b@example.com", status=Status.DISPUTED),
        known("id.passport", {"documentNumber": "123456789"}, source=ONE_LOGIN),
        known("contact.phone", "nothing"),
    ]
    uploads(ann, as_json(*left_out)).sees("4 details in the file are left out")
    assert ann.page.h1 == "There is nothing new in this file"


def test_nothing_is_added_where_nothing_is_ticked(ann: Resident) -> None:
    uploads(ann, as_json(known("contact.email", "a@example.com"))).presses("Add what I selected")
    ann.sees("Nothing has been added, because you chose nothing.")
    assert ann.knows() == []


def test_a_choice_that_is_posted_twice_counts_once(ann: Resident) -> None:
    uploads(ann, as_json(known("contact.email", "a@example.com")))
    inputs = ann.page.inputs | {"add": ["0"]}
    for _ in range(2):
        ann.posts("/your-data/upload/add", inputs)
    assert ann.knows() == ["a@example.com"]


OURS = "The selected file must be one that you downloaded"
REFUSED = {
    b"": "Select a file",
    b"x" * (LARGEST + 1): "The selected file must be smaller than 500KB",
    b"\xff\xfe": OURS,
    b"hello": OURS,
    b"{}": OURS,
    b'{"formkit": 1, "values": [1]}': "Value 1 in the selected file cannot be read.",
    b"{" * 100_000: OURS,
}


def test_a_file_that_cannot_be_used_is_refused(ann: Resident) -> None:
    for content, error in REFUSED.items():
        uploads(ann, content)
        assert ann.page.response.status_code == 422
        assert ann.page.errors["file"].startswith(error)


CHANGED = [
    *("", "x", "{}", "[1]", '["a"]', "[" * 90_000, '[{"attribute": [], "value": 1}]'),
    '[{"attribute": "equality.religion", "value": 1, "valid_until": null}]',
    '[{"attribute": "contact.email", "value": "a@example.com"}]',
    '[{"attribute": "contact.email", "value": "a@example.com", "valid_until": 5}]',
    '[{"attribute": "id.passport", "value": {"documentNumber": "123456789"}, "valid_until": null}]',
]


def test_what_comes_back_changed_adds_nothing(ann: Resident) -> None:
    uploads(ann, as_json(known("contact.email", "a@example.com")))
    inputs = ann.page.inputs | {"add": ["0"]}
    for claims in CHANGED:
        ann.posts("/your-data/upload/add", inputs | {"claims": [claims]})
        assert ann.page.response.status_code in (200, 422), claims
    assert ann.knows() == []


def test_what_comes_back_is_no_surer_than_a_file(ann: Resident) -> None:
    uploads(ann, as_json(known("contact.email", "a@example.com")))
    more = '[{"attribute": "person.name", "value": %s, "valid_until": null, "assurance": 4, "source": {"kind": "idp"}}]'
    ann.posts("/your-data/upload/add", ann.page.inputs | {"add": ["0"], "claims": [more % json.dumps(NAME)]})
    (added,) = ann.town.store.assertions.of(ann.id)
    assert (added.assurance, added.source.kind) == (Assurance.SELF_ASSERTED, "import")


def test_no_more_comes_back_than_a_file_can_have(ann: Resident) -> None:
    uploads(ann, as_json(known("contact.email", "a@example.com")))
    many = [{"attribute": "contact.email", "value": f"a{n}@example.com", "valid_until": None} for n in range(1_001)]
    ann.posts("/your-data/upload/add", ann.page.inputs | {"add": ["999", "1000"], "claims": [json.dumps(many)]})
    assert ann.knows() == ["a999@example.com"]
