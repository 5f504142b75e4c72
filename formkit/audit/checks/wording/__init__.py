"""Words, links, images and the language they are in."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.wording import (
    abbreviations,
    advice,
    direction,
    image_words,
    link_neighbours,
    link_targets,
    link_words,
    looks,
    media,
    page_language,
    part_language,
    prose,
    translations,
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
    OfDocument(media.media, media.OF_MEDIA),
    OfDocument(abbreviations.abbreviations, abbreviations.OF_ABBREVIATIONS),
    OfDocument(prose.by_place, (prose.CONTENT_BY_PLACE,)),
    OfDocument(prose.placeholder_text, (prose.PLACEHOLDER_TEXT,)),
    OfDocument(prose.long_without_headings, (prose.LONG_WITHOUT_HEADINGS,)),
    OfDocument(prose.hard_to_read, (prose.HARD_TO_READ,)),
)
OF_SIGHT: tuple[OfSight, ...] = (OfSight(looks.looks, looks.OF_LOOKS),)
OF_JOURNEY: tuple[OfJourney, ...] = (OfJourney(translations.translations, (translations.TRANSLATION_UNMARKED,)),)
ADVISED = advice.OF_ADVICE
"""The rules by which `advise` advises on definitions."""
advise = advice.advise
