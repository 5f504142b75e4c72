"""What the keyboard can do, what time and motion do."""

from formkit.audit.check import OfDocument, OfJourney, OfSight

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
