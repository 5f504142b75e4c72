"""How a page looks: axe-core, zoom, spacing, colours, contrast, targets, print."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.view.axe import axe_core
from formkit.audit.checks.view.reflow import FITS, fits

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = (
    OfSight(axe_core, ()),
    OfSight(fits, FITS),
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
