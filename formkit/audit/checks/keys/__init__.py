"""What the keyboard can do, what time and motion do."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.keys import attributes, walk

OF_DOCUMENT: tuple[OfDocument, ...] = attributes.OF_DOCUMENT
OF_SIGHT: tuple[OfSight, ...] = walk.OF_SIGHT
OF_JOURNEY: tuple[OfJourney, ...] = ()
