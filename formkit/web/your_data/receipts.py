"""Receipts held against the log: whether all that was in it when a receipt was given is still there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from flask import render_template, request, url_for
from joserfc import jws
from joserfc.errors import JoseError

from formkit.receipt import KIND
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
    receipt = _opened(text)
    head = text if _HEAD.fullmatch(text) else _head(receipt)
    if not head and receipt:
        return _ask(say("That receipt is of answers that were sent without your data, so it has nothing to check")), 422
    if not head:
        return _ask(say("The receipt must be one that was signed here, just as you downloaded it")), 422
    wrong = site().store.usage.verify(citizen(), head)
    return render_template("your_data/checked.html", is_sound=wrong is None, back=url_for("your_data.usage"))


def _opened(text: str) -> Mapping[str, Any] | None:
    """Read a receipt that we have signed; None for anything else."""
    try:
        signed = jws.deserialize_compact(text, site().store.signing.known(), algorithms=[ALGORITHM])
        claims = json.loads(signed.payload)
    except (JoseError, ValueError, TypeError):  # joserfc takes what `crit` lists for texts
        return None
    return claims if isinstance(claims, dict) and signed.headers().get("typ") == KIND else None


def _head(receipt: Mapping[str, Any] | None) -> str:
    """What the end of the log was when values were released to the form; "" where none were."""
    head = (receipt or {}).get("profile", {}).get("log", "")
    return head if _HEAD.fullmatch(head) else ""


def _ask(wrong: str = "") -> str:
    errors = [{"control": RECEIPT, "message": wrong}] if wrong else []
    return render_template("your_data/check.html", errors=errors, back=url_for("your_data.usage"))
