"""What holds across the pages of a journey."""

from formkit.audit.check import OfDocument, OfJourney, OfSight

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
