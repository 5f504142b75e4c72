"""What a draft keeps of a profile is JSON both ways, and drafts from before hubs across the network can be read."""

import json
from dataclasses import replace
from uuid import uuid4

import pytest

from formkit.profile.release import Origin, Release, Use, use_from_json, use_to_json
from tests.profiles import MAY, known, proven

EMAIL = known("contact.email", "ada@example.com")
RELEASE = Release(MAY, (EMAIL, proven("person.birth_date", "1980-03-27")), "7:abc", ("register",))
USE = Use(True, RELEASE, {"email": Origin(EMAIL, "confirmed", "ada@example.com")}, ("email",), ("phone",))


@pytest.mark.parametrize("use", [Use(), USE, replace(USE, release=replace(RELEASE, grant=uuid4()))])
def test_it_is_json_both_ways(use: Use) -> None:
    assert use_from_json(json.loads(json.dumps(use_to_json(use)))) == use


def test_a_draft_from_before_there_were_grants_is_read() -> None:
    written = use_to_json(USE)
    assert "grant" not in written["release"]
    assert use_from_json(written) == USE
    assert use_from_json(None) == Use()
