"""The page that lists the items a citizen has added: each with a way to change or remove it, and one more to add."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from markupsafe import Markup, escape
from werkzeug.wrappers import Response

from formkit.answers import at, items_of
from formkit.asked import broken
from formkit.errors import Error
from formkit.facts import TrailFacts
from formkit.fields.field_type import input_name
from formkit.page import Page, Repeat
from formkit.trail import NEW, Step
from formkit.walk import is_over
from formkit.web.items import values_of
from formkit.web.titles import caption, item_title, item_titles
from formkit.web.visits import Visit
from formkit.web.way import after, back_url, carried, elsewhere, item_url, list_url

Answer = Response | tuple[str, int] | str
REMOVED, BEFORE = "removed", "before"
"""In a query: an item has just been removed, and the list says so; or it was before its page was posted."""
ADD = "add"
"""The id of the link that adds an item, for errors to lead to."""


@dataclass(frozen=True)
class Item:
    """One item as listed. `open_url` leads to where it stopped; empty when it is complete."""

    id: str
    title: Markup
    change_url: str
    remove_url: str
    open_url: str = ""

    @property
    def control(self) -> str:
        """The id of the link that goes on with it, for errors to lead to."""
        return f"item-{self.id}"


def show(visit: Visit, page: Page, notice: str = "") -> str:
    """Show the list."""
    return _render(visit, page, _items(visit, page), notice=notice)


def take(visit: Visit, page: Page) -> Answer:
    """Go on, when the citizen has added all; else say what is wrong with the list."""
    belongs = elsewhere(visit, page.name)
    if belongs or visit.session is None:
        return redirect(belongs or visit.standing_url(), 303)
    if not visit.is_genuine:
        return show(visit, page, "stale"), 422
    items = _items(visit, page)
    errors = tuple(_errors(visit, page, items))
    if errors:
        return _render(visit, page, items, errors), 422
    return redirect(after(visit.keep_list(page.name), page.name), 303)


def is_removed(visit: Visit) -> bool:
    """Whether the item that an address names was removed, such as in another tab: its list is there without it."""
    return not visit.trail.has(visit.path) and any(
        (known := items_of(at(visit.answers, visit.path[:depth]), repeat)) is not None and item not in known
        for depth, (name, item) in enumerate(visit.path)
        if (repeat := _repeat(visit.journey.page(name))).for_each is None
    )


def removed_url(visit: Visit) -> str:
    """The address of the list, which says that what was typed about an item is not kept, for it was removed."""
    return list_url(visit, **{REMOVED: BEFORE}) or visit.standing_url()


def _items(visit: Visit, page: Page) -> tuple[Item, ...]:
    return tuple(_item(visit, page, facts) for facts in visit.facts.items(_repeat(page).field))


def _item(visit: Visit, page: Page, facts: TrailFacts) -> Item:
    steps = [step for step in visit.trail.steps if step.path[: len(facts.path)] == facts.path]
    stopped = next((step for step in steps if not step.is_complete), None)
    remove = url_for("removal.ask", form=visit.edition.name, **values_of(facts.path, **carried()))
    words = item_title(replace(visit.speech, facts=facts))
    open_url = item_url(visit, page, stopped) if stopped else ""
    return Item(facts.path[-1][1], words, item_url(visit, page, steps[0]), remove, open_url)


def _repeat(page: Page | None) -> Repeat:
    assert page is not None
    assert page.repeat is not None
    return page.repeat


def _errors(visit: Visit, page: Page, items: Sequence[Item]) -> Iterator[Error]:
    """Say what keeps the citizen here: how many there are, those that are not finished, else rules about them all."""
    found = (*_wrong_number(visit, _repeat(page), items), *_unfinished(visit, items))
    control = ADD if _can_add(visit, page) or not items else items[0].control
    yield from found or (Error(control, visit.speech.marked(one.error)) for one in broken(page.must, visit.facts))


def _wrong_number(visit: Visit, repeat: Repeat, items: Sequence[Item]) -> Iterator[Error]:
    say, count = visit.speech.say, len(items)
    if count < repeat.minimum:
        yield Error(ADD, escape(say("Add at least {count} before you continue", count=repeat.minimum - count)))
    if count > repeat.most:
        extra = count - repeat.most
        yield Error(items[-1].control, escape(say("Remove at least {count} before you continue", count=extra)))


def _unfinished(visit: Visit, items: Sequence[Item]) -> Iterator[Error]:
    for one in items:
        if one.open_url:
            words = visit.speech.say("Finish your answers for {item}", item=one.title.striptags())
            yield Error(one.control, escape(words))


def _can_add(visit: Visit, page: Page) -> bool:
    return not is_over(_repeat(page), len(visit.facts.items(_repeat(page).field)) + 1)


def _wanting(visit: Visit, page: Page, items: Sequence[Item]) -> Iterator[Markup]:
    """Say which rules the items do not keep yet, for who comes here to see why: it is no error before they go on."""
    if items and not any(item.open_url for item in items):
        yield from (visit.speech.marked(rule.error) for rule in broken(page.must, visit.facts))


def _add_url(visit: Visit, page: Page) -> str:
    """The address of the first page of one more item; empty where there is no room for it."""
    number = len(visit.facts.items(_repeat(page).field)) + 1
    facts = visit.facts.item((*visit.path, (page.name, NEW)), number)
    first = next((one for one in _repeat(page).pages if one.when.holds(facts)), None)
    return item_url(visit, page, Step(first, facts)) if first and _can_add(visit, page) else ""


def _render(visit: Visit, page: Page, items: Sequence[Item], errors: Sequence[Error] = (), *, notice: str = "") -> str:
    speech, repeat = visit.speech, _repeat(page)
    heading = page.title or visit.journey.title
    return render_template(
        "pages/list.html",
        heading=speech.plain(heading),
        title=speech.marked(heading),
        body=speech.blocks(page.body) if page.body else None,
        caption=caption(speech, page),
        about=item_titles(speech).striptags(),
        items=items,
        wanting=() if errors else tuple(_wanting(visit, page, items)),
        empty=speech.marked(repeat.empty) if repeat.empty else speech.say("You have not added any yet."),
        add=speech.marked(repeat.add) if repeat.add else speech.say("Add another"),
        add_url=_add_url(visit, page),
        most=repeat.most,
        errors=errors,
        removed=request.args.get(REMOVED, ""),
        action=visit.url(Step(page, visit.facts), **carried()),
        back=back_url(visit, page.name),
        token=visit.token,
        notice=notice,
    )


def errors_of_ticked(visit: Visit, page: Page) -> tuple[Error, ...]:
    """Say what is wrong with the items of ticked options together: they have no list, so the last page says it."""
    step = visit.trail.step(page.name, visit.path)
    if step is None or not step.is_complete or visit.trail.task_of(step).current is not step:
        return ()
    control = input_name(page.inputs[0].name, page.inputs[0].type.inputs[0]) if page.inputs else "main-content"
    around = [(visit.journey.page(facts.path[-1][0]), facts.outer) for facts in step.facts.way]
    rules = [(rule, facts) for one, facts in around if one and facts for rule in broken(one.must, facts)]
    return tuple(Error(control, replace(visit.speech, facts=facts).marked(rule.error)) for rule, facts in rules)
