"""Keeping: for how long, and on what lawful basis, in words for the privacy page."""

from __future__ import annotations

from formkit.dates import duration
from formkit.web.languages import say_plural, words


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


# https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/
LAWFUL_BASES = {
    "consent": N_("you agree to it, and can withdraw your agreement at any time"),
    "contract": N_("it is necessary for a contract with you"),
    "legal_obligation": N_("the law requires it"),
    "vital_interests": N_("it is necessary to protect somebody’s life"),
    "public_task": N_("it is necessary for a task in the public interest"),
    "legitimate_interests": N_("it is necessary for a legitimate interest"),
}


def period(text: str) -> str:
    """Word an ISO duration: `P1Y6M` is "1 year and 6 months"."""
    found = duration(text)
    if found is None:
        return text
    years, months = divmod(found.months, 12)
    parts = [
        say_plural("{count} year", "{count} years", years) if years else "",
        say_plural("{count} month", "{count} months", months) if months else "",
        say_plural("{count} day", "{count} days", found.days) if found.days else "",
    ]
    return words().all_of([part for part in parts if part])
