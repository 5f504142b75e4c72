"""Abbreviations: what their letters stand for is said where they are first met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.checks.wording.link import is_hidden
from formkit.audit.document import Document, words
from formkit.audit.finding import Finding
from formkit.audit.names import tokens
from formkit.audit.rule import Impact, advice, fails

ABBREVIATION_WITHOUT_TITLE = fails(
    "abbreviation-without-title",
    "3.1.4",
    "What is marked up as an abbreviation says what it stands for.",
    "Write the words in full where they first stand, with the abbreviation after them in brackets.",
    Impact.MINOR,
)
ABBREVIATION_UNEXPLAINED = advice(
    "abbreviation-unexplained",
    "3.1.4",
    "Abbreviations are written in full the first time.",
    "Write the words in full first, with the abbreviation after them in brackets, or do without it.",
)
OF_ABBREVIATIONS = (ABBREVIATION_WITHOUT_TITLE,)
KNOWN = tokens(
    "UK EU US USA BBC NHS PDF GOV VAT TV ID PIN SMS CV GP AM PM MP MPS HTML CSV JPG JPEG PNG HEIC DOC DOCX MB KB GB IT "
    "OK URL DVD CD FAQ GMT BST AND OR THE NOT YES NO DWP HMRC DVLA DBS PAYE ISA GDPR II III IV VI VII VIII IX XI XII "
    "HM ONS BSL QR HIV AIDS RAF A4 MOT P45 P60 P11D UTR UPRN DD MM YYYY"
)
"""Abbreviations that most people know better than what they stand for."""
_CAPITAL = re.compile(r"[A-Z]")
_LETTERS = re.compile(r"(?<![\d\w‘“'\"-])(?<!\d )[A-Z][A-Z&]{1,5}s?\b(?![ -]?\d)(?!-)")
"""Letters alone: not those of a reference such as `AB12 CDE`."""


def abbreviations(page: Document) -> Iterator[Finding]:
    """Find `abbr` elements that nobody explains."""
    text = words(page.root)
    explained: set[str] = set()
    for one in page.elements("abbr", "acronym"):
        said = words(one)
        if (one.get("title") or "").strip():
            explained.add(said)
        elif (
            len(_CAPITAL.findall(said)) > 1
            and said not in explained
            and not is_hidden(page, one)
            and not is_explained(said, text)
        ):
            explained.add(said)
            message = f"“{said}” is marked up as an abbreviation, but its title does not say of what."
            yield Finding(ABBREVIATION_WITHOUT_TITLE, message, (page.mark(one),))


def is_explained(letters: str, text: str) -> bool:
    """Whether a text says what letters stand for: in brackets after the words, or with the words in brackets."""
    stem = re.escape(letters.rstrip("s"))
    return bool(re.search(rf"[a-z)]\s*\({stem}s?\b|\b{stem}s?\s*\([A-Za-z][^()]{{3,}}\)", text))


def unexplained(text: str) -> list[str]:
    """The abbreviations of a text that few people know, and that it doesn't explain, in order."""
    shouted = sum(1 for word in re.findall(r"[A-Za-z]{2,}", text) if word.isupper())
    if shouted * 2 > len(re.findall(r"[A-Za-z]{2,}", text)):
        return []
    found = dict.fromkeys(one.rstrip("s") for one in _LETTERS.findall(text))
    return [one for one in found if len(one) > 2 and one not in KNOWN and not is_explained(one, text)]
