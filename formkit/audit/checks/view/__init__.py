"""How a page looks: axe-core, zoom, spacing, colours, contrast, targets, print."""

from formkit.audit.check import OfDocument, OfJourney, OfSight

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
