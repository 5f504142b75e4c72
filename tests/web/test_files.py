"""Files given back: to the session that uploaded them, to be saved, and to nobody else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.contents.documents import PDF
from tests.journeys import Town, town
from tests.uploading import PROOF, file


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, PROOF)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    citizen = served.citizen().start("proof")
    return citizen.presses("Continue", who="Siân", proof=[file("Môn & Siân’s.pdf")]).answers("photo")


def link(citizen: Citizen) -> str:
    (found,) = [one.get("href") for one in citizen.page.all("a") if "/files/" in (one.get("href") or "")]
    return str(found)


def test_check_answers_leads_to_each_file_with_its_type_and_size(citizen: Citizen) -> None:
    assert re.search(r"Môn & Siân’s\.pdf \(PDF, 1KB\)", citizen.is_at("check-answers").page.text)
    response = citizen.browser.get(link(citizen))
    assert (response.status_code, response.data) == (200, PDF)


def test_a_download_is_saved_and_never_kept_by_others(citizen: Citizen) -> None:
    headers = citizen.browser.get(link(citizen)).headers
    assert headers["Content-Disposition"].startswith("attachment;")
    assert "filename*=UTF-8''M%C3%B4n%20&%20Si%C3%A2n%E2%80%99s.pdf" in headers["Content-Disposition"]
    assert (headers["Content-Type"], headers["Content-Length"]) == ("application/pdf", str(len(PDF)))
    assert (headers["X-Content-Type-Options"], headers["Cache-Control"]) == ("nosniff", "no-store")


def test_nobody_else_gets_it(served: Town, citizen: Citizen) -> None:
    stranger = served.citizen()
    assert stranger.browser.get(link(citizen)).status_code == 404
    assert stranger.start("proof").browser.get(link(citizen)).status_code == 404


def test_it_stays_its_owners_once_it_is_sent(citizen: Citizen) -> None:
    address = link(citizen)
    citizen.presses("Send your answers", agreed="yes").is_at("confirmation").opens("/proof/print")
    assert link(citizen) == address
    assert citizen.browser.get(address).data == PDF


def test_it_is_gone_when_the_answers_are_deleted(citizen: Citizen) -> None:
    address = link(citizen)
    citizen.opens("/proof/delete-answers").presses("Yes, delete my answers")
    assert citizen.browser.get(address).status_code == 404


@pytest.mark.parametrize("name", ["x", "00000000-0000-4000-8000-000000000000", "../proof"])
def test_no_other_address_gives_a_file(citizen: Citizen, name: str) -> None:
    assert citizen.browser.get(f"/proof/files/{name}").status_code == 404
