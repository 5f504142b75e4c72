"""Words, links, images and the language they are in."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.wording import (
    direction,
    image_words,
    link_neighbours,
    link_targets,
    link_words,
    page_language,
    part_language,
)

OF_DOCUMENT: tuple[OfDocument, ...] = (
    OfDocument(link_words.link_words, link_words.OF_LINK_WORDS),
    OfDocument(link_targets.link_targets, link_targets.OF_LINK_TARGETS),
    OfDocument(link_neighbours.links_adjacent, (link_neighbours.LINKS_ADJACENT,)),
    OfDocument(link_neighbours.links_same_words, (link_neighbours.LINKS_SAME_WORDS,)),
    OfDocument(image_words.image_words, image_words.OF_IMAGE_WORDS),
    OfDocument(page_language.page_language, page_language.OF_PAGE_LANGUAGE),
    OfDocument(part_language.part_language, part_language.OF_PART_LANGUAGE),
    OfDocument(direction.direction, direction.OF_DIRECTION),
)
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
