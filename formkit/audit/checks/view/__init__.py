"""How a page looks: axe-core, zoom, spacing, colours, contrast, targets, print."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.view.axe import axe_core
from formkit.audit.checks.view.backdrop import TEXT_CONTRAST
from formkit.audit.checks.view.colours import COLOURS, colours
from formkit.audit.checks.view.reflow import FITS, fits
from formkit.audit.checks.view.typography import TYPOGRAPHY, typography

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = (
    OfSight(axe_core, (TEXT_CONTRAST,)),
    OfSight(colours, COLOURS),
    OfSight(typography, TYPOGRAPHY),
    OfSight(fits, FITS),
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
