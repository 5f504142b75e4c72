"""Uploads: a file that was downloaded here or at another formkit is read, and its citizen chooses what to add of it.

Nothing is kept before they do. What they chose from comes back with their choice, and is read as strictly again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from flask import redirect, render_template, request, url_for
from markupsafe import Markup

from formkit.attributes import ATTRIBUTES
from formkit.hub.rights import claim_of_file
from formkit.profile.alike import alike
from formkit.profile.assertion import Assertion, Claim, Status
from formkit.profile.export import LARGEST, MOST, Unreadable, from_json
from formkit.profile.sheet import from_csv
from formkit.profile.shown import masked
from formkit.profile.standard import said
from formkit.sizes import said as size_said
from formkit.web import languages
from formkit.web.languages import headed, say
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, caller, rights, sight

FILE, CLAIMS, ACT, CHOSEN = "file", "claims", "act", "add"
_NOBODY = UUID(int=0)


@blueprint.get("/upload")
def upload() -> Answer:
    """Ask for a file."""
    return _ask()


@blueprint.post("/upload")
def read() -> Answer:
    """Read a file, and ask what to add of it."""
    file = request.files.get(FILE)
    content = file.read(LARGEST + 1) if file else b""
    if not content:
        return _ask(say("Select a file")), 422
    if len(content) > LARGEST:
        return _ask(say("The selected file must be smaller than {size}", size=size_said(LARGEST))), 422
    found = _read(content)
    if isinstance(found, Unreadable):
        return _ask(_wrong(found)), 422
    return _choose(found)


def _read(content: bytes) -> tuple[Assertion, ...] | Unreadable:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Unreadable()
    whose = caller().citizen or _NOBODY
    return from_json(text, whose) if text.lstrip()[:1] == "{" else from_csv(text, whose)


def _wrong(found: Unreadable) -> str:
    if found.number:
        return say("Value {number} in the selected file cannot be read. Download the file again", number=found.number)
    return say("The selected file must be one that you downloaded from ‘Your data’, as JSON or CSV")


def _choose(found: Sequence[Assertion]) -> Answer:
    """Show what would be new, nothing ticked."""
    proposed = list(_proposed(found, sight().known))
    return render_template(
        "your_data/choose.html",
        boxes=[_box(number, one) for number, one in enumerate(proposed)],
        left_out=len(found) - len(proposed),
        claims=json.dumps([_record(one) for one in proposed]),
        act=uuid4(),
        back=url_for("your_data.upload"),
    )


def _proposed(found: Sequence[Assertion], known: Sequence[Assertion]) -> Sequence[Claim]:
    """What counted when the file was made, could be typed today, and is not known already; each once."""
    today, current = site().clock.today(), [one for one in known if one.status is Status.CURRENT]
    chosen: list[Claim] = []
    for one in found:
        attribute = ATTRIBUTES[one.attribute]
        value = said(attribute, one.value, today) if one.status is Status.CURRENT else None
        if value is not None and not _is_said(one.attribute, value, [*current, *chosen]):
            chosen.append(claim_of_file(one.attribute, value, today, one.valid_until))
    return chosen


def _is_said(name: str, value: Any, others: Sequence[Assertion | Claim]) -> bool:
    return any(one.attribute == name and alike(ATTRIBUTES[name].shape, value, one.value) for one in others)


def _box(number: int, one: Claim) -> dict[str, Any]:
    """A checkbox with the name of the value, and the value below."""
    attribute = ATTRIBUTES[one.attribute]
    words = masked(attribute, one.value, languages.words())
    hint = Markup('<span class="formkit-value">{}</span>').format(words)
    return {"value": str(number), "text": headed(say(attribute.name)), "hint": {"html": hint}}


@blueprint.post("/upload/add")
def add() -> Answer:
    """Keep what was ticked, once however often it is posted. What comes back is trusted no more than a file."""
    try:
        claims = [_claim(one) for one in json.loads(request.form.get(CLAIMS, ""))[:MOST]]
        act = UUID(request.form.get(ACT, ""))
    except (ValueError, TypeError, KeyError, RecursionError):
        return _ask(_wrong(Unreadable())), 422
    chosen = [one for number, one in enumerate(claims) if str(number) in request.form.getlist(CHOSEN)]
    rights().bring([one for one in chosen if one], act)
    return redirect(url_for("your_data.overview", done="added" if chosen else "added-none"), 303)


def _record(one: Claim) -> dict[str, Any]:
    until = one.valid_until.isoformat() if one.valid_until else None
    return {"attribute": one.attribute, "value": one.value, "valid_until": until}


def _claim(record: Any) -> Claim | None:
    today = site().clock.today()
    value = said(ATTRIBUTES[record["attribute"]], record["value"], today)
    until = record["valid_until"]
    day = None if until is None else today.fromisoformat(until)
    return None if value is None else claim_of_file(record["attribute"], value, today, day)


def _ask(wrong: str = "") -> str:
    errors = [{"control": FILE, "message": wrong}] if wrong else []
    return render_template(
        "your_data/upload.html", errors=errors, largest=size_said(LARGEST), back=url_for("your_data.overview")
    )
