"""Privacy: what a form reads of a citizen's profile and adds to it, why, from whom, and who else learns of answers.

Data controllers keep such a record of what they process (UK GDPR article 30), and tell the people it is about (article
13): the privacy page and `formkit privacy` say the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from formkit.attributes import ATTRIBUTES, Assurance, Attribute
from formkit.binding import Binding
from formkit.dates import duration
from formkit.fields.address import Address
from formkit.journey import Journey
from formkit.language import Language
from formkit.text import Message
from formkit.wordings import Wording


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
SOURCES = {
    "citizen": N_("you, at this and other services"),
    "provider": N_("whoever you sign in with"),
    "register": N_("an official register"),
}
RECIPIENTS = {
    "Ordnance Survey": N_("the postcode, if you look for an address by it"),
    "GOV.UK Pay": N_("what you pay and what for; it asks you for your card, of which we learn nothing"),
}


@dataclass(frozen=True)
class Use:
    """What a form has to do with one attribute: the whys of all fields bound to it, and the codes of its sources."""

    attribute: Attribute
    years: int | None
    whys: tuple[Wording, ...]
    sources: tuple[str, ...]
    is_read: bool
    is_kept: bool

    @property
    def noun(self) -> Message:
        """Name it for citizens."""
        if self.years is None:
            return Message(self.attribute.name)
        return Message("whether you are {years} or over", {"years": self.years})

    @property
    def heading(self) -> Message:
        """The same, beginning with a capital."""
        return Message("{Noun}", {"noun": self.noun})


def uses(journey: Journey) -> tuple[Use, ...]:
    """Give what a form reads of a profile, or asks to keep in it, in the order of its questions."""
    found: dict[tuple[str, int | None], list[Binding]] = {}
    for one in journey.bindings.values():
        found.setdefault((one.attribute, one.years), []).append(one)
    return tuple(_use(ATTRIBUTES[name], years, bound, journey) for (name, years), bound in found.items())


def _use(attribute: Attribute, years: int | None, bound: list[Binding], journey: Journey) -> Use:
    read = [one for one in bound if one.prefill != "none"]
    least = min((one.min_assurance for one in read), default=None)
    return Use(
        attribute,
        years,
        whys=tuple(dict.fromkeys(one.why or journey.data.purpose for one in bound)),
        sources=tuple(_sources(attribute, least)) if least is not None else (),
        is_read=bool(read),
        is_kept=any(one.asks_to_keep for one in bound),
    )


def _sources(attribute: Attribute, least: Assurance) -> Iterator[str]:
    """Give who may say such a value, if it must be so sure."""
    if least is Assurance.SELF_ASSERTED:
        yield "citizen"
    if Assurance.SELF_ASSERTED < attribute.reach < Assurance.REGISTER:
        yield "provider"
    if attribute.reach is Assurance.REGISTER and least > Assurance.SELF_ASSERTED:
        yield "register"


def recipients(journey: Journey) -> tuple[str, ...]:
    """Name who learns something of an answer while the form is filled in, besides those who run it."""
    looks_up = any(isinstance(one.type, Address) and one.type.looks_up for one in journey.fields.values())
    pays = journey.payment is not None
    return tuple(name for name, learns in zip(RECIPIENTS, (looks_up, pays), strict=True) if learns)


def period(text: str, language: Language) -> str:
    """Word an ISO duration: `P1Y6M` is "1 year and 6 months"."""
    found = duration(text)
    if found is None:
        return text
    years, months = divmod(found.months, 12)
    parts = [
        Message("{count} year", {"count": years}, "{count} years", years) if years else None,
        Message("{count} month", {"count": months}, "{count} months", months) if months else None,
        Message("{count} day", {"count": found.days}, "{count} days", found.days) if found.days else None,
    ]
    return language.all_of([language.say(part) for part in parts if part])
