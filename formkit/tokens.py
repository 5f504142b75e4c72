"""Tokens: how a form tells a post of its own page from one that another website makes a browser send (CSRF)."""

from __future__ import annotations

from hmac import compare_digest

from wtforms import ValidationError
from wtforms.csrf.core import CSRF, CSRFTokenField
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta

TOKEN = "csrf-token"
"""The name of the token's input: it has a hyphen, as no field name has."""


class _Token(CSRF):
    """Holds the token that a page carries against the one that the session has."""

    def generate_csrf_token(self, csrf_token_field: CSRFTokenField) -> str:
        return str(csrf_token_field.meta.csrf_context)

    def validate_csrf_token(self, form: BaseForm, field: CSRFTokenField) -> None:
        posted, expected = (str(token).encode("utf-8", "replace") for token in (field.data, field.current_token))
        if not compare_digest(posted, expected):
            raise ValidationError("forged")


class Meta(DefaultMeta):
    """How WTForms finds the token; without one it asks for none."""

    csrf_class = _Token
    csrf_field_name = TOKEN

    def __init__(self, token: str | None) -> None:
        """Take the token of the session."""
        self.csrf = token is not None
        self.csrf_context = token
