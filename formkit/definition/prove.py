"""What can be proved wrong: pages nobody reaches, conditions that never or always hold, inserts of nothing.

Each check asks `Search.possible`; only what is proved is a problem. Warnings point at conditions over questions that
some citizens are never asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from formkit.conditions import ALWAYS, All, Comparison, Condition, Not, Some
from formkit.definition.certain import needs, says_answered
from formkit.definition.search import Search
from formkit.definition.sites import InsertSite, Sites, WhenSite
from formkit.definition.worlds import Unanswered, Unasked
from formkit.journey import Journey
from formkit.page import Page
from formkit.problems import Problem, warning

_NEGATIVE = ("is_not", "not_in", "excludes")


def prove(journey: Journey, sites: Sites) -> tuple[Problem, ...]:
    """Give everything that is proved wrong, without places; the journey must have been built without errors."""
    search = Search(journey)
    found = [*_dead_ends(journey, search)]
    for site in sites.whens:
        found += _when(site, search)
    for insert in sites.inserts:
        found += _insert(insert, search)
    return tuple(found)


def _dead_ends(journey: Journey, search: Search) -> Iterator[Problem]:
    """Find the first page that nobody passes an exit to reach."""
    for page, following in zip(journey.pages, journey.pages[1:], strict=False):
        last_exit = page.kind == "exit" and following.kind != "exit"
        if last_exit and not search.possible(following.name, [Not(page.when)]):
            yield _unreachable(following, "the exit pages before it take everybody")
            return


def _unreachable(page: Page, why: str) -> Problem:
    return Problem(
        "page-unreachable",
        page.pointer,
        f"No answers lead to the page `{page.name}`: {why}.",
        "Change the conditions that come before it, or take the page out.",
    )


def _when(site: WhenSite, search: Search) -> Iterator[Problem]:
    if not search.possible(site.page, [*site.assuming, site.condition]):
        if search.possible(site.page, site.assuming):
            yield _never(site, search)
    elif not search.possible(site.page, [*site.assuming, Not(site.condition)]):
        yield Problem(
            "condition-always-true",
            site.pointer,
            "This condition is true whatever people answer, so it changes nothing.",
            "Take it out, or correct what it compares.",
        )
    else:
        yield from _doubtful(site, search)


def _never(site: WhenSite, search: Search) -> Problem:
    page = search.journey.page(site.page)
    if page is not None and site.pointer == (*page.pointer, "when"):
        return _unreachable(page, "its `when` can never be true")
    return Problem(
        "condition-never-true",
        site.pointer,
        "No answers make this condition true, so what it controls is never shown.",
        "Correct what it compares, or take out what it controls.",
    )


def _doubtful(site: WhenSite, search: Search) -> Iterator[Problem]:
    """Warn where a field that was never asked decides, because the condition says what it is not."""
    for name, under_not in sorted(_negated(site.condition, False)):
        # Asked alone first: a search among all that the condition reads may give up, and giving up is no proof.
        if not search.tries(name) or not search.possible(site.page, [Unasked(name)]):
            continue
        otherwise = _granted(site.condition, name)
        decides = [site.condition, Not(otherwise)] if under_not else [Not(site.condition), otherwise]
        if search.possible(site.page, [*site.assuming, Unasked(name), *decides], given_up=False):
            yield warning(
                "condition-on-unasked",
                site.pointer,
                f"This says what `{name}` is not, but some people are never asked `{name}`.",
                f'If it should hold for them too, say so: add {{"field": "{name}", "answered": false}} with `any`.'
                f' If not, add {{"field": "{name}", "answered": true}} with `all`.',
            )


def _negated(condition: Condition, under_not: bool) -> set[tuple[str, bool]]:
    """The fields of which a condition says what they are not, each with whether a `not` says so or an operator."""
    match condition:
        case All(parts) | Some(parts):
            return {found for part in parts for found in _negated(part, under_not)}
        case Not(part):
            return _negated(part, not under_not)
        case Comparison(operator=operator) if operator.name != "answered" and under_not != (operator.name in _NEGATIVE):
            return {(name, under_not) for name, _ in condition.references()}
    return set()


def _granted(condition: Condition, name: str) -> Condition:
    """The condition as it would be if every comparison of a field (but whether it is answered) held."""
    match condition:
        case All(parts):
            return All(tuple(_granted(part, name) for part in parts))
        case Some(parts):
            return Some(tuple(_granted(part, name) for part in parts))
        case Not(part):
            return Not(_granted(part, name))
        case Comparison(operator=operator) if operator.name != "answered" and (name, None) in condition.references():
            return ALWAYS
    return condition


def _insert(site: InsertSite, search: Search) -> Iterator[Problem]:
    name = site.insert.name
    if name not in search.journey.fields or _is_certain(name, search.journey):
        return
    if _may_be_unanswered(name, site, search):
        yield Problem(
            "insert-unanswered",
            site.pointer,
            f"`{site.insert}` may have nothing to show: some people come here without an answer to `{name}`.",
            f'Write two entries: first {{"when": {{"field": "{name}", "answered": true}}, "text": …}} with the'
            " insert, then one without it.",
        )


def _may_be_unanswered(name: str, site: InsertSite, search: Search) -> bool:
    """Whether people may come to a text without an answer to a field; for a calculation, to what it needs."""
    calculation = search.journey.fields[name].calculation
    if calculation is None:
        return search.possible(site.page, [*site.assuming, Unanswered(name)])
    if any(says_answered(claim, name) for claim in site.assuming):
        return False
    needed = needs(calculation, search.journey)
    return needed is None or any(
        _may_be_unanswered(one, site, search) for one in needed if not _is_certain(one, search.journey)
    )


def _is_certain(name: str, journey: Journey) -> bool:
    """Whether everybody who passes a field's page has answered it, without a search."""
    one, page = journey.fields[name], journey.page_of[name]
    is_asked = one.reveal is None and not one.choices() and page.when == one.when == ALWAYS
    return is_asked and one.required and one.calculation is None
