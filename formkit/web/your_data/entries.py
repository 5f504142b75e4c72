"""Entries: values of a profile as their citizen sees them: in words, with source and date, and whether they count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from formkit.attributes import ATTRIBUTES, Assurance, Attribute
from formkit.clock import LONDON
from formkit.dates import duration, shift
from formkit.hub.departments import names_of, titles_of
from formkit.hub.rights import Sight, is_verified
from formkit.profile.assertion import Assertion, Status
from formkit.profile.current import candidates
from formkit.profile.shown import is_masked, masked, whole
from formkit.profile.standard import can_be_told, own_speech
from formkit.sources import source_name, source_words
from formkit.web import languages
from formkit.web.languages import headed, say, spoken
from formkit.web.services import services
from formkit.web.site import site


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "a message that is worded later"
    return words


@dataclass(frozen=True)
class State:
    """What is to be said of a value: in a tag of this colour, and in a sentence."""

    tag: str
    colour: str
    sentence: str


COUNTS = State("", "", N_("Forms may offer it to you, to save you typing it."))
OLD = State(N_("Check this"), "yellow", N_("You told us a while ago. Forms ask you whether it is still right."))
DIFFERS = State(N_("Differs"), "orange", N_("There are different answers to this. Forms ask you which one is right."))
DISPUTED = State(N_("You disagree"), "orange", N_("It stays, because it was checked. Forms do not use it."))
OVER = State(N_("Out of date"), "grey", N_("It was only valid up to a day that has passed. Forms do not use it."))
OUTRANKED = State(N_("Not used"), "grey", N_("Forms use another value, which is surer or newer."))
WITHDRAWN = State(N_("Not used"), "grey", N_("You asked us not to use it. Forms do not see it."))
SUPERSEDED = State(N_("Replaced"), "grey", N_("You have told us something else since. Forms do not use it."))
UNREADABLE = State(N_("Cannot be read"), "red", N_("It was altered, so that we cannot read it. Forms do not use it."))

_ASSURANCES = {
    Assurance.SELF_ASSERTED: N_("You told us this. Nobody has checked it."),
    Assurance.REACHABLE: N_("{source} made sure that you can be reached there."),
    Assurance.PROVIDER_COLLECTED: N_("You told {source} this. It was not checked against documents."),
    Assurance.PROVEN: N_("{source} checked this against documents."),
    Assurance.REGISTER: N_("This comes from an official register: {source}."),
}


@dataclass(frozen=True)
class Entry:
    """One value; what can't be read has an assertion without it. `services` are the titles of forms by their names."""

    assertion: Assertion
    state: State
    services: Mapping[str, str]

    @property
    def attribute(self) -> Attribute:
        """What it is a value of."""
        return ATTRIBUTES[self.assertion.attribute]

    @property
    def name(self) -> str:
        """What it is called, in the middle of a sentence."""
        return say(self.attribute.name)

    @property
    def title(self) -> str:
        """The same with a capital."""
        return headed(self.name)

    @property
    def words(self) -> str:
        """The value; of identifiers only their ends."""
        return "" if self.state is UNREADABLE else masked(self.attribute, self.assertion.value, languages.words())

    @property
    def whole_words(self) -> str:
        """All of the value."""
        return "" if self.state is UNREADABLE else whole(self.attribute, self.assertion.value, languages.words())

    @property
    def is_masked(self) -> bool:
        """Whether `words` has less than `whole_words`."""
        return is_masked(self.attribute) and self.state is not UNREADABLE

    @property
    def source(self) -> str:
        """Where it comes from, and since when."""
        one = self.assertion
        speech = own_speech(languages.spoken(), site().clock.today())
        return source_words(one.source, one.assurance, self.confirmed, speech, self.services)

    @property
    def source_name(self) -> str:
        """Who told us."""
        return source_name(self.assertion.source, self.services) or say("the source")

    @property
    def assurance(self) -> str:
        """How sure it is, in plain words."""
        return say(_ASSURANCES[self.assertion.assurance], source=self.source_name)

    @property
    def asserted(self) -> date:
        """The day in London on which it came."""
        return self.assertion.asserted.astimezone(LONDON).date()

    @property
    def confirmed(self) -> date:
        """The day in London on which the citizen or the source last stood by it."""
        return self.assertion.confirmed.astimezone(LONDON).date()

    @property
    def is_verified(self) -> bool:
        """Whether it stays, disputed, when its citizen says that it is wrong."""
        return is_verified(self.assertion)

    @property
    def can_change(self) -> bool:
        """Whether its citizen may say what is right instead."""
        return can_be_told(self.attribute) and self.stands

    @property
    def stands(self) -> bool:
        """Whether it counts, or would if nothing were surer."""
        return self.assertion.status in (Status.CURRENT, Status.DISPUTED) and self.state is not UNREADABLE


def entries(sight: Sight, today: date) -> tuple[Entry, ...]:
    """Give every value with its state."""
    known = sight.known
    names, forms = {one.attribute for one in known}, titles()
    best = {name: candidates(known, ATTRIBUTES[name], today) for name in names}
    read = [Entry(one, _state(one, best[one.attribute], today), forms) for one in known]
    return (*read, *(Entry(one, UNREADABLE, forms) for one in sight.unreadable))


def _state(one: Assertion, best: Sequence[Assertion], today: date) -> State:
    settled = {Status.WITHDRAWN: WITHDRAWN, Status.SUPERSEDED: SUPERSEDED, Status.DISPUTED: DISPUTED}
    if one.status in settled:
        return settled[one.status]
    if one.valid_until and one.valid_until < today:
        return OVER
    if one.id not in {each.id for each in best}:
        return OUTRANKED
    return DIFFERS if len(best) > 1 else OLD if is_old(one, today) else COUNTS


def is_old(one: Assertion, today: date) -> bool:
    """Whether a value is asked again, by what its attribute says."""
    length = ATTRIBUTES[one.attribute].expires
    lasts = duration(length) if length else None
    end = lasts and shift(one.confirmed.astimezone(LONDON).date(), lasts)
    return bool(end and end < today)


def titles() -> Mapping[str, str]:
    """The titles of services by the names of their forms, in the language of the page."""
    known = {one.edition.name: one.title.striptags() for one in services()}
    return {**known, **titles_of(site().departments or {}, spoken())}


def organisations() -> Mapping[str, str]:
    """The names of organisations by their ids, in the language of the page."""
    known = {one.journey.organisation.id: one.organisation.striptags() for one in services()}
    return {**known, **names_of(site().departments or {}, spoken())}
