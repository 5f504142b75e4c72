"""Addresses of a form's pages, those of formkit's own among them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from formkit.library import Edition
from formkit.trail import Step
from formkit.web.items import page_url


@dataclass(frozen=True)
class Addresses:
    """The addresses of one form, in the language of the request at hand."""

    edition: Edition

    def url(self, step: Step, **query: str) -> str:
        """The address of a step; an item that is to be begun is given its id here."""
        return page_url(self.edition.name, step.page.name, step.path, **query)

    @property
    def check_answers_url(self) -> str:
        """The address of check answers."""
        return url_for("check_answers.check_answers", form=self.edition.name)

    @property
    def pay_url(self) -> str:
        """The address to which citizens return from paying."""
        return url_for("pay.pay", form=self.edition.name)

    @property
    def task_list_url(self) -> str:
        """The address of the task list, for a journey that has one."""
        return url_for("task_list.task_list", form=self.edition.name)

    @property
    def saved_details_url(self) -> str:
        """The address where saved details are confirmed together."""
        return url_for("saved_details.saved_details", form=self.edition.name)

    @property
    def receipt_url(self) -> str:
        """The address of the receipt of what was sent last."""
        return url_for("receipts.receipt", form=self.edition.name)
