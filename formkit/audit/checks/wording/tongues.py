"""Tongues: the language that words are in, by how their letters follow one another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from formkit.audit.checks.wording.letters import counted, is_written_in, main_script, script_of
from formkit.audit.checks.wording.tags import primary
from formkit.audit.names import tokens

KNOWN = tokens(
    "en cy ga gd fr de es it pt nl pl ro lt lv cs sk sl hr hu tr so sq sw da sv no fi et vi id tl eu ca mt "
    "ar fa ur he el ru uk bg hi bn pa gu ta zh ja ko"
)
"""Languages that people in the United Kingdom are written to in."""
_ALIKE = {"nb": "no", "nn": "no", "iw": "he", "fil": "tl", "in": "id"}


@cache
def _identifier() -> LanguageIdentifier:
    made = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    made.set_languages(sorted(KNOWN))
    return made


@lru_cache(maxsize=20_000)
def likely(text: str) -> Mapping[str, float]:
    """How likely a text is in each known language, best first; the chances add up to one."""
    return dict(_identifier().rank(text))


def other_tongue(text: str, tag: str, least: float, odds: float) -> str:
    """The known language that a text is in rather than in the one it is said to be in; "" where it may well be that.

    `least` is how likely it must be, `odds` how many times as likely as the language of `tag`.
    """
    said = _known(tag)
    if not said or not text:
        return ""
    chances = likely(text)
    best, chance = next(iter(chances.items()))
    return best if best != said and chance >= least and chance >= odds * chances[said] else ""


def is_likely(text: str, tag: str) -> bool:
    """Whether a text is in the language of a tag more likely than in any other."""
    return next(iter(likely(text))) == _known(tag)


def _known(tag: str) -> str:
    """The known language that a tag means; "" where it is none."""
    code = _ALIKE.get(primary(tag), primary(tag))
    return code if code in KNOWN else ""


def foreign_script(text: str, tag: str) -> str:
    """The script that a text is written in, where its language is written in another; "" where all is well."""
    script = main_script(text)
    return "" if counted(text)[script] < 3 or is_written_in(script, tag) or not script_of(tag) else script
