"""What the keyboard can do, what time and motion do."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.keys import attributes, buttons, dialogs, hover, inputs, presses, reach, walk

OF_DOCUMENT: tuple[OfDocument, ...] = attributes.OF_DOCUMENT
OF_SIGHT: tuple[OfSight, ...] = (
    *reach.OF_SIGHT,
    *walk.OF_SIGHT,
    *buttons.OF_SIGHT,
    *dialogs.OF_SIGHT,
    *hover.OF_SIGHT,
    *inputs.OF_SIGHT,
    *presses.OF_SIGHT,
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
