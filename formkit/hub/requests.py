"""Authorization requests: what a department asks of a citizen, held against what is registered for it.

Whatever is not registered is refused, never left out in silence. Who sent the citizen is trusted with them only once
the client and its address are known: until then the answer is a page, and nobody is sent anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from formkit.hub.claims import FIRST, Wrong, read_claims
from formkit.hub.departments import Department, Departments, RegisteredForm
from formkit.hub.messages import FORM_SCOPE
from formkit.language import LANGUAGES
from formkit.profile.release import Wanted

Query = Mapping[str, Sequence[str]]
"""The parameters of a request; each may stand there more than once, which is refused."""
_CHALLENGE = re.compile("[A-Za-z0-9_-]{43}")
_AGE = re.compile("[0-9]{1,8}")
_WORD = re.compile("[!-~]{1,512}")
_PROMPTS = frozenset({"none", "login", "consent"})


@dataclass(frozen=True)
class Unanswerable:
    """A request that is answered by a page: nobody is sent anywhere."""


@dataclass(frozen=True)
class Refused:
    """A request that is refused: the department is told so, at its own address."""

    redirect: str
    error: str
    description: str = ""
    state: str = ""


@dataclass(frozen=True)
class Asked:
    """A request that may go on. Without a `form` it is to know the citizen again, and no more.

    `max_age` is in seconds: who signed in longer ago does so again.
    """

    department: Department
    redirect: str
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    challenge: str
    scope: str
    form: RegisteredForm | None = None
    wanted: tuple[Wanted, ...] = ()
    max_age: int | None = None
    prompts: frozenset[str] = frozenset()
    language: str = FIRST

    def refused(self, error: str, description: str = "") -> Refused:
        """Refuse it after all."""
        return Refused(self.redirect, error, description, self.state)


def read_request(query: Query, departments: Departments) -> Asked | Refused | Unanswerable:
    """Read a request: one that may go on, or what becomes of it."""
    named = query.get("client_id", ()), query.get("redirect_uri", ())
    if any(len(one) != 1 for one in named):
        return Unanswerable()
    department, redirect = departments.get(named[0][0]), named[1][0]
    if department is None or redirect not in department.redirects:
        return Unanswerable()
    try:
        return _asked(_once(query), department, redirect)
    except Wrong as wrong:
        return Refused(redirect, wrong.error, wrong.description, _state(query))


def _state(query: Query) -> str:
    """The state that an error goes back with, where there is one that can be believed."""
    found = query.get("state", ())
    return found[0] if len(found) == 1 and _WORD.fullmatch(found[0]) else ""


def _once(query: Query) -> Mapping[str, str]:
    if any(len(values) != 1 for values in query.values()):
        raise Wrong("A parameter stands there twice.")
    return {name: values[0] for name, values in query.items()}


def _asked(query: Mapping[str, str], department: Department, redirect: str) -> Asked:
    _check_kind(query)
    form = _form(query.get("scope", ""), department)
    return Asked(
        department,
        redirect,
        state=_word(query, "state"),
        nonce=_word(query, "nonce"),
        challenge=_challenge(query),
        scope=query["scope"],
        form=form,
        wanted=tuple(read_claims(query.get("claims", ""), form)),
        max_age=_max_age(query),
        prompts=_prompts(query),
        language=next((one for one in query.get("ui_locales", "").split() if one in LANGUAGES), FIRST),
    )


def _check_kind(query: Mapping[str, str]) -> None:
    if query.get("response_type") != "code":
        raise Wrong("response_type must be code.", "unsupported_response_type")
    for name in ("request", "request_uri"):
        if name in query:
            raise Wrong(f"{name} is not supported.", f"{name}_not_supported")
    if query.get("response_mode", "query") != "query":
        raise Wrong("response_mode must be query.")


def _word(query: Mapping[str, str], name: str) -> str:
    if not _WORD.fullmatch(query.get(name, "")):
        raise Wrong(f"{name} is missing, or is no word of up to 512 signs.")
    return query[name]


def _challenge(query: Mapping[str, str]) -> str:
    if query.get("code_challenge_method") != "S256":
        raise Wrong("code_challenge_method must be S256.")
    if not _CHALLENGE.fullmatch(query.get("code_challenge", "")):
        raise Wrong("code_challenge is missing, or is none.")
    return query["code_challenge"]


def _form(scope: str, department: Department) -> RegisteredForm | None:
    words = scope.split(" ")
    if words[0] != "openid" or len(words) > 2 or not all(one.startswith(FORM_SCOPE) for one in words[1:]):
        raise Wrong("scope must be openid, and form: with the name of a form.", "invalid_scope")
    if len(words) == 1:
        return None
    form = department.forms.get(words[1].removeprefix(FORM_SCOPE))
    if form is None:
        raise Wrong("The form is not registered.")
    return form


def _max_age(query: Mapping[str, str]) -> int | None:
    if "max_age" not in query:
        return None
    if not _AGE.fullmatch(query["max_age"]):
        raise Wrong("max_age must be a number of seconds.")
    return int(query["max_age"])


def _prompts(query: Mapping[str, str]) -> frozenset[str]:
    found = frozenset(query.get("prompt", "").split())
    if not found <= _PROMPTS or ("none" in found and len(found) > 1):
        raise Wrong("prompt must be none, login or consent.")
    return found
