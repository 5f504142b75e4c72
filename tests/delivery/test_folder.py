"""The destination `folder`: a file for each submission, whole or absent, and never outside its folder."""

import json
import os
import stat
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from formkit.delivery.folder import Folder
from formkit.delivery.parcel import Enclosed, Parcel, Undelivered

DOCUMENT = {"reference": "HDJ3479F", "answers": {"name": "Siân Gŵyr", "odd": "\udc80"}}


def parcel(path: str | None = None, form: str = "apply", document: dict[str, Any] = DOCUMENT) -> Parcel:
    return Parcel(UUID(int=1), form, "HDJ3479F", {} if path is None else {"path": path}, document)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_submission_is_a_file_named_by_its_reference_in_the_forms_folder(tmp_path: Path) -> None:
    assert Folder(tmp_path / "outbox")(parcel()) is None
    assert files(tmp_path) == ["outbox/apply/HDJ3479F.json"]
    written = tmp_path / "outbox" / "apply" / "HDJ3479F.json"
    assert json.loads(written.read_text("utf-8")) == DOCUMENT
    assert "Siân Gŵyr" in written.read_text("utf-8")
    assert stat.S_IMODE(written.stat().st_mode) == 0o600


def test_the_definition_may_name_the_folder(tmp_path: Path) -> None:
    assert Folder(tmp_path)(parcel("badges/new")) is None
    assert files(tmp_path) == ["badges/new/HDJ3479F.json"]


def enclosed(number: int, name: str, content: bytes = b"content") -> Enclosed:
    return Enclosed(UUID(int=number), name, lambda: BytesIO(content))


def with_files(*given: Enclosed) -> Parcel:
    return replace(parcel(), files=given)


def test_its_files_stand_beside_it_by_id_and_name(tmp_path: Path) -> None:
    for _ in range(2):
        assert Folder(tmp_path)(with_files(enclosed(1, "a.pdf"), enclosed(2, "a.pdf", b"x" * 200_000))) is None
    one, two = (f"apply/HDJ3479F/{UUID(int=number)}/a.pdf" for number in (1, 2))
    assert files(tmp_path) == ["apply/HDJ3479F.json", one, two]
    assert ((tmp_path / one).read_bytes(), (tmp_path / two).stat().st_size) == (b"content", 200_000)
    assert stat.S_IMODE((tmp_path / one).stat().st_mode) == 0o600


def test_a_file_that_cannot_be_read_leaves_nothing_and_is_tried_again(tmp_path: Path) -> None:
    def gone() -> BytesIO:
        raise FileNotFoundError(2, "No such file or directory")

    broken = with_files(enclosed(1, "a.pdf"), Enclosed(UUID(int=2), "b.pdf", gone))
    assert Folder(tmp_path)(broken) == Undelivered("The file could not be written: No such file or directory.")
    assert files(tmp_path) == []
    assert Folder(tmp_path)(with_files(enclosed(1, "a.pdf"), enclosed(2, "b.pdf"))) is None
    assert len(files(tmp_path)) == 3


def test_delivering_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        assert Folder(tmp_path)(parcel()) is None
    assert files(tmp_path) == ["apply/HDJ3479F.json"]


@pytest.mark.parametrize("path", ["..", "../other", "a/../../other", "/etc", ".", "a/.."])
def test_no_path_leads_out_of_the_folder(path: str, tmp_path: Path) -> None:
    assert isinstance(Folder(tmp_path / "outbox")(parcel(path)), Undelivered)
    assert files(tmp_path) == []


def test_no_symbolic_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "outbox").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "outbox" / "apply").symlink_to(tmp_path / "elsewhere")
    assert isinstance(Folder(tmp_path / "outbox")(parcel()), Undelivered)
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_said_without_the_answers(tmp_path: Path) -> None:
    (tmp_path / "apply").write_text("a file where the folder should be")
    failed = Folder(tmp_path)(parcel())
    assert failed == Undelivered("The file could not be written: File exists.")


def test_what_fails_half_way_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert Folder(tmp_path)(parcel()) == Undelivered("The file could not be written: No space left on device.")
    assert files(tmp_path) == []


def test_the_file_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda descriptor: (done.append("fsync"), fsync(descriptor))[1])
    monkeypatch.setattr(os, "replace", lambda old, new: (done.append("replace"), replace(old, new))[1])
    assert Folder(tmp_path)(parcel()) is None
    assert done == ["fsync", "replace", "fsync"]
