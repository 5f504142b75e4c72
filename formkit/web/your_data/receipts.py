"""Receipts held against the log: whether all that was in it when a receipt was given is still there."""

from __future__ import annotations

import json
import re

from flask import render_template, request, url_for
from joserfc import jws
from joserfc.errors import JoseError

from formkit.stores.signing import ALGORITHM
from formkit.web.languages import say
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, citizen

RECEIPT, FILE = "receipt", "file"
_LARGEST = 500_000
_HEAD = re.compile(r"[0-9]{1,12}-[0-9a-f]{64}")


@blueprint.get("/usage/check")
def checking() -> Answer:
    """Ask for a receipt."""
    return _ask()


@blueprint.post("/usage/check")
def check() -> Answer:
    """Say whether the log still has all that it had when a receipt was given; a head alone will do."""
    file = request.files.get(FILE)
    content = file.read(_LARGEST) if file else b""
    text = (content.decode("ascii", "replace") or request.form.get(RECEIPT, "")).strip()
    if not text:
        return _ask(say("Select a receipt or enter its code")), 422
    head = text if _HEAD.fullmatch(text) else _head(text)
    if head is None:
        return _ask(say("The receipt must be one that was signed here, just as you downloaded it")), 422
    wrong = site().store.usage.verify(citizen(), head)
    return render_template("your_data/checked.html", is_sound=wrong is None, back=url_for("your_data.usage"))


def _head(text: str) -> str | None:
    """Read the head of the log out of a receipt of ours; None for anything else."""
    try:
        signed = jws.deserialize_compact(text, site().store.signing.known(), algorithms=[ALGORITHM])
        receipt = json.loads(signed.payload)
    except (JoseError, ValueError):
        return None
    head = receipt.get("head") if isinstance(receipt, dict) else None
    return head if isinstance(head, str) and _HEAD.fullmatch(head) else None


def _ask(wrong: str = "") -> str:
    errors = [{"control": RECEIPT, "message": wrong}] if wrong else []
    return render_template("your_data/check.html", errors=errors, back=url_for("your_data.usage"))
