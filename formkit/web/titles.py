"""Titles above pages and answers: of the section, or of the items that a page is about."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup, escape

from formkit.page import Page
from formkit.speech import Speech


def section_title(speech: Speech, name: str) -> Markup | None:
    """Word the title of a section; the nameless one has none."""
    section = next((one for one in speech.facts.journey.sections if one.name == name), None)
    return speech.marked(section.title) if section and section.title else None


def item_title(speech: Speech) -> Markup:
    """Word the title of the item that a speech is about; one that would be empty is counted instead."""
    name, _ = speech.facts.path[-1]
    page = speech.facts.journey.page(name)
    assert page is not None
    assert page.repeat is not None
    words = speech.marked(page.repeat.item_title)
    return words if words.striptags() else escape(speech.say("Item {number}", number=speech.facts.number))


def item_titles(speech: Speech) -> Markup:
    """Word the titles of all items that a speech is about, from the outside in; empty outside of items."""
    return Markup(", ").join(item_title(replace(speech, facts=facts)) for facts in speech.facts.way)


def caption(speech: Speech, page: Page) -> Markup | None:
    """The words above a page's heading, which tell it from the same page of another item, or name its section."""
    return item_titles(speech) or section_title(speech, page.section)
