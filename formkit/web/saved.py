"""Saved details at a visit: what they suggest for a page, and which pages can be confirmed together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal
from urllib.parse import urlencode

from flask import request

from formkit.facts import TrailFacts
from formkit.page import Field, Page
from formkit.profile.standing import outdated
from formkit.profile.suggestion import Suggestion, suggest
from formkit.profile.suggestions import Filled, suggestions
from formkit.profile.wanted import reads
from formkit.sources import Services
from formkit.speech import Speech
from formkit.suggested import Suggested, Suggestions
from formkit.web.languages import in_language, spoken
from formkit.web.site import site
from formkit.web.visits import Visit

WRONG = "wrong"
"""In a query: the fields of whose values the citizen says that they are wrong, or that they want to change them."""
REFUSED = "refused"
"""In a query: the citizen has just said elsewhere that this form gets none of their saved details."""


def ahead(visit: Visit) -> tuple[Filled, ...]:
    """Give the pages that can be confirmed together now, but for those that the citizen rather answers one by one."""
    if visit.use.release is None:
        return ()
    found = suggestions(visit.journey, visit.answers, visit.use, visit.today, site().clock.now())
    return tuple(one for one in found.pages if not {each.field.name for each in one.suggestions} <= {*visit.use.asked})


def suggested(visit: Visit, page: Page) -> Suggestions:
    """Say what is suggested for the fields of a page. Items of lists have nothing to do with a profile."""
    release = visit.use.release
    if release is None or visit.path:
        return {}
    facts, now = _round(visit, page), site().clock.now()
    found = {one.name: suggest(one, facts, release, now) for one in page.inputs}
    services = titles(visit)
    return {name: _met(visit, one, services) for name, one in found.items() if one}


def _round(visit: Visit, page: Page) -> TrailFacts:
    """The facts without the answers of the page itself."""
    own = {one.name for one in page.fields}
    values = {name: value for name, value in visit.facts.values.items() if name not in own}
    return replace(visit.facts, values=values)


def _met(visit: Visit, one: Suggestion, services: Services) -> Suggested:
    """Find out how the citizen stands to a suggestion: they turn one that is text round to have inputs."""
    found, name = Suggested(one, services=services), one.field.name
    if not found.can_stand:
        return found
    turned = name in request.args.getlist(WRONG) if WRONG in request.args else _was_turned(visit, found)
    return replace(found, is_turned=turned, turn_url=_turn_url(name, turned))


def _was_turned(visit: Visit, found: Suggested) -> bool:
    name = found.suggestion.field.name
    origin = visit.use.origins.get(name)
    is_other = name in visit.own_answers and visit.own_answers[name] != found.offer.json
    return is_other and (not found.is_locked or (origin is not None and origin.how == "disputed"))


def _turn_url(name: str, turned: bool) -> str:
    others = [pair for pair in request.args.items(multi=True) if pair[0] != WRONG]
    wrong = [one for one in request.args.getlist(WRONG) if one not in ("", name)] + ([] if turned else [name])
    query = urlencode([*others, *((WRONG, one) for one in wrong or [""])])
    return f"{in_language(spoken()).partition('?')[0]}?{query}"


def titles(visit: Visit) -> Services:
    """Give the titles of the services that values were told to, in the citizen's language, where they are ours."""
    known = visit.use.release.known if visit.use.release else ()
    return titles_of({one.source.form for one in known})


def titles_of(forms: set[str]) -> Mapping[str, str]:
    """Give the titles of these forms by name."""
    shelf, today = site().library.look(), site().clock.today()
    found = [edition for name in forms if (edition := shelf.get(name))]
    return {
        one.name: Speech(one.language(spoken()), TrailFacts(one.journey, today)).plain(one.journey.title)
        for one in found
        if one.journey
    }


Remark = Literal["", "renewed", "missing", "refused"]


def remark(visit: Visit, page: Page) -> Remark:
    """Say what a citizen should know of the saved details that a page could use: changed, not to be had, not given."""
    if REFUSED in request.args:
        return "refused"
    if not visit.use.wanted or visit.path:
        return ""
    release, names = visit.use.release, {one.name for one in page.inputs}
    if release and names & outdated(visit.use).keys():
        return "renewed"
    is_short = release is None or bool(release.down)
    return "missing" if is_short and any(_is_missed(visit, one) for one in page.inputs) else ""


def _is_missed(visit: Visit, one: Field) -> bool:
    """Whether a field could have been filled: it is about the citizen, not answered, and nothing is suggested."""
    binding, release = one.binding, visit.use.release
    if binding is None or not reads(one) or one.name in visit.own_answers or not one.about_me.holds(visit.facts):
        return False
    return release is None or not release.of(binding.attribute, binding.years)
