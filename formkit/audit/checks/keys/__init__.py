"""What the keyboard can do, what time and motion do."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.keys import (
    attributes,
    buttons,
    dialogs,
    hover,
    inputs,
    motion,
    presses,
    reach,
    refresh,
    time_out,
    waiting,
    walk,
)

OF_DOCUMENT: tuple[OfDocument, ...] = (*attributes.OF_DOCUMENT, *refresh.OF_DOCUMENT, *time_out.OF_DOCUMENT)
OF_SIGHT: tuple[OfSight, ...] = (
    *reach.OF_SIGHT,
    *motion.OF_SIGHT,
    *walk.OF_SIGHT,
    *buttons.OF_SIGHT,
    *dialogs.OF_SIGHT,
    *hover.OF_SIGHT,
    *inputs.OF_SIGHT,
    *presses.OF_SIGHT,
    *waiting.OF_SIGHT,
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
