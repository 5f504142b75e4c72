"""Scanning: whether an uploaded file holds a virus. A file is only taken when a scanner has called it clean."""

from __future__ import annotations

from formkit.scanning.clamd import Clamd, Local, Remote
from formkit.scanning.verdict import CLEAN, Clean, Infected, Scan, Unavailable, Verdict
from formkit.settings import BadSetting, Settings

__all__ = ["CLEAN", "Clean", "Infected", "Scan", "Unavailable", "Verdict", "open_scanner"]

_MARK = "clamd:"


def open_scanner(settings: Settings) -> Scan | BadSetting:
    """Give the scanner that the settings ask for; say so when it must not be used here."""
    text = settings.scanner
    if text == "none" and not settings.debug:
        remedy = "Set it to the address of ClamAV’s daemon, or leave it empty to refuse every file."
        return BadSetting("FORMKIT_SCANNER", "It can be `none` with --debug alone.", remedy)
    if text in ("", "none"):
        return unseen if settings.debug else refused
    return Clamd(_address(text.removeprefix(_MARK)))


def _address(text: str) -> Remote | Local:
    if not text.startswith("//"):
        return Local(text)
    host, _, port = text.removeprefix("//").rpartition(":")
    return Remote(host.strip("[]"), int(port))


def unseen(_stream: object) -> Verdict:
    """Call every file clean without a look, for who tries a form out on their own machine."""
    return CLEAN


def refused(_stream: object) -> Verdict:
    """Refuse every file: no scanner is set up, and files that nothing has looked at are not taken."""
    return Unavailable("FORMKIT_SCANNER is empty")
