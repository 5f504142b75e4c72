"""What a browser shows of links, images, backgrounds and the order of a page's parts, held to what people need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from formkit.audit.checks.wording.colours import contrast
from formkit.audit.checks.wording.files import decorates, means
from formkit.audit.finding import Finding
from formkit.audit.rule import Impact, Rule, fails, review
from formkit.audit.sight import Sight

LINK_BY_COLOUR = fails(
    "link-by-colour",
    "1.4.1",
    "Links among words are told from them by more than colour.",
    "Underline the links among words.",
)
LINK_MOSTLY_BY_COLOUR = review(
    "link-mostly-by-colour",
    "1.4.1",
    "Links that are told from words by colour show what they are when they are pointed at or focused.",
    "Underline the links among words: then nobody depends on telling the colours apart.",
)
LINKS_CROWDED = fails(
    "links-crowded",
    "",
    "Something stands between links on one line.",
    "Make a list of the links, or put a comma, a bar or some space between them.",
    Impact.MINOR,
)
ORDER_DIFFERS = review(
    "order-differs",
    "1.3.2",
    "The parts of a page are read in the order in which they stand.",
    "Write the parts in the order in which they must be read, and leave them there by stylesheet.",
)
IMAGE_SILENT = review(
    "image-silent",
    "1.1.1",
    "An image with an empty alt only decorates.",
    "If people learn something from the image, say in alt what.",
)
IMAGE_SAYS_LITTLE = review(
    "image-says-little",
    "1.1.1 1.4.5",
    "The alt of an image says all that is on it.",
    "Write all words of the image, and what else it tells, into alt or beside it; better, write them as text.",
)
BACKGROUND_SPEAKS = review(
    "background-speaks",
    "1.1.1",
    "What an image in a stylesheet tells is in words too.",
    "Say what the image means in words, such as “Warning”; they may be visually hidden.",
)
OF_LOOKS = (
    LINK_BY_COLOUR,
    LINK_MOSTLY_BY_COLOUR,
    LINKS_CROWDED,
    ORDER_DIFFERS,
    IMAGE_SILENT,
    IMAGE_SAYS_LITTLE,
    BACKGROUND_SPEAKS,
)
_TOLD_APART, _SAME = 3, 1.05
_TINY, _LARGE, _WIDE = 16, 40_000, 2.5
_FEW = 5
Row = dict[str, Any]
Slip = tuple[Rule, str, Sequence[Any]]


def looks(sight: Sight) -> Iterator[Finding]:
    """Look at the page once, and judge what was seen."""
    seen: dict[str, list[Row]] = sight.run(_script())
    slips = (*_links(seen), *_order(seen), *_images(seen), *_backgrounds(seen))
    marks = sight.marks([one for _, _, elements in slips for one in elements]) if slips else ()
    place = 0
    for rule, message, elements in slips:
        yield Finding(rule, message, marks[place : place + len(elements)])
        place += len(elements)


@cache
def _script() -> str:
    return files(__package__).joinpath("scripts", "looks.js").read_text(encoding="utf-8")


def _links(seen: dict[str, list[Row]]) -> Iterator[Slip]:
    for one in seen["linked"]:
        ratio = contrast(one["colour"], one["around"])
        rule = LINK_BY_COLOUR if ratio < _TOLD_APART else LINK_MOSTLY_BY_COLOUR
        how = "nothing" if ratio < _SAME else f"colour alone, with a contrast of {ratio:.1f} to 1,"
        yield rule, f"By {how} is this link told from the words round it.", [one["element"]]
    for one in seen["crowded"]:
        yield LINKS_CROWDED, "Nothing but a little space stands between these links.", one["elements"]


def _order(seen: dict[str, list[Row]]) -> Iterator[Slip]:
    for one in seen["jumbled"]:
        read = ", ".join(f"“{part}”" for part in one["parts"][:4])
        yield ORDER_DIFFERS, f"These parts are read as {read}, but stand in another order.", [one["element"]]


def _images(seen: dict[str, list[Row]]) -> Iterator[Slip]:
    for one in seen["images"]:
        if one["isSaidToDecorate"] or one["isInLink"] or min(one["width"], one["height"]) < _TINY:
            continue
        if not one["alt"] and (one["isAlone"] or one["isCaptioned"]) and not decorates(one["source"]):
            yield IMAGE_SILENT, "This image has an empty alt, and stands where it may tell something.", [one["element"]]
        elif _says_little(one):
            yield IMAGE_SAYS_LITTLE, f"“{one['alt']}” may not be all that this image tells.", [one["element"]]


def _says_little(image: Row) -> bool:
    """Whether an image looks like a banner or poster, which mostly has words on it, and its alt is short."""
    is_large = image["width"] * image["height"] > _LARGE
    is_wide = image["width"] > _WIDE * image["height"] or re.search(r"\d", image["alt"])
    return bool(image["alt"] and is_large and is_wide and len(image["alt"].split()) <= _FEW)


def _backgrounds(seen: dict[str, list[Row]]) -> Iterator[Slip]:
    for one in seen["behind"]:
        meaning = means(one["source"])
        if meaning and meaning not in one["words"].casefold():
            said = f"The image behind this, by its name, means “{meaning}”; no words say so."
            yield BACKGROUND_SPEAKS, said, [one["element"]]
