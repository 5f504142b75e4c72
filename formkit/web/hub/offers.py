"""Offers: what a department asks for and the hub knows, in words for the citizen who decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from formkit.attributes import ATTRIBUTES
from formkit.hub.consent import granted
from formkit.hub.departments import Department, RegisteredForm
from formkit.hub.embedded import Embedded
from formkit.hub.requests import Asked
from formkit.hub.rights import SYSTEM
from formkit.profile.release import Known, Release, Wanted
from formkit.profile.shown import masked
from formkit.profile.standard import own_speech
from formkit.sources import source_line
from formkit.stores.grants import Granted
from formkit.stores.usage import UsageEvent
from formkit.web import languages
from formkit.web.languages import FIRST, headed, say, spoken
from formkit.web.site import site
from formkit.web.your_data.entries import titles


@dataclass(frozen=True)
class Offer:
    """One attribute that is asked for: what is known of it, several values where they differ, none where nothing is."""

    wanted: Wanted
    known: tuple[Known, ...]

    @property
    def control(self) -> str:
        """What its checkbox posts."""
        return f"{self.wanted.attribute}-{self.wanted.years}" if self.wanted.years else self.wanted.attribute

    @property
    def name(self) -> str:
        """What it is called, with a capital."""
        return attribute_name(granted(self.wanted))

    @property
    def language(self) -> str:
        """The language of `why`: that of the page, or English."""
        return spoken() if spoken() in self.wanted.why else FIRST

    @property
    def why(self) -> str:
        """What the department says that it is for."""
        return self.wanted.why[self.language]

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Each value in words, and where it comes from; of identifiers only their ends."""
        speech, services = own_speech(spoken(), site().clock.today()), titles()
        return tuple((_words(one), source_line(one, speech, services)) for one in self.known)


def _words(known: Known) -> str:
    if known.years is not None:
        return say("Yes") if known.value else say("No")
    return masked(ATTRIBUTES[known.attribute], known.value, languages.words())


def attribute_name(one: Granted) -> str:
    """Call an attribute by its name, with a capital; an age by the years."""
    name, years = one
    if years is not None:
        return say("Whether you are {years} or older, yes or no", years=years)
    return headed(say(ATTRIBUTES[name].name))


def offers(citizen: UUID, asked: Asked, key: UUID) -> Sequence[Offer]:
    """Give what is asked for with what is known; that the citizen has looked is noted once for a request."""
    known = tuple(Embedded(site().store, site().clock).look(citizen, asked.wanted))
    if known:
        names = tuple(sorted({one.attribute for one in known}))
        site().store.usage.note(citizen, UsageEvent(f"seen:{key}", "seen", system=SYSTEM, attributes=names))
    release = Release(site().clock.now(), known)
    return [Offer(one, release.of(one.attribute, one.years)) for one in asked.wanted]


def department_name(department: Department) -> str:
    """Call a department by its name in the language of the page, or in English."""
    return department.name.get(spoken(), department.name[FIRST])


def form_title(form: RegisteredForm) -> str:
    """Call a form by its title in the language of the page, or in English."""
    return form.title.get(spoken(), form.title[FIRST])
