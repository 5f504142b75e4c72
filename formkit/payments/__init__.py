"""Payments: what is due is paid through GOV.UK Pay before answers are sent; the answers are sent once it is paid."""

from __future__ import annotations

from dataclasses import dataclass

from formkit.library import Library
from formkit.payments.checkout import Checkout
from formkit.payments.govuk_pay import GovukPay, govuk_pay
from formkit.payments.provider import Order, Provider, Standing, Unavailable
from formkit.payments.stand_in import InProcess, StandIn
from formkit.settings import Settings
from formkit.stores import Store

__all__ = ["Checkout", "open_checkout", "provider"]


@dataclass(frozen=True)
class Closed:
    """No provider: nobody can pay, and whoever runs formkit is told why."""

    pages: str = ""

    def create(self, order: Order) -> Standing | Unavailable:
        """Say that nobody can pay."""
        return self.find(order.key)

    def find(self, provider_id: str) -> Standing | Unavailable:
        """Say that nothing can be asked."""
        return Unavailable("FORMKIT_PAY_KEY is not set.")

    cancel = find


def provider(settings: Settings, stand_in: StandIn | None = None) -> Provider:
    """Give the provider that the settings describe: GOV.UK Pay; without a key, the stand-in if there is one."""
    if settings.pay_key:
        return govuk_pay(settings.pay_url, settings.pay_key)
    return GovukPay(InProcess(stand_in), "") if stand_in else Closed()


def open_checkout(settings: Settings, store: Store, library: Library, stand_in: StandIn | None = None) -> Checkout:
    """Give the checkout of a store, ready to run."""
    return Checkout(store, library, provider(settings, stand_in))
