"""Words, links, images and the language they are in."""

from formkit.audit.check import OfDocument, OfJourney, OfSight

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
