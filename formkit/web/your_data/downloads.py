"""Downloads: everything that is known, as a file to keep or to take elsewhere."""

from __future__ import annotations

import json
from uuid import uuid4

from flask import Response, render_template, url_for

from formkit.profile.export import to_json
from formkit.profile.sheet import to_csv
from formkit.web.site import site
from formkit.web.your_data.door import Answer, blueprint, rights, step_up


@blueprint.get("/download")
def download() -> Answer:
    """Say what is in the files, and ask which."""
    return render_template("your_data/download.html", back=url_for("your_data.overview"))


@blueprint.get("/your-data.json")
def as_json() -> Answer:
    """Give everything as JSON, identifiers in full: only to somebody who has just signed in."""
    if away := step_up(url_for("your_data.download")):
        return away
    document = to_json(rights().take_along(uuid4()), site().clock.now())
    return _file(json.dumps(document, indent=2).encode("ascii"), "application/ld+json", "json")


@blueprint.get("/your-data.csv")
def as_csv() -> Answer:
    """Give everything as a sheet for spreadsheets; its byte order mark tells Excel that it is UTF-8."""
    if away := step_up(url_for("your_data.download")):
        return away
    text = to_csv(rights().take_along(uuid4()))
    return _file(text.encode("utf-8-sig"), "text/csv", "csv")


def _file(content: bytes, media_type: str, ending: str) -> Response:
    name = f"your-data-{site().clock.today().isoformat()}.{ending}"
    return Response(
        content,
        content_type=f"{media_type}; charset=utf-8" if ending == "csv" else media_type,
        headers={"Content-Disposition": f"attachment; filename={name}"},
    )
