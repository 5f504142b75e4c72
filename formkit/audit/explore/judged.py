"""Judged: what the real form of a page says of a post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formkit.audit.explore import files
from formkit.audit.explore.typed import Post
from formkit.audit.explore.way import Leg
from formkit.audit.state import Expected, Typed
from formkit.fields.field_type import input_name
from formkit.fields.file import File
from formkit.forms import PageForm
from formkit.kinds import Fault
from formkit.language import language
from formkit.page import Field
from formkit.questions import Question

Kept = Mapping[str, tuple[str, ...]]
"""The names of the files that were kept by posts before, by field: a file stays though its page comes back."""


@dataclass(frozen=True)
class Judged:
    """A form after a post, the errors that it shows, in order, and the files that are kept then."""

    form: PageForm
    errors: tuple[Expected, ...]
    kept: Kept


def form_of(leg: Leg, code: str, posted: Typed | None = None) -> PageForm:
    """The form of a page as it is come to on a way."""
    return PageForm(leg.page, leg.facts, {}, language(code), None if posted is None else Post(posted))


def standing(leg: Leg, code: str) -> tuple[Field, ...]:
    """The fields that stand on a page, hidden ones too."""
    return tuple(reply.one for reply in form_of(leg, code).replies)


def judge(leg: Leg, code: str, typed: Typed, kept: Kept | None = None) -> Judged:
    """Post to a page, and see what comes back."""
    after, posted = dict(kept or {}), dict(typed)
    for one in leg.page.inputs:
        if isinstance(one.type, File):
            after[one.name], posted[one.name] = files.judged(one.type, typed.get(one.name, ()), after.get(one.name, ()))
    form = form_of(leg, code, posted)
    is_valid = form.validate()
    return Judged(form, () if is_valid else tuple(_errors(form)), after)


def _errors(form: PageForm) -> Iterator[Expected]:
    for question in form.questions:
        yield from _of(question)


def _of(question: Question) -> Iterator[Expected]:
    """Those of a question, then of what its options reveal, as the error summary has them."""
    name, kind = question.name, question.type
    yield from (Expected(name, fault.rule, _parts(kind.wrong(fault))) for fault in question.faults)
    yield from (Expected(name, "must", _parts(kind.wrong(Fault("must")))) for _ in question.broken)
    options: tuple[str | bool | None, ...] = tuple(one.value for one in question.choices) or (True, False)
    for option in options:
        for revealed in question.revealed(option) if option is not None else ():
            yield from _of(revealed)


def _parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts if any(parts) else ()


def control(expected: Expected) -> str:
    """The control that the link of an error leads to."""
    return input_name(expected.field, expected.parts[0] if expected.parts else "")
