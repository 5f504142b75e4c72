"""What a provider publishes is kept as long as it says, and longer while it can't be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest

from formkit.clock import FixedClock
from formkit.http import Failed
from formkit.identity.documents import Document, read_json
from formkit.identity.wire import NONE, Answer
from tests.relying import NOON


@dataclass
class Page:
    """A wire with one document on it."""

    content: bytes = b'{"version": 1}'
    cached: str = "max-age=600"
    status: int = 200
    is_down: bool = False
    asked: int = 0
    headers: list[Mapping[str, str]] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        self.asked += 1
        headers = {"cache-control": self.cached} if self.cached else {}
        return Failed("Nobody is there.") if self.is_down else Answer(self.status, headers, self.content)

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        raise AssertionError("documents are only read")


def version(json: Any) -> int | None:
    return json.get("version") if isinstance(json, dict) else None


def opened(page: Page) -> tuple[Document[int], FixedClock]:
    clock = FixedClock(NOON)
    return Document(page, "https://provider.example/document", clock, version), clock


@pytest.mark.parametrize(
    ("cached", "minutes"),
    [
        ("max-age=600", 10),
        ("private, Max-Age=3600", 60),
        ("max-age=0", 0),
        ("no-store", 0),
        ("max-age=600, no-cache", 0),
        ("", 5),
        ("public", 5),
        ("max-age=999999999", 24 * 60),
    ],
)
def test_a_document_is_kept_as_long_as_it_says(cached: str, minutes: int) -> None:
    page = Page(cached=cached)
    document, clock = opened(page)
    assert document.get() == 1
    page.content = b'{"version": 2}'
    for minute in range(minutes):
        assert document.get() == 1, minute
        clock.advance(timedelta(minutes=1))
    assert document.get() == 2


@pytest.mark.parametrize(
    "broken",
    [
        {"is_down": True},
        {"status": 503},
        {"status": 302},
        {"content": b"<html>"},
        {"content": b"[]"},
        {"content": b"\xff"},
        {"content": b"[" * 100_000},
    ],
)
def test_what_cannot_be_renewed_still_counts_and_is_left_alone_for_a_minute(
    broken: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    page = Page()
    document, clock = opened(page)
    document.get()
    vars(page).update(broken)
    clock.advance(timedelta(minutes=11))
    assert (document.get(), document.get()) == (1, 1)
    assert page.asked == 2
    assert "could not be renewed" in caplog.text
    vars(page).update(vars(Page(content=b'{"version": 2}', asked=2)))
    clock.advance(timedelta(minutes=1))
    assert document.get() == 2


def test_what_was_never_there_is_a_failure_and_asked_for_again() -> None:
    page = Page(is_down=True)
    document, _ = opened(page)
    assert document.get() == Failed("Nobody is there.")
    page.is_down, page.status = False, 500
    assert document.get() == Failed("It cannot be used (status 500).")
    page.status = 200
    assert document.get() == 1


class Busy:
    """A lock that somebody else holds first, and asks for the document meanwhile."""

    def __init__(self) -> None:
        self.document: Document[int] | None = None

    def __enter__(self) -> None:
        document, self.document = self.document, None
        if document:
            document.get()

    def __exit__(self, *raised: object) -> None:
        """Let go."""


@pytest.mark.parametrize("is_down", [True, False])
def test_who_waited_for_somebody_else_to_look_takes_what_they_found(is_down: bool) -> None:
    page = Page(is_down=is_down)
    document, _ = opened(page)
    busy = Busy()
    document._lock = busy  # type: ignore[assignment]
    busy.document = document
    assert document.get() == (Failed("Nobody is there.") if is_down else 1)
    assert page.asked == 1


def test_an_extra_look_is_taken_at_once_and_then_once_a_minute() -> None:
    page = Page()
    document, clock = opened(page)
    document.get()
    page.content = b'{"version": 2}'
    assert document.get_anew() == 2
    page.content = b'{"version": 3}'
    assert (document.get_anew(), page.asked) == (2, 2)
    clock.advance(timedelta(minutes=1))
    assert document.get_anew() == 3


def test_an_extra_look_at_what_is_down_gives_what_is_there() -> None:
    page = Page()
    document, _ = opened(page)
    document.get()
    page.is_down = True
    assert (document.get_anew(), document.get()) == (1, 1)


def test_json_that_is_none_is_none() -> None:
    assert read_json(b'{"a": 1}') == {"a": 1}
    assert read_json(b"") is None
    assert read_json(b"[" * 100_000) is None
