"""Uploads on question pages: every good file is kept, every bad one is named, and nothing else on the page is lost."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from formkit.delivery import open_outbox
from formkit.web.serve import warn_of_files
from tests.client import Citizen
from tests.contents.documents import PDF
from tests.journeys import BLUE, Town, town
from tests.scanning.daemon import Daemon, daemon
from tests.stores.opening import settings_in
from tests.submitted import document
from tests.uploading import PROOF, WELSHLESS, file, picture
from tests.valid_page import words

TOO_LARGE = PDF + b"x" * 100_000


@pytest.fixture
def scanner() -> Iterator[Daemon]:
    with daemon() as running:
        yield running


@pytest.fixture
def served(tmp_path: Path, scanner: Daemon) -> Iterator[Town]:
    running = town(tmp_path, PROOF, WELSHLESS, FORMKIT_SCANNER=scanner.address)
    yield running
    running.store.database.engine.dispose()


@pytest.fixture
def citizen(served: Town) -> Citizen:
    return served.citizen().start("proof").is_at("proof")


def listed(citizen: Citizen) -> list[str]:
    """The names of the files that the page lists."""
    return [words(one.find("span/bdi")) for one in citizen.page.all("li", "formkit-files__file")]


def on_disk(folder: Path) -> list[Path]:
    return [path for path in (folder / "uploads").rglob("*") if path.is_file()]


def test_continue_keeps_the_files_that_were_chosen_and_goes_on(citizen: Citizen) -> None:
    citizen.presses("Continue", who="Siân", proof=[file(), picture()]).is_at("several")
    citizen.follows("Back").is_at("proof")
    assert listed(citizen) == ["proof.pdf", "photo.png"]
    assert citizen.page.inputs["who"] == ["Siân"]


def test_upload_keeps_them_and_stays_with_everything_typed(citizen: Citizen) -> None:
    citizen.presses("Upload files", who="Siân", proof=[file()]).is_at("proof")
    assert (listed(citizen), citizen.page.inputs["who"], citizen.page.errors) == (["proof.pdf"], ["Siân"], {})
    citizen.presses("Upload files", proof=[picture()])
    assert listed(citizen) == ["proof.pdf", "photo.png"]
    citizen.presses("Continue").is_at("several")


def test_the_same_file_again_is_no_other(citizen: Citizen) -> None:
    for _ in range(2):
        citizen.presses("Upload files", proof=[file()])
    assert listed(citizen) == ["proof.pdf"]


def test_a_file_is_removed_for_good(citizen: Citizen, tmp_path: Path) -> None:
    citizen.presses("Upload files", who="Siân", proof=[file(), picture()])
    citizen.presses("Remove proof.pdf")
    assert (listed(citizen), citizen.page.inputs["who"]) == (["photo.png"], ["Siân"])
    assert len(on_disk(tmp_path)) == 1


REFUSED = [
    (file("run.exe", b"MZ\x90\x00"), "The type of ‘run.exe’ must be PDF, JPEG or PNG"),
    (file("disguised.pdf", b"MZ\x90\x00"), "The type of ‘disguised.pdf’ must be PDF, JPEG or PNG"),
    (file("large.pdf", TOO_LARGE), "‘large.pdf’ must be smaller than 100KB"),
    (file("nothing.pdf", b""), "‘nothing.pdf’ is empty"),
]


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_a_refused_file_is_named_and_all_else_is_kept(citizen: Citizen, tmp_path: Path, number: int) -> None:
    (stream, name), message = REFUSED[number]
    stream.seek(0)
    bad = file(name, stream.read())
    citizen.presses("Continue", who="Siân", proof=[file(), bad, picture()]).is_at("proof")
    assert citizen.page.response.status_code == 422
    assert citizen.page.errors == {"proof": message}
    assert (listed(citizen), citizen.page.inputs["who"]) == (["proof.pdf", "photo.png"], ["Siân"])
    assert len(on_disk(tmp_path)) == 2
    citizen.presses("Continue").is_at("several")


def test_other_mistakes_lose_no_file(citizen: Citizen) -> None:
    citizen.presses("Continue", who="", proof=[file()]).is_at("proof")
    assert (citizen.page.errors, listed(citizen)) == ({"who": "Enter your name"}, ["proof.pdf"])


def test_upload_speaks_only_of_the_files(citizen: Citizen) -> None:
    citizen.presses("Upload files", who="", proof=[file("run.exe", b"MZ")])
    assert list(citizen.page.errors) == ["proof"]
    citizen.presses("Upload files")
    assert citizen.page.errors == {}


def test_more_files_than_may_be_are_refused_one_by_one(citizen: Citizen) -> None:
    citizen.presses("Upload files", proof=[file(f"{number}.pdf") for number in range(4)])
    assert listed(citizen) == ["0.pdf", "1.pdf", "2.pdf"]
    assert citizen.page.errors == {"proof": "You can upload no more than 3 files, so ‘3.pdf’ was not uploaded"}


def test_without_a_file_the_question_is_asked_again(citizen: Citizen) -> None:
    assert citizen.presses("Continue", who="Siân").page.errors == {"proof": "Select your proof"}
    citizen.presses("Upload files", proof=[file()]).presses("Remove proof.pdf")
    assert citizen.presses("Continue").page.errors == {"proof": "Select your proof"}


def test_where_one_file_may_be_another_takes_its_place(citizen: Citizen, tmp_path: Path) -> None:
    citizen.presses("Continue", who="Siân", proof=[file()]).answers("photo", photo=[picture()]).is_at("check-answers")
    citizen.follows("Change Photo").is_at("photo").presses("Continue", photo=[picture("newer.png")])
    assert "newer.png" in citizen.is_at("check-answers").page.text
    assert "photo.png" not in citizen.page.text
    assert len(on_disk(tmp_path)) == 2


def test_a_virus_is_refused_and_only_its_own_name_logged(
    citizen: Citizen, scanner: Daemon, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scanner.answer = b"stream: Bad.Thing FOUND\0"
    citizen.presses("Continue", who="Siân", proof=[file("mine.pdf")])
    assert citizen.page.errors == {"proof": "‘mine.pdf’ contains a virus"}
    assert (on_disk(tmp_path), scanner.seen) == ([], [PDF])
    assert "Bad.Thing" in caplog.text
    assert "mine.pdf" not in caplog.text


def test_a_scanner_that_cannot_answer_refuses_and_tells_the_operator(
    citizen: Citizen, scanner: Daemon, caplog: pytest.LogCaptureFixture
) -> None:
    scanner.answer = b"COMMAND READ TIMED OUT\0"
    citizen.presses("Continue", who="Siân", proof=[file()])
    message = "We cannot take files at the moment, so ‘proof.pdf’ was not uploaded. Try again later"
    assert citizen.page.errors == {"proof": message}
    assert "COMMAND READ TIMED OUT" in caplog.text
    scanner.answer = b"stream: OK\0"
    citizen.presses("Continue", proof=[file()]).is_at("photo")


def full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_full_disk_is_an_error_of_the_field(
    citizen: Citizen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        citizen.presses("Continue", who="Siân", proof=[file()])
    assert list(citizen.page.errors) == ["proof"]
    assert (on_disk(tmp_path), citizen.page.inputs["who"]) == ([], ["Siân"])
    assert "is the disk full?" in caplog.text


def test_a_name_is_only_ever_text(citizen: Citizen) -> None:
    name = "C:\\fake\\<b>\u202egpj.\x07exe</b> who"
    citizen.presses("Upload files", proof=[file(name)])
    assert listed(citizen) == ["b> who.pdf"]


def test_a_name_ends_as_what_is_in_the_file_so_that_nobody_runs_it(citizen: Citizen) -> None:
    """A PDF may begin with a script; a caseworker’s computer would go by the name."""
    citizen.presses("Upload files", proof=[file("proof.hta"), file("scan.PDF"), file("photo.jpg")])
    citizen.presses("Upload files", proof=[file("proof.hta")])
    assert listed(citizen) == ["proof.hta.pdf", "scan.PDF", "photo.jpg.pdf"]


def test_no_record_from_the_browser_is_believed(served: Town, citizen: Citizen) -> None:
    citizen.presses("Upload files", proof=[file()])
    (kept,) = [one.get("value") for one in citizen.page.all("button") if one.get("name") == "proof-remove"]
    record = '{"name": "proof.pdf", "id": "%s", "type": "application/pdf", "size": 1, "sha256": "%s"}'
    other = served.citizen().start("proof")
    other.presses("Continue", {"proof": record % (kept, "0" * 64)}, who="Eve").is_at("proof")
    assert (listed(other), other.page.errors) == ([], {"proof": "Select your proof"})
    other.posts("/proof/proof", other.page.inputs | {"proof-remove": [kept or ""]})
    assert listed(citizen.opens("/proof/proof")) == ["proof.pdf"]


def test_a_post_without_the_token_keeps_no_file(citizen: Citizen, tmp_path: Path) -> None:
    citizen.posts("/proof/proof", {"csrf-token": ["forged"], "who": ["Siân"], "proof": [file()]})  # type: ignore[list-item]
    assert "Important" in citizen.page.text
    assert (listed(citizen), on_disk(tmp_path)) == ([], [])


def test_a_change_of_language_keeps_what_was_chosen(citizen: Citizen) -> None:
    citizen.presses("Cymraeg", who="Siân", proof=[file()])
    assert (citizen.page.path, listed(citizen)) == ("/cy/proof/proof", ["proof.pdf"])
    citizen.presses("Parhau").is_at("photo")


def test_enter_in_another_input_continues(served: Town) -> None:
    """Browsers press the first button of a form."""
    page = served.citizen().start("welshless").presses("Upload files", proof=[file()]).page
    assert [words(one) for one in page.form.iter("button")][:2] == ["Continue", "Remove proof.pdf"]


def test_a_post_that_is_far_too_large_says_how_large_files_may_be(citizen: Citizen, tmp_path: Path) -> None:
    citizen.presses("Upload files", proof=[file()])
    inputs = citizen.page.inputs | {"proof": [file()]}
    citizen.posts("/proof/proof", inputs, environ_overrides={"CONTENT_LENGTH": "2000000"})  # type: ignore[arg-type]
    assert (citizen.page.response.status_code, citizen.page.h1) == (413, "What you sent is too large")
    citizen.sees("Each file must be smaller than 100KB", "answers so far have been kept")
    assert listed(citizen.follows("Go back to the question")) == ["proof.pdf"]
    assert len(on_disk(tmp_path)) == 1


def test_a_body_that_breaks_off_leaves_nothing(served: Town, citizen: Citizen, tmp_path: Path) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="proof"; filename="a.pdf"\r\n\r\n%PDF-'
    response = citizen.browser.post("/proof/proof", data=head, content_type="multipart/form-data; boundary=x")
    assert response.status_code < 500
    assert on_disk(tmp_path) == []


def test_deleted_answers_take_their_files_along(citizen: Citizen, tmp_path: Path) -> None:
    citizen.presses("Upload files", proof=[file()])
    citizen.opens("/proof/delete-answers").presses("Yes, delete my answers")
    assert on_disk(tmp_path) == []


def test_a_submission_brings_its_files_to_the_department(served: Town, citizen: Citizen, tmp_path: Path) -> None:
    citizen.presses("Continue", who="Siân", proof=[file()]).answers("photo").is_at("check-answers")
    citizen.presses("Send your answers", agreed="yes").is_at("confirmation")
    reference = words(citizen.page.all("strong")[-1])
    (record,) = document(served, reference)["answers"]["proof"]
    assert (record["name"], record["type"], record["size"]) == ("proof.pdf", "application/pdf", len(PDF))
    assert {*record} == {"id", "name", "type", "size", "sha256"}
    open_outbox(settings_in(tmp_path), served.store).run_once()
    assert (tmp_path / "outbox" / "proof" / reference / record["id"] / "proof.pdf").read_bytes() == PDF


def test_no_scanner_refuses_every_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    running = town(tmp_path, PROOF, FORMKIT_SCANNER="")
    citizen = running.citizen().start("proof").presses("Continue", who="Siân", proof=[file()])
    assert "We cannot take files at the moment" in citizen.page.errors["proof"]
    assert "FORMKIT_SCANNER is empty" in caplog.text
    running.store.database.engine.dispose()


def test_the_operator_is_told_at_start_which_forms_cannot_take_files(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    running = town(tmp_path, PROOF, BLUE, FORMKIT_SCANNER="")
    warn_of_files(running.app.extensions["formkit"])
    assert "No file will be taken for proof: set FORMKIT_SCANNER" in caplog.text
    running.store.database.engine.dispose()


def test_the_operator_is_told_nothing_where_there_is_a_scanner(served: Town, caplog: pytest.LogCaptureFixture) -> None:
    warn_of_files(served.app.extensions["formkit"])
    assert caplog.text == ""


CERTIFICATES = {
    "name": "certificates",
    "type": "repeat",
    "title": "Your certificates",
    "item_title": "{subject_of}",
    "pages": [
        {"name": "subject", "fields": [{"name": "subject_of", "type": "text", "label": "Subject"}]},
        {"name": "scan", "fields": [{"name": "scan", "type": "file", "label": "Scan", "subject": "scan"}]},
    ],
}


def test_each_item_has_files_of_its_own(tmp_path: Path, scanner: Daemon) -> None:
    form = PROOF | {"name": "items", "languages": ["en"], "pages": [CERTIFICATES]}
    served = town(tmp_path, form, FORMKIT_SCANNER=scanner.address)
    citizen = served.citizen().start("items").is_at("certificates")
    for subject in ("Maths", "Welsh"):
        citizen.follows("Add another").answers("subject", subject_of=subject)
        citizen.presses("Continue", scan=[file(f"{subject}.pdf")]).is_at("certificates")
    citizen.follows("Remove Maths").presses("Yes, remove").answers("certificates").is_at("check-answers")
    assert citizen.sees("Welsh.pdf").page.text.count(".pdf") == 1
    citizen.presses("Send your answers", agreed="yes").is_at("confirmation")
    (certificate,) = document(served, words(citizen.page.all("strong")[-1]))["answers"]["certificates"]
    assert [one["name"] for one in certificate["scan"]] == ["Welsh.pdf"]
    served.store.database.engine.dispose()
