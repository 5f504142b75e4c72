"""Bad requests: what broken clients, scanners and attackers send, from a seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from typing import Any
from urllib.parse import quote_from_bytes, urlencode

TYPED = "TYPED-AND-NOT-FOR-LOGS"
METHODS = ["GET"] * 6 + ["POST"] * 10 + ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", ""]
PLACES = (
    *("", "cookies", "privacy", "help", "accessibility-statement", "healthz", "readyz", "assets/formkit/start.js"),
    *("allotment", "allotment/who", "allotment/born", "allotment/crops", "allotment/plot", "allotment/rules"),
    *("allotment/no-need", "allotment/email", "allotment/check-answers", "allotment/confirmation", "allotment/print"),
    *("allotment/delete-answers", "allotment/extend", "allotment/timed-out", "allotment/nowhere", "nowhere/who"),
    *("assets/../../setup.cfg", "assets/%2e%2e/%2e%2e/setup.cfg", "allotment//who", "allotment/who/", "cy", "cy/cy"),
    *("/evil.example/", "\\evil.example", "allotment/who;x=1", ".git/config", "allotment/__class__"),
    *("family/help", "family/children", "family/clinic", "family/helps/loan/amount", "family/helps/../amount"),
    *("family/children/0000000a/child-name", "family/children/0000000A/child-name", "family/children/é/child-name"),
    *("family/children/0000000a/past-schools/0000000b/school", "family/children/0000000a/past-schools"),
    *("family/children/0000000a/remove", "family/children/0000000a/past-schools/0000000b/remove", "family/helps"),
    *(f"family/children/{'0' * 3_000}/child-age", "family/helps/loan/remove", "family/children/0000000a/amount"),
    *("proof/proof", "proof/photo", "proof/files/00000000-0000-4000-8000-000000000000", "proof/files/../proof"),
    *("badge/copies", "badge/check-answers", "badge/pay", "payments/pay", "pay-stand-in/token", "badge/task-list"),
)
NAMES = (
    *("csrf-token", "who", "group_name", "born-day", "born-month", "born-year", "crops", "beans", "size"),
    *("starts-day", "shed", "email", "agreed", "draft", "version", "switch-language", "__proto__", "who[]", ""),
    *("first", "age", "help", "amount", "school", "proof", "proof-upload", "proof-remove", "photo", "copies", "go"),
)
ODD_TEXTS = (
    *(
        "",
        " ",
        "0",
        "-1",
        "me",
        "group",
        "beans",
        "31",
        "1e999",
        "NaN",
        "\u0663",
        "\u0661\u0660",
        "½",
        "²",
        "1" * 5_000,
    ),
    *("\0", "a\0b", "\ud800", "\x1b[2J", "\u202eevil", "\ufeff", "e\u0301" * 400, "\r\n.\r\n", "ﬀ", "İ"),
    *("{{7*7}}", "{who}", "%s%n", "' OR 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "x" * 30_000, TYPED),
)
TYPES = (
    *["application/x-www-form-urlencoded"] * 6,
    *("application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=no-such"),
    *("multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=", "text/plain"),
    *("application/json", "multipart/form-data; boundary=" + "y" * 300, "", ";;;"),
)
HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("HTTP_ORIGIN", ("http://localhost", "https://evil.example", "null", "://", "")),
    ("HTTP_HOST", ("localhost", "evil.example", "localhost:99999", "[::1", "", "a b", "\xff")),
    ("HTTP_RANGE", ("bytes=0-1", "bytes=9-1", "bytes=-", "lines=1-2")),
    ("HTTP_IF_NONE_MATCH", ("*", '"x', 'W/"' + "x" * 999)),
    ("HTTP_IF_MODIFIED_SINCE", ("yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 99 Jan 99999 00:00:00 GMT")),
    ("HTTP_X_FORWARDED_FOR", ("127.0.0.1", "x" * 999)),
    ("HTTP_X_FORWARDED_HOST", ("evil.example",)),
    ("HTTP_ACCEPT_LANGUAGE", ("cy", "*;q=9", "\xff")),
    ("HTTP_TRANSFER_ENCODING", ("chunked",)),
    ("HTTP_CONTENT_ENCODING", ("gzip",)),
    ("HTTP_X_HTTP_METHOD_OVERRIDE", ("DELETE",)),
)


@dataclass
class BadRequests:
    """Makes one WSGI environment after another. `cookie` and `token` are those of a session of the attacker's own."""

    random: Random
    cookie: str
    token: str
    made: list[str] = field(default_factory=list)

    def environ(self) -> dict[str, Any]:
        """The next request."""
        body = self._body()
        path, _, query = self._address().partition("?")
        made: dict[str, Any] = {
            "REQUEST_METHOD": self.random.choice(METHODS),
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "CONTENT_TYPE": self.random.choice(TYPES),
            "CONTENT_LENGTH": self.random.choice([str(len(body))] * 9 + ["", "-1", "many", "999999999", "3"]),
            "HTTP_HOST": "localhost",
            "HTTP_COOKIE": self._cookie(),
            "wsgi.input": BytesIO(body),
            "wsgi.errors": BytesIO(),
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        return made | {name: self.random.choice(values) for name, values in HEADERS if self.random.random() < 0.06}

    def _address(self) -> str:
        path = self.random.choice(["/", "/", "/", "/cy/"]) + self.random.choice(PLACES)
        if self.random.random() < 0.1:
            place = self.random.randrange(len(path) + 1)
            path = path[:place] + self.random.choice(["\0", "\xff", "%", "%00", "\xed\xa0\x80", "\n"]) + path[place:]
        return path + self.random.choice(
            ["", "", "?change=1", "?begin=1", "?begin=1&change=children", "?v=%ff%00", "?change", "?" + "a=1&" * 500]
        )

    def _cookie(self) -> str:
        good = f"formkit-80={self.cookie}"
        return self.random.choice(
            [good] * 4 + ["", "formkit-80=", "formkit-80=\xff", f"{good}; {good}x", "=;=", "a" * 9_000]
        )

    def _body(self) -> bytes:
        kind = self.random.random()
        if kind < 0.1:
            return self.random.randbytes(self.random.randrange(300))
        return self._parts() if kind < 0.3 else self._form()

    def _inputs(self) -> list[tuple[str, str]]:
        names = self.random.choices(NAMES, k=self.random.randrange(8))
        token = [("csrf-token", self.token)] if self.random.random() < 0.7 else []
        return token + [(name, self.random.choice(ODD_TEXTS)) for name in names]

    def _form(self) -> bytes:
        pairs = [(name.encode(), text.encode("utf-8", "surrogatepass")) for name, text in self._inputs()]
        form = urlencode(pairs, quote_via=lambda each, *_: quote_from_bytes(each)).encode()
        return form + self.random.choice([b"", b"", b"", b"&%ff=%zz&&==", b"&a" * 2_000])

    def _parts(self) -> bytes:
        odd = self.random.choice(["", '; filename="../../x.html"', "; filename*=utf-8" + "''%ff"])
        parts = [
            f'--x\r\nContent-Disposition: form-data; name="{name}"{odd}\r\n\r\n'.encode()
            + text.encode("utf-8", "surrogatepass")
            + b"\r\n"
            for name, text in self._inputs()
        ]
        return b"".join(parts) + self.random.choice([b"--x--\r\n", b"--x", b""])
