"""What a page is made of: valid HTML, headings, landmarks, lists, tables, frames, the language it is said to be in."""

from formkit.audit.check import OfDocument, OfJourney, OfSight

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = ()
