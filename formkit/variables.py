"""Variables: how the text of each environment variable is read; a ValueError says in a sentence what it must be."""

from __future__ import annotations

import re
from collections.abc import Callable

_SITE = re.compile(r"(?i:https?)://(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?/?")
_SAFE = re.compile(r"(?:https://[^\s/?#@]+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?)(?:/[^\s?#]*)?")
_SCANNER = re.compile(r"none|clamd:(/[^/].*|//(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9.-]+):[0-9]{1,5})")


def whole(least: int, most: int) -> Callable[[str], int]:
    """Give the reader of a whole number within limits."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", text) or not least <= int(text) <= most:
            raise ValueError(f"It must be a whole number from {least} to {most}.")
        return int(text)

    return read


def one_of(*words: str) -> Callable[[str], str]:
    """Give the reader of one of a few words."""

    def read(text: str) -> str:
        if text not in words:
            raise ValueError(f"It must be {', '.join(words[:-1])} or {words[-1]}.")
        return text

    return read


def address(text: str) -> str:
    """Read the address of the site: scheme, host and port alone, written as browsers write it in Host and Origin."""
    if text and not _SITE.fullmatch(text):
        raise ValueError("It must be an address such as https://forms.example.gov.uk, without a path.")
    return re.sub(r"^(http):(.*):80$|^(https):(.*):443$", r"\1\3:\2\4", text.rstrip("/").lower())


def database(text: str) -> str:
    """Read the address of a database."""
    if not re.fullmatch(r"sqlite:///(?!:memory:).+", text):
        raise ValueError(
            "It must be the address of an SQLite file, such as sqlite:////var/lib/formkit/formkit.sqlite3."
        )
    return text


def feedback(text: str) -> str:
    """Read where feedback goes."""
    if text and not re.fullmatch(r"https?://\S+|[^@\s]+@[^@\s]+", text):
        raise ValueError("It must be an email address or an address that begins with https://.")
    return text


def scanner(text: str) -> str:
    """Read where the scanner of uploaded files listens."""
    if text and not _SCANNER.fullmatch(text):
        raise ValueError("It must be clamd://HOST:PORT or clamd:/PATH/OF/SOCKET; with --debug it may be none.")
    return text


def service(text: str) -> str:
    """Read the address of another service: https, a host, and where on it the service is."""
    if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", text):
        raise ValueError("It must be an address that begins with https:// and has no query.")
    return text.rstrip("/")


def provider(text: str) -> str:
    """Read the address of an OpenID provider: nobody else may read what is sent there."""
    if text and not _SAFE.fullmatch(text):
        raise ValueError(
            "It must be an address that begins with https://, without a query; http:// on localhost alone."
        )
    return text.rstrip("/")


def issuer(text: str) -> str:
    """Read what a provider calls itself, which its tokens repeat to the letter, a slash at the end too."""
    provider(text)
    return text


def secret(text: str) -> str:
    """Read a key that goes into a header."""
    if not re.fullmatch(r"[!-~]*", text):
        raise ValueError("It must be one word of ordinary letters, digits and signs.")
    return text
