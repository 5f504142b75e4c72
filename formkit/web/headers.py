"""What every answer says to the browser: what may run, who may frame or keep the page, and that https stays https."""

from __future__ import annotations

from flask import Flask, Response, g, request

from formkit.web.site import site
from formkit.web.static_files import FILES

# The one script that GOV.UK Frontend's template has inline, and nothing else:
# https://frontend.design-system.service.gov.uk/import-javascript/#use-a-hash-to-unblock-the-inline-script
_INLINE_SCRIPT = "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='"

_CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": f"'self' {_INLINE_SCRIPT}",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
# Browsers that do without the policy's own list of features are told of those that a form could ever be asked for.
_FEATURES = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb")
_ALWAYS = {
    # Not `no-referrer`: with that, browsers call the origin of our own forms "null", and it could not be checked.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _FEATURES),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TWO_YEARS = 63_072_000


def lead_to(origin: str) -> None:
    """Let the form of the page at hand lead to another site by way of ours, such as the one where people pay.

    Browsers hold `form-action` against every redirect that follows a post: https://www.w3.org/TR/CSP3/#directive-form-action
    """
    g.form_leads_to = (*g.get("form_leads_to", ()), origin)


def _policy() -> str:
    own = {"form-action": " ".join(["'self'", *leads_to])} if (leads_to := g.get("form_leads_to")) else {}
    return "; ".join(f"{name} {sources}" for name, sources in (_CONTENT_SECURITY_POLICY | own).items())


def keep_private() -> None:
    """Mark the page at hand as one citizen's own: no cache keeps it and no search engine lists it."""
    g.private = True


def keep_for(directive: str) -> None:
    """Say in words of Cache-Control how long the answer at hand may be kept: it is no page, and the same for all."""
    g.kept = directive


def is_private() -> bool:
    """Whether the page at hand is one citizen's own."""
    return bool(g.get("private"))


def add_headers(response: Response) -> Response:
    """Put on an answer what every answer carries."""
    response.headers["Content-Security-Policy"] = _policy()
    for name, value in _ALWAYS.items():
        response.headers[name] = value
    if site().is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}; includeSubDomains"
    if request.endpoint not in FILES:
        response.headers["Cache-Control"] = g.get("kept") or ("no-store" if is_private() else "no-cache")
    if is_private():
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def register(app: Flask) -> None:
    """Add the headers to every answer of an app, errors too."""
    app.after_request(add_headers)
