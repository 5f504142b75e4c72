"""`formkit privacy`: what a form asks of the citizen's profile, and who learns of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from json import dumps
from pathlib import Path
from typing import Any

import click

from formkit.cli.checked import named
from formkit.cli.environment import Refused, settings
from formkit.cli.output import PATH, put
from formkit.cli.reports.text import text as problems
from formkit.journey import Journey
from formkit.language import Language, language
from formkit.privacy import LAWFUL_BASES, RECIPIENTS, SOURCES, Use, period, recipients, uses
from formkit.text import Message, fill
from formkit.wordings import Wording

_HEAD = ("What", "What for", "Lawful basis", "From", "Kept")


def text(journey: Journey) -> str:
    """Write the privacy of a form as a table of Markdown, which goes into an assessment as it is."""
    english = language("en")
    found = uses(journey)
    rows = [_HEAD, tuple("---" for _ in _HEAD), *(_row(use, journey, english) for use in found)]
    table = ["", *(f"| {' | '.join(cells)} |" for cells in rows)] if found else ["", "It asks nothing of the profile."]
    others = [f"{name} learns {english.say(Message(RECIPIENTS[name]))}." for name in recipients(journey)]
    return "\n".join([*_about(journey, english), *table, *([""] if others else []), *others]) + "\n"


def _about(journey: Journey, english: Language) -> Iterator[str]:
    data = journey.data
    yield f"{_plain(journey.title)} ({journey.name}), {_plain(journey.organisation.name)}"
    yield f"Answers are used to {_plain(data.purpose)}."
    yield f"They are kept for {period(data.keep, english)}, unfinished ones for {period(data.keep_drafts, english)}."


def _row(use: Use, journey: Journey, english: Language) -> tuple[str, ...]:
    return (
        english.say(use.heading),
        "; ".join(_plain(why) for why in use.whys),
        english.say(Message(LAWFUL_BASES[journey.data.lawful_basis])),
        "; ".join(english.say(Message(SOURCES[one])) for one in use.sources) or "your answer here",
        _kept(use, journey, english),
    )


def _kept(use: Use, journey: Journey, english: Language) -> str:
    sent = f"{period(journey.data.keep, english)} after it is sent"
    return f"{sent}; in the profile, if the citizen ticks it" if use.is_kept else sent


def json(journey: Journey) -> str:
    """Write the same for other programs. Keys are added, never renamed."""
    data = journey.data
    report = {
        "version": 1,
        "form": journey.name,
        "organisation": _plain(journey.organisation.name),
        "purpose": _plain(data.purpose),
        "lawful_basis": data.lawful_basis,
        "keep": data.keep,
        "keep_drafts": data.keep_drafts,
        "proves_identity": journey.proves_identity,
        "attributes": [_attribute(use) for use in uses(journey)],
        "recipients": list(recipients(journey)),
    }
    return dumps(report, indent=2, ensure_ascii=False) + "\n"


def _attribute(use: Use) -> dict[str, Any]:
    return {
        "attribute": use.attribute.id,
        "years": use.years,
        "why": [_plain(why) for why in use.whys],
        "sources": list(use.sources),
        "is_read": use.is_read,
        "is_kept_if_ticked": use.is_kept,
    }


def _plain(wording: Wording) -> str:
    """Word a text as whoever has answered nothing reads it."""
    return fill(wording.variants[-1].text.source, lambda insert: f"{{{insert}}}")


FORMATS: Mapping[str, Callable[[Journey], str]] = {"text": text, "json": json}


@click.command("privacy")
@click.argument("name")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="How to write it."
)
@click.option("-o", "--output", type=PATH, metavar="FILE", help="Write to a file.")
def command(name: str, form: str, output: Path | None) -> None:
    """Say what a form reads of the citizen's profile and adds to it: why, on what basis, from whom, for how long.

    NAME is a form's name or the path of its definition.
    """
    checked = named(name, settings().definitions)
    if checked.journey is None:
        click.echo(problems([checked]), nl=False, err=True)
        raise Refused(f"{checked.file} can’t be read until its problems are mended.")
    put(FORMATS[form](checked.journey), output)
