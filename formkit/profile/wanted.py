"""Wanted: what a form may read of a profile. The least set: what no field would be filled with is never read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from formkit.journey import Journey
from formkit.language import Language
from formkit.page import Field
from formkit.profile.release import Wanted
from formkit.text import fill
from formkit.wordings import Wording


def wanted(journey: Journey, languages: Sequence[Language]) -> tuple[Wanted, ...]:
    """Give each attribute that a field may be filled with, once, with its whys in the form's languages (else English).

    A field that says no why of its own has the purpose of the whole form; of several, each is said.
    """
    whys: dict[tuple[str, int | None], list[Wording]] = {}
    for one in journey.fields.values():
        if one.binding and reads(one):
            key = (one.binding.attribute, one.binding.years)
            whys.setdefault(key, []).append(one.binding.why or journey.data.purpose)
    return tuple(Wanted(*key, why=_said(said, languages)) for key, said in whys.items())


def reads(one: Field) -> bool:
    """Whether a field may be filled from the profile."""
    return one.binding is not None and (one.binding.prefill != "none" or one.binding.locks)


def _said(whys: Sequence[Wording], languages: Sequence[Language]) -> Mapping[str, str]:
    return {one.code: "; ".join(dict.fromkeys(_words(why, one) for why in whys)) for one in languages}


def _words(why: Wording, language: Language) -> str:
    """Word a why before anything is answered: the variant for everybody, which stands last."""
    source, _ = language.translate(why.variants[-1].text)
    return fill(source, lambda insert: "")
