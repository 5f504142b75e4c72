"""The clock: the time in UTC and the day in London. Injected, so that tests and scenarios choose the moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Clock:
    """The time as this machine has it."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The date in Europe/London: what `today` means in a definition. Read it once a request."""
        return self.now().astimezone(LONDON).date()


class FixedClock(Clock):
    """A clock that stands still until it is told to go on."""

    def __init__(self, moment: datetime) -> None:
        """Stand at an aware moment."""
        self._moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        """The moment at which it stands."""
        return self._moment

    def advance(self, by: timedelta) -> None:
        """Go on by this much; a negative one goes back, as real clocks do."""
        self._moment += by
