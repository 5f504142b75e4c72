"""Running audits: what was asked for becomes results, they are weighed against waivers, written and summed up."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from traceback import format_exc

import click
from selenium.common.exceptions import WebDriverException

from formkit.audit import addresses, pages
from formkit.audit.axe import AxeFailed
from formkit.audit.check import Tier
from formkit.audit.checks import RULES
from formkit.audit.errors import CouldNotRun
from formkit.audit.ready import ready
from formkit.audit.reports import Report
from formkit.audit.reports.summary import summary
from formkit.audit.result import Result
from formkit.audit.visit.run import audit
from formkit.audit.visit.stage import Opens
from formkit.audit.waiver_file import SHIPPED, read
from formkit.audit.waivers import Waiver, unused, weigh
from formkit.cli.audit import NotRun
from formkit.cli.audit_folder import Folder
from formkit.cli.checked import Checked, check, in_folder, named
from formkit.cli.environment import BadEnvironment, Refused, settings
from formkit.cli.reports.text import text as problems
from formkit.clock import Clock
from formkit.settings import Settings

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Asked:
    """What the command line asks for, read."""

    settings: Settings
    forms: tuple[Checked, ...]
    url: str
    languages: tuple[str, ...]
    tier: Tier
    waivers: tuple[Waiver, ...]
    jobs: int


def run(
    forms: tuple[str, ...], url: str | None, languages: str, tier: str, waivers: Path | None, level: str,
    formats: tuple[str, ...], output: Path | None, jobs: int | None,
) -> int:  # fmt: skip
    """Audit, write and sum up; gives 0 or 1. Raises NotRun."""
    with _causes():
        asked = _asked(forms, url, languages, tier, waivers, jobs)
        folder = Folder(output or asked.settings.instance / "audit", asked.settings.definitions, formats, level)
        reports = _weighed(asked, [_audited(asked, one) for one in asked.forms or (None,)], folder)
        for report in reports:
            click.echo(summary(report), nl=False)
            click.echo(f"  Wrote {', '.join(map(str, folder.write(report)))}")
        return 1 if any(report.failing for report in reports) else 0


@contextmanager
def _causes() -> Iterator[None]:
    """Make everything that keeps an audit from running end with its cause, and never with the status of a finding."""
    try:
        yield
    except (CouldNotRun, AxeFailed) as error:
        raise NotRun(str(error)) from error
    except WebDriverException as error:
        raise NotRun(f"The browser failed: {error.msg}") from error
    except (Refused, BadEnvironment) as error:
        raise NotRun(error.message) from error
    except KeyboardInterrupt as error:
        raise NotRun("It was stopped.") from error
    except Exception as error:
        click.echo(format_exc(), err=True)
        raise NotRun(f"formkit itself failed: {type(error).__name__}: {error}") from error


def _asked(
    forms: tuple[str, ...], url: str | None, languages: str, tier: str, waivers: Path | None, jobs: int | None
) -> Asked:
    """Read what was asked for, and make sure that it can be done; what is wrong is said before anything begins."""
    found, looks = settings(), Tier[tier.upper()]
    mine = read(waivers, RULES) if waivers else ()
    whole = _forms(forms, url, found)
    codes = tuple(one.strip() for one in languages.split(",") if one.strip())
    _are_declared(codes, whole)
    if url and whole:
        addresses.fetched(url)
    ready(looks)
    return Asked(found, whole, url or "", codes, looks, (*mine, *read(SHIPPED, RULES, is_shipped=True)), jobs or 0)


def _forms(names: tuple[str, ...], url: str | None, found: Settings) -> tuple[Checked, ...]:
    """Compile the forms that are meant: those named, all, or none where an address alone is given."""
    if url and not names:
        return ()
    folder = found.definitions
    checked = [named(name, folder) for name in names] if names else [check(file) for file in in_folder(folder)]
    broken = [one for one in checked if one.journey is None]
    if broken:
        raise CouldNotRun(f"These definitions have problems.\n{problems(broken)}")
    return tuple(checked)


def _are_declared(codes: Sequence[str], forms: Sequence[Checked]) -> None:
    for one in forms:
        lacking = [code for code in codes if one.journey and code not in one.journey.languages]
        if lacking:
            raise CouldNotRun(f"{one.file} is not in the language “{lacking[0]}”. Choose others with --lang.")


def _audited(asked: Asked, form: Checked | None) -> Result:
    """Audit one form, or the pages at an address, with a bar that says how far it is."""
    with _bar(form.journey.name if form and form.journey else asked.url) as progress:
        result = _of_form(asked, form, progress) if form else _of_pages(asked, progress)
    if not result.asked or not result.visited:
        raise CouldNotRun(f"{'No rule was asked' if result.visited else 'No page was seen'} of {result.subject}.")
    return result


def _of_form(asked: Asked, form: Checked, progress: Progress) -> Result:
    return audit(
        form.file,
        base_url=asked.url,
        stage=None if asked.url else _stage(asked.settings.definitions),
        languages=asked.languages,
        tier=asked.tier,
        jobs=asked.jobs,
        progress=progress,
    )


def _stage(definitions: Path) -> Opens:
    """What starts a formkit to audit; read only then, because all of formkit comes with it."""
    from formkit.stage import staged

    return partial(staged, definitions)


def _of_pages(asked: Asked, progress: Progress) -> Result:
    return pages.audit(asked.url, addresses.pages(asked.url), asked.tier, progress)


@contextmanager
def _bar(label: str) -> Iterator[Progress]:
    """Show a bar on standard error; a file or a pipe gets its label alone."""
    with click.progressbar(length=1, label=label, file=sys.stderr, show_eta=False, item_show_func=_at_hand) as bar:

        def progress(done: int, of: int, what: str) -> None:
            # An audit does several things one after another and counts each from its beginning; `update` only goes on.
            bar.length, bar.pos, bar.current_item = max(of, 1), done, what
            bar.render_progress()

        yield progress


def _at_hand(what: object) -> str:
    return str(what or "")


def _weighed(asked: Asked, results: Sequence[Result], folder: Folder) -> list[Report]:
    """Take out what is waived; waivers that nothing needed are found beside the first result that was asked of them."""
    weighed = [weigh(result, asked.waivers, Clock().today()) for result in results]
    idle = unused(asked.waivers, weighed)
    first, *others = weighed
    whole = [replace(first, result=replace(first.result, found=(*first.result.found, *idle))), *others]
    return [folder.report(one, form) for one, form in zip(whole, asked.forms or (None,), strict=True)]
