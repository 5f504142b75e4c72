"""What images say in words: what they show, or nothing where they only decorate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formkit.audit.checks.wording.files import subjects
from formkit.audit.checks.wording.link import ending, is_hidden
from formkit.audit.checks.wording.link_targets import IMAGES
from formkit.audit.checks.wording.vocabulary import PICTURES, bare, is_one_of
from formkit.audit.document import Document
from formkit.audit.finding import Finding
from formkit.audit.names import role
from formkit.audit.rule import Impact, Rule, fails, review

IMAGE_WITHOUT_ALT = fails(
    "image-without-alt",
    "1.1.1",
    "Every image has an alt.",
    'Say in alt what the image shows, or write alt="" if it only decorates.',
)
IMAGE_ALT_FILE_NAME = fails(
    "image-alt-file-name",
    "1.1.1",
    "The alt of an image is not the name of its file.",
    "Say in alt what the image shows.",
)
IMAGE_ALT_KIND = fails(
    "image-alt-kind",
    "1.1.1",
    "The alt of an image says what it shows, not that it is an image.",
    'Say what the image shows, or write alt="" if it only decorates.',
    Impact.MODERATE,
)
IMAGE_TITLE_DIFFERS = fails(
    "image-title-differs",
    "1.1.1",
    "An image’s alt and title don’t say different things.",
    "Put what matters into alt and take the title away: few people ever meet a title.",
    Impact.MINOR,
)
IMAGE_TITLE_ALONE = fails(
    "image-title-alone",
    "1.1.1",
    "An image with an empty alt has no title.",
    "If the title says what the image shows, make it the alt. If the image only decorates, take the title away.",
    Impact.MODERATE,
)
IMAGE_DECORATES_IN_WORDS = fails(
    "image-decorates-in-words",
    "1.1.1 4.1.2",
    "An image that is said to be decoration has no alt text.",
    'Write alt="" if it only decorates; else take role="presentation" away.',
    Impact.MODERATE,
)
IMAGE_ALT_DOUBTFUL = review(
    "image-alt-doubtful",
    "1.1.1",
    "The alt of an image is about the image.",
    "Look at the image, and say in alt what it shows.",
)
OF_IMAGE_WORDS = (
    IMAGE_WITHOUT_ALT,
    IMAGE_ALT_FILE_NAME,
    IMAGE_ALT_KIND,
    IMAGE_TITLE_DIFFERS,
    IMAGE_TITLE_ALONE,
    IMAGE_DECORATES_IN_WORDS,
    IMAGE_ALT_DOUBTFUL,
)
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|svg|ico)|(?:img|dsc|image|photo)[_-]?\d{2,}", re.IGNORECASE
)
_DECORATION = ("presentation", "none")


def image_words(page: Document) -> Iterator[Finding]:
    """Hold the alt and title of each image to what they must say."""
    for one in images(page):
        slips = _about(page, one, one.get("alt"), (one.get("title") or "").strip())
        yield from (Finding(rule, message, (page.mark(one),)) for rule, message in slips)


def images(page: Document) -> Iterator[Element]:
    """The images that markup shows, those of maps and image buttons too."""
    for one in page.elements("img", "area", "input"):
        pictured = one.tag == "img" or (one.tag == "area" and "href" in one.attrib) or one.get("type") == "image"
        if pictured and not is_hidden(page, one):
            yield one


def _about(page: Document, image: Element, alt: str | None, title: str) -> Iterator[tuple[Rule, str]]:
    if alt is None:
        yield from _without_alt(image)
    elif not alt.strip():
        if title:
            yield IMAGE_TITLE_ALONE, f"This image’s alt is empty, but its title says “{title}”."
    elif role(image) in _DECORATION or image.get("aria-hidden") == "true":
        yield IMAGE_DECORATES_IN_WORDS, f"This image is said to be decoration, but its alt says “{alt}”."
    else:
        yield from _said(image, alt.strip(), title)


def _without_alt(image: Element) -> Iterator[tuple[Rule, str]]:
    named = any((image.get(key) or "").strip() for key in ("aria-label", "aria-labelledby"))
    if not named and role(image) not in _DECORATION and image.tag != "input":
        yield IMAGE_WITHOUT_ALT, "This image has no alt: screen readers may read the name of its file."


def _said(image: Element, alt: str, title: str) -> Iterator[tuple[Rule, str]]:
    if _FILE.fullmatch(alt) or _names_source(image, alt):
        yield IMAGE_ALT_FILE_NAME, f"The alt of this image is the name of a file: “{alt}”."
    elif is_one_of(alt, PICTURES):
        yield IMAGE_ALT_KIND, f"The alt “{alt}” does not say what the image shows."
    elif _is_of_something_else(image, alt):
        yield IMAGE_ALT_DOUBTFUL, f"The alt says “{alt}”, but the name of the file something else."
    if title and bare(title) != bare(alt):
        yield IMAGE_TITLE_DIFFERS, f"This image’s alt says “{alt}” and its title “{title}”."


def _is_of_something_else(image: Element, alt: str) -> bool:
    """Whether a name of one or two words has nothing in common with the name that somebody gave the file."""
    of = subjects(image.get("src") or "")
    said = re.sub(r"\W", "", alt.casefold())
    is_name = image.tag == "img" and len(alt.split()) < 3
    return is_name and bool(of) and not any(word in said or said in word for word in (*of, "".join(of)))


def _names_source(image: Element, alt: str) -> bool:
    """Whether an alt is the end of the image's address, ending or no ending, as software puts it there."""
    last = (image.get("src") or "").split("?")[0].rpartition("/")[2].casefold()
    stem = last.rpartition(".")[0]
    looks_made = bool(re.search(r"[_\d]|-.*-", stem))
    return ending(last) in IMAGES and (alt.casefold() == last or (looks_made and alt.casefold() == stem))
