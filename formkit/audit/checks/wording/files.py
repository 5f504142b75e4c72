"""Names of image files: what they let one guess about the image."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from formkit.audit.names import tokens

_MEANINGS = {
    **dict.fromkeys(("important", "warning", "warn", "alert", "danger", "caution", "attention"), "warning"),
    **dict.fromkeys(("error", "invalid", "fail", "failed"), "error"),
    **dict.fromkeys(("success", "tick", "checkmark", "valid", "done", "complete"), "success"),
    **{"required": "required", "mandatory": "required", "new": "new", "sale": "sale", "pdf": "pdf", "locked": "locked"},
    **{
        "phone": "phone",
        "telephone": "phone",
        "email": "email",
        "external": "external",
        "help": "help",
        "info": "info",
    },
}
_DECORATION = tokens(
    "line lines divider separator spacer border shadow corner bullet dot dots pattern background bg texture gradient "
    "decoration decorative decor ornament wave blob swirl flourish"
)
_GENERIC = tokens(
    "image images img photo photos picture pic logo icon icons banner header footer hero thumb thumbnail large small "
    "medium dark light white black red green blue main home page final copy web new old version left right top bottom "
    "default original the and for with jpg jpeg png gif webp svg avif"
)


def words_of(source: str) -> list[str]:
    """The words in the name of a file, in lower case: `bbc`, `blocks` and `dark` of `/i/bbc-blocks-dark.png`."""
    try:
        last = unquote(urlsplit(source).path.rpartition("/")[2])
    except ValueError:
        return []
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", last.rpartition(".")[0] or last)
    return [word for word in re.split(r"[^a-z]+", apart.lower()) if len(word) > 1]


def means(source: str) -> str:
    """What the name of a file says the image means; "" where it says nothing."""
    return next((_MEANINGS[word] for word in words_of(source) if word in _MEANINGS), "")


def decorates(source: str) -> bool:
    """Whether the name of a file says that it only decorates."""
    return any(word in _DECORATION for word in words_of(source))


def subjects(source: str) -> list[str]:
    """The words of a file's name that say what the image is of."""
    return [word for word in words_of(source) if len(word) > 2 and word not in _GENERIC]
