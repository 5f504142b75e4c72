"""The real hub in this process, reached by a department as if it were across the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import TestResponse

from formkit.http import Reply
from formkit.identity.wire import NONE, Answer

URL = "http://localhost"


@dataclass(frozen=True)
class NearWire:
    """A Wire to the pages of an application."""

    app: Flask

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer:
        return self._read(self.app.test_client().get(_path(url), base_url=URL, headers=dict(headers)))

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer:
        return self._read(self.app.test_client().post(_path(url), data=dict(form), base_url=URL, headers=dict(headers)))

    def _read(self, answer: TestResponse) -> Answer:
        return Answer(answer.status_code, {key.lower(): text for key, text in answer.headers.items()}, answer.data)


def _path(url: str) -> str:
    assert url.startswith(f"{URL}/"), url
    return urlsplit(url).path


@dataclass(frozen=True)
class NearService:
    """A Service of an application. `heard` has what was posted, and what was answered."""

    app: Flask
    url: str = URL
    heard: list[tuple[str, int]] = field(default_factory=list)

    def post(self, path: str, content: Any, headers: Mapping[str, str]) -> Reply:
        answer = self.app.test_client().post(path, json=content, base_url=URL, headers=dict(headers))
        self.heard.append((path, answer.status_code))
        return Reply(answer.status_code, answer.get_json(silent=True))
