"""Files as their owner gets them back: links where answers are shown, and the download behind them."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, g, send_file, url_for
from markupsafe import Markup, escape
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from formkit.fields.file import Stored
from formkit.language import Language
from formkit.web.site import site
from formkit.web.visits import open_visit

blueprint = Blueprint("files", __name__)


@blueprint.get("/<form>/files/<uuid:upload_id>")
def download(form: str, upload_id: UUID) -> Response:
    """Give a file to the session that uploaded it, to be saved and never shown as a page; 404 to any other."""
    visit = open_visit()
    upload = site().store.uploads.find(visit.session.id, upload_id) if visit.session else None
    if upload is None:
        raise NotFound
    stream = site().store.uploads.open(upload.id)
    response = send_file(stream, upload.type, as_attachment=True, download_name=upload.name, conditional=False)
    response.content_length = upload.size
    return response


def links(value: Stored, language: Language) -> Markup:
    """Word the files of an answer, one a line, each as a link to itself where it is kept."""
    return Markup("\n").join(_link(one.name, one.described(language), one.id) for one in value)


def _link(name: str, about: str, upload_id: str) -> Markup:
    if not upload_id:
        return escape(name)
    address = url_for("files.download", form=g.edition.name, upload_id=UUID(upload_id))
    return Markup('<a class="govuk-link" href="{}" download><bdi>{}</bdi> ({})</a>').format(address, name, about)
