"""What a payment provider is asked for, and what it says: where a payment stands, or why that can't be known."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol


class Status(Enum):
    """Where a payment stands, as citizens are told. In the first two it is still open; money moves in PAID alone."""

    UNPAID = "unpaid"
    CHECKING = "checking"
    PAID = "paid"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    BROKEN = "broken"

    @property
    def is_open(self) -> bool:
        """Whether it can still change."""
        return self in (Status.UNPAID, Status.CHECKING)


@dataclass(frozen=True)
class Order:
    """What is to be paid. `key` is the same whenever this order is sent again; `amount` is in pence."""

    key: str
    amount: int
    reference: str = field(repr=False)
    description: str = field(repr=False)
    return_url: str
    language: str


@dataclass(frozen=True)
class Standing:
    """A payment at the provider. `next_url` is where this citizen pays, while they can; nobody else may know it."""

    provider_id: str
    status: Status
    next_url: str = field(default="", repr=False)


@dataclass(frozen=True)
class Unavailable:
    """The provider could not be asked, or its answer not be read: why, in words without anything of the order."""

    reason: str


class Provider(Protocol):
    """Takes payments. Nothing it does raises."""

    @property
    def pages(self) -> str:
        """The origin of the pages where citizens pay; empty where these are formkit's own."""

    def create(self, order: Order) -> Standing | Unavailable:
        """Make a payment of an order; one that was sent before gives its payment again, or another unused one."""

    def find(self, provider_id: str) -> Standing | Unavailable:
        """Say where a payment stands."""

    def cancel(self, provider_id: str) -> Standing | Unavailable:
        """Cancel a payment, if it still can be; says where it stands then."""
