"""Uploads: the files of a post, each looked at and kept before the form of its page is read.

A file is sealed as it arrives, then judged: size, type by content, scanner. What is kept joins the answer at once, so
that no good file is lost whatever else is wrong on the page. To the form a file is a record that this module writes.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import Gone

from formkit.contents import endings_of, recognise
from formkit.fields.field_type import Json
from formkit.fields.file import File
from formkit.fields.file_name import cleaned, ended
from formkit.fields.stored_file import StoredFile, refusal
from formkit.forms import PageForm
from formkit.page import Page
from formkit.scanning import Infected, Unavailable
from formkit.sizes import said
from formkit.stores.arriving import Arriving
from formkit.stores.uploads import Upload
from formkit.web.arrivals import largest
from formkit.web.site import site
from formkit.web.visits import Visit

UPLOAD, REMOVE = "upload", "remove"
"""What follows the name of a field, after a hyphen, in its buttons."""
Refusals = Mapping[str, tuple[str, ...]]
_log = logging.getLogger(__name__)


@dataclass
class _Answer:
    """What becomes of the answer to one field: files that stay, join and leave it, and records of those refused."""

    name: str
    type: File
    files: list[StoredFile]
    gone: list[UUID] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def refuse(self, rule: str, name: str) -> None:
        """Note that a file is not taken."""
        self.refused.append(refusal(rule, file=name, largest=said(largest(self.type)), maximum=self.type.most))

    def add(self, upload: Upload) -> None:
        """Let a file join; where there can be but one, it takes the place of the other."""
        if self.type.most == 1:
            self.drop(self.files)
        self.files.append(StoredFile(upload.name, str(upload.id), upload.type, upload.size, upload.sha256))

    def drop(self, files: list[StoredFile]) -> None:
        """Let files leave."""
        self.gone += [UUID(one.id) for one in files if one.id]
        self.files = [one for one in self.files if one not in files]

    @property
    def json(self) -> Json:
        """The answer as it is kept."""
        return self.type.to_json(tuple(self.files)) if self.files else None


def fields(page: Page) -> dict[str, File]:
    """The types of the fields of a page that ask for files, by name."""
    return {one.name: one.type for one in page.inputs if isinstance(one.type, File)}


def stays(page: Page) -> bool:
    """Whether the post at hand is to upload or to remove files, and then to stay on the page."""
    return any(f"{name}-{act}" in request.form for name in fields(page) for act in (UPLOAD, REMOVE))


def take(visit: Visit, page: Page) -> tuple[Visit, Refusals]:
    """Take the files of a genuine post, and remove those that it says; gives the visit with the answers as they are.

    Raises Gone when the draft was sent or deleted meanwhile, and StoreUnavailable.
    """
    answers = [_Answer(name, kind, list(_kept(visit, name, kind))) for name, kind in fields(page).items()]
    for answer in answers:
        before = answer.json
        visit = _change(visit, answer)
        if answer.json != before:
            visit = visit.keep({answer.name: answer.json})
        if answer.gone and visit.draft:
            site().store.uploads.remove(visit.draft.id, answer.gone)
    return visit, {answer.name: tuple(answer.refused) for answer in answers if answer.refused}


def _change(visit: Visit, answer: _Answer) -> Visit:
    removed = request.form.getlist(f"{answer.name}-{REMOVE}")
    answer.drop([one for one in answer.files if one.id in removed])
    for storage in request.files.getlist(answer.name):
        if storage.filename and isinstance(storage.stream, Arriving):
            visit = visit if visit.draft else visit.keep({})
            _add(visit, answer, cleaned(storage.filename), storage.stream)
    return visit


def _add(visit: Visit, answer: _Answer, name: str, arrived: Arriving) -> None:
    """Keep a file, or note why not. The same file again, as from a page that is loaded again, is no other."""
    alike = [one for one in answer.files if one.sha256 == arrived.sha256]
    if any(one.name == ended(name, endings_of(one.type)) for one in alike):
        return
    try:
        rule, media_type = _judge(answer, name, arrived)
    except OSError as error:
        _log.error("An upload could not be looked into: %s", type(error).__name__)
        rule, media_type = "unavailable", ""
    if rule:
        answer.refuse(rule, name)
        return
    assert visit.draft is not None
    upload = site().store.uploads.keep(arrived, visit.draft.id, ended(name, endings_of(media_type)), media_type)
    if upload is None:
        raise Gone
    answer.add(upload)


def _judge(answer: _Answer, name: str, arrived: Arriving) -> tuple[str, str]:
    """Give the rule that a file breaks, or its media type."""
    if arrived.is_too_large or arrived.size > largest(answer.type):
        return "size", ""
    if arrived.failed:
        _log.error("An upload could not be written to FORMKIT_UPLOADS: is the disk full?")
        return "unavailable", ""
    if not arrived.size:
        return "empty", ""
    if 1 < answer.type.most <= len(answer.files):
        return "max_files.file", ""
    with site().store.uploads.look_into(arrived) as stream:
        media_type = recognise(stream, answer.type.accepted, name)
        return ("type", "") if media_type is None else (_scanned(stream), media_type)


def _scanned(stream: Any) -> str:
    stream.seek(0)
    match site().scan(stream):
        case Infected(name):
            _log.warning("An upload was refused: the scanner found %s in it", name)
            return "virus"
        case Unavailable(reason):
            _log.error("An upload was refused: it could not be scanned, since %s", reason)
            return "unavailable"
    return ""


def _kept(visit: Visit, name: str, kind: File) -> Iterator[StoredFile]:
    try:
        yield from kind.from_json(visit.own_answers.get(name))
    except ValueError:
        return  # nothing is kept yet, or nothing that this edition of the form can read


def judge(form: PageForm, refused: Refusals) -> None:
    """Judge a form, but say only what is wrong with files: the rest is not answered for good yet."""
    form.validate()
    for reply in form.replies:
        reply.faults = reply.faults if reply.one.name in refused else ()


def typed(
    visit: Visit, page: Page, posted: MultiDict[str, str] | None, refused: Refusals | None = None
) -> MultiDict[str, str] | None:
    """Put what is kept and what was refused in the place of whatever was posted under the names of file fields."""
    own = fields(page)
    if posted is None or not own:
        return posted
    changed = MultiDict(posted)
    for name, kind in own.items():
        kept = tuple(_kept(visit, name, kind))
        changed.setlist(name, [*kind.retype(kept).get("", ()), *(refused or {}).get(name, ())])
    return changed
