"""OS Places, Ordnance Survey's address service: https://docs.os.uk/os-apis/accessing-os-apis/os-places-api."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from formkit.fields.address import PostalAddress
from formkit.gazetteer.delivery_points import DeliveryPoint, delivery_point
from formkit.http import Failed, Reply

PAGE = 100
"""The most results that the service gives at once."""
_MOST_PAGES = 10
_KEY = " Check FORMKIT_OS_PLACES_KEY."


@dataclass(frozen=True)
class Unavailable:
    """No addresses for now: why, in words for a log, without the postcode."""

    reason: str


class Asked(Protocol):
    """A service that can be asked for JSON."""

    def get(self, path: str, query: Mapping[str, str] | None = None) -> Reply | Failed:
        """Ask for a path."""


@dataclass(frozen=True)
class OsPlaces:
    """The service, asked for Royal Mail's delivery points; with the key in a header, where no log of addresses has it.

    https://docs.os.uk/os-apis/core-concepts/authentication
    """

    service: Asked

    def find(self, postcode: str, language: str) -> tuple[PostalAddress, ...] | Unavailable:
        """Give the addresses of a postcode along its streets. It is asked again once where it could not answer."""
        records: list[Any] = []
        for _ in range(_MOST_PAGES):
            reply = self._page(postcode, language, len(records))
            if isinstance(reply, Unavailable):
                return reply
            results, total = reply
            records += results
            if len(records) >= total or not results:
                break
        try:
            return _addresses(records, language)
        except ValueError:
            return Unavailable("OS Places gave a result that is no address.")

    def _page(self, postcode: str, language: str, offset: int) -> tuple[list[Any], int] | Unavailable:
        reply = self._ask(postcode, language, offset)
        if isinstance(reply, Failed):
            return Unavailable(reply.reason)
        if reply.status == 400:  # how the service says that there can be no such postcode
            return [], 0
        if not reply.is_success:
            return Unavailable(f"OS Places answered {reply.status}.{_KEY if reply.status in (401, 403) else ''}")
        return _results(reply.content)

    def _ask(self, postcode: str, language: str, offset: int) -> Reply | Failed:
        # Without `lr` both languages come; those with no Welsh name have no Welsh record.
        query = {"postcode": postcode, "dataset": "DPA", "maxresults": str(PAGE), "offset": str(offset)}
        query |= {} if language == "cy" else {"lr": "EN"}
        reply = self.service.get("/postcode", query)
        again = isinstance(reply, Failed) or reply.status >= 500
        return self.service.get("/postcode", query) if again else reply


def _results(content: Any) -> tuple[list[Any], int] | Unavailable:
    """Read a page; the service leaves `results` out where there are none."""
    try:
        return list(content.get("results", [])), int(content["header"]["totalresults"])
    except (AttributeError, KeyError, TypeError, ValueError):
        return Unavailable("OS Places gave an answer that cannot be read.")


def _addresses(records: list[Any], language: str) -> tuple[PostalAddress, ...]:
    points = [delivery_point(one["DPA"] if isinstance(one, dict) and "DPA" in one else one) for one in records]
    return tuple(point.address() for point in sorted(_in(language, points), key=DeliveryPoint.order))


def _in(language: str, points: list[DeliveryPoint]) -> Iterator[DeliveryPoint]:
    """Leave out what is there in the citizen's own language as well."""
    own = {one.udprn for one in points if one.language.lower() == language and one.udprn}
    return (one for one in points if one.udprn not in own or one.language.lower() == language)
