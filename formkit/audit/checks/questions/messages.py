"""Messages: each error is in words, at its control, tied to it, and says how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from formkit.audit.checks.questions.controls import called, fields, groups
from formkit.audit.checks.questions.told import PREFIX, Told
from formkit.audit.finding import Finding
from formkit.audit.names import contents, name, tokens
from formkit.audit.rule import Impact, Rule, fails, review

UNTIED = fails(
    "error-not-associated",
    "1.3.1 3.3.1",
    "An error message is tied to its control.",
    "Name the id of the message in `aria-describedby` of the control, or of the group.",
)
COLOUR = fails(
    "error-by-colour-alone",
    "1.4.1 3.3.1",
    "What is wrong with a control is said in words.",
    "Write a message above the control that says what is wrong and how to mend it.",
)
UNIDENTIFIED = fails(
    "errors-not-identified",
    "3.3.1",
    "A page that says there are errors says which.",
    "List each error in the summary with a link to its control, and say it at the control too.",
)
VAGUE = fails(
    "vague-error",
    "3.3.1 3.3.3",
    "An error message says what is wrong, and how to mend it.",
    "Say what to do, with the format or an example: “Enter a phone number, like 01632 960 001”.",
)
NO_REMEDY = review(
    "error-without-remedy",
    "3.3.3",
    "An error message says how to mend what is wrong.",
    "Say what to do, such as “Enter your full name”, rather than that something is required.",
)
NO_WORD = fails(
    "error-without-prefix",
    "1.3.1",
    "An error message says to screen readers that it is one.",
    'Begin the message with `<span class="govuk-visually-hidden">Error:</span>`, in Welsh “Gwall:”.',
    Impact.MODERATE,
)
RULES = (UNTIED, COLOUR, UNIDENTIFIED, VAGUE, NO_REMEDY, NO_WORD)
_SAYS_NOTHING = tokens(
    "a again an and annilys answer answers bad be been below cywir data ddilys ddim entry error errors field fields "
    "fix format gwall gwallau has here in incorrect information input invalid is it no not nid of oops please problem "
    "something sorry that the there this to try unknown valid value values was went with wrong yn you your"
)
_ASKS_ONLY = tokens("blank cannot can't can’t empty left mandatory missing must needed ofynnol required eisiau angen")
_VALID = re.compile(r"^(?:please )?(?:enter|provide|give|type|use) (?:a |an |your |the )?(?:valid|correct)\b")
_DO = re.compile(
    r"\b(?:add|agree|answer|choose|confirm|enter|give|provide|read|remove|say|select|sign|tell|tick|type|upload|use|write|"
    r"atebwch|cadarnhewch|cytunwch|dewiswch|dywedwch|lanlwythwch|llwythwch|nodwch|rhowch|ticiwch|uwchlwythwch|ysgrifennwch)\b"
)


def associations(told: Told) -> Iterator[Finding]:
    """Hold messages to being tied to controls, and GOV.UK's to saying what they are."""
    page = told.page
    for one in told.messages:
        about = told.about[one] or told.near(one)
        if not told.about[one]:
            message = f"The error “{told.says(one)}” is tied to no control."
            yield Finding(UNTIED, message, (page.mark(one), *map(page.mark, about[:1])), "", fields(*about))
        if "govuk-error-message" in (one.get("class") or "") and not PREFIX.match(contents(page, one)):
            message = f"“{told.says(one)}” does not begin with “Error:” for screen readers."
            yield Finding(NO_WORD, message, (page.mark(one),), "", fields(*about))


def identified(told: Told) -> Iterator[Finding]:
    """Hold controls that are marked as wrong to having words, and a page that tells of errors to telling which."""
    page = told.page
    listed = contents(page, told.summary).casefold() if told.summary is not None else ""
    targets = [told.target(one) for one in told.links]
    for one in told.marked:
        said = told.of(one) or one in targets or any(up in targets for up in groups(page, one))
        if not said and not (name(page, one) and name(page, one).casefold() in listed):
            message = f"{called(page, one)} is marked as wrong, but no words say so."
            yield Finding(COLOUR, message[0].upper() + message[1:], (page.mark(one),), "", fields(one))
    if told.summary is not None and not (told.links or told.messages or told.marked) and _tells_nothing(told, listed):
        message = f"The page says “{told.says(told.summary)[:80]}”, but not which."
        yield Finding(UNIDENTIFIED, message, tuple(map(page.mark, (told.summary, *told.controls))))


def _tells_nothing(told: Told, listed: str) -> bool:
    """Whether a summary neither lists anything nor names a control of the page."""
    assert told.summary is not None
    names = [name(told.page, one).casefold() for one in told.controls]
    return (
        bool(names) and next(told.summary.iter("li"), None) is None and not any(one and one in listed for one in names)
    )


def wording(told: Told) -> Iterator[Finding]:
    """Hold messages to saying what is wrong and how to mend it."""
    page = told.page
    for one in told.messages:
        about = told.about[one] or told.near(one)
        label = " ".join(
            name(page, each) for each in (*about[:1], *(up for each in about[:1] for up in groups(page, each)))
        )
        rule = judged(told.says(one), label)
        if rule is not None:
            what = "nothing of what is wrong" if rule is VAGUE else "what is missing, but not what to do"
            message = f"The error “{told.says(one)}” says {what}."
            yield Finding(rule, message, (page.mark(one),), "", fields(*about))


def judged(said: str, label: str) -> Rule | None:
    """What is wrong with the words of an error about a control of this name."""
    if _VALID.match(said.lower()):
        return VAGUE if _names_only(said, label) else None
    if _DO.search(said.lower()):
        return None
    left = [one for one in _words(said) if one not in _words(label)]
    if all(one in _SAYS_NOTHING for one in left):
        return VAGUE
    return NO_REMEDY if all(one in _SAYS_NOTHING | _ASKS_ONLY for one in left) else None


def _names_only(said: str, label: str) -> bool:
    """Whether “Enter a valid …” goes on with nothing but the control’s name."""
    rest = _words(_VALID.sub("", said.lower()))
    return all(one in _words(label) or one in _SAYS_NOTHING for one in rest)


def _words(said: str) -> list[str]:
    return re.findall(r"[\w’']+", said.casefold())
