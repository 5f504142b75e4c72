"""How a page looks: axe-core, zoom, spacing, colours, contrast, targets, print."""

from formkit.audit.check import OfDocument, OfJourney, OfSight, Tier
from formkit.audit.checks.view.axe import axe_core
from formkit.audit.checks.view.backdrop import TEXT_CONTRAST
from formkit.audit.checks.view.colours import COLOURS, colours
from formkit.audit.checks.view.covered import COVERED_TEXT, covered
from formkit.audit.checks.view.media import (
    FORCED,
    FORCED_FOCUS,
    MOTION,
    PRINT,
    PRINT_CUT,
    TURNED,
    forced,
    forced_focus,
    printed,
    still,
    turned,
)
from formkit.audit.checks.view.reflow import FITS, fits
from formkit.audit.checks.view.typography import TYPOGRAPHY, typography

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = (
    OfSight(axe_core, (TEXT_CONTRAST,)),
    OfSight(colours, COLOURS),
    OfSight(typography, TYPOGRAPHY),
    OfSight(fits, FITS),
    OfSight(covered, (COVERED_TEXT,)),
    OfSight(forced, FORCED),
    OfSight(still, (MOTION,)),
    OfSight(printed, (PRINT, PRINT_CUT), Tier.FULL),
    OfSight(turned, (TURNED,), Tier.FULL),
    OfSight(forced_focus, (FORCED_FOCUS,), Tier.FULL),
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
