"""Planning: what is visited of a form in these languages, and what cannot be, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from formkit.audit.errors import CouldNotRun
from formkit.audit.explore import explore
from formkit.audit.route import Plan, Profile, Route
from formkit.audit.visit.walker import END
from formkit.clock import Clock
from formkit.journey import Journey
from formkit.walk import walk

NO_PROFILES = "Pages filled from saved details were left out: they need a formkit of the audit’s own, without --url."
NOTHING_SENT = (
    "Nothing was sent, so the confirmation was left out: that needs a formkit of the audit’s own, without --url."
)
OTHER_DAY = "“{}” was left out: it is about {}, and the clock of a running formkit is its own."


def spoken(journey: Journey, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages to audit: all that the form declares, or these. Raises CouldNotRun for one that it does not."""
    for one in languages:
        if one not in journey.languages:
            known = ", ".join(journey.languages)
            raise CouldNotRun(f"{journey.name} is not in “{one}”. Its languages are: {known}.")
    return tuple(languages) or journey.languages


def planned(journey: Journey, languages: Sequence[str], *, has_stage: bool) -> tuple[Plan, tuple[str, ...]]:
    """What to visit, and what is left out because there is no stage."""
    plan = explore(journey, languages, Clock().today())
    plan, left_out = (plan, ()) if has_stage else _without_stage(journey, plan, Clock().today())
    return replace(plan, routes=(*plan.routes, *(_round(journey, plan, code) for code in languages))), left_out


def _round(journey: Journey, plan: Plan, language: str) -> Route:
    """A route that stops nowhere, for what is round the form; what is known of its citizen is what most is known of."""
    known = [one for one in plan.routes if one.profile is Profile.KNOWN]
    answers = max((one.answers for one in known), key=len, default={})
    return Route(journey.name, language, "round the form", answers, Clock().today(), (), Profile.KNOWN)


def _without_stage(journey: Journey, plan: Plan, today: date) -> tuple[Plan, tuple[str, ...]]:
    left_out: dict[str, None] = {}
    routes = []
    for one in plan.routes:
        if one.profile is not Profile.GUEST:
            left_out[NO_PROFILES] = None
        elif not _leads_alike(journey, one, today):
            left_out[OTHER_DAY.format(one.name, one.today.isoformat())] = None
        else:
            stops = tuple(replace(stop, states=()) if stop.page == END else stop for stop in one.stops)
            left_out |= {NOTHING_SENT: None} if stops != one.stops else {}
            routes.append(replace(one, today=today, stops=stops))
    return replace(plan, routes=tuple(routes)), tuple(left_out)


def _leads_alike(journey: Journey, route: Route, today: date) -> bool:
    """Whether answers lead the same way today as on the day that they are about."""
    then, now = (walk(journey, route.answers, day) for day in (route.today, today))
    return [(one.page.name, one.path) for one in then.steps] == [(one.page.name, one.path) for one in now.steps]
