"""Every check, by what it needs to see; `RULES` are all rules by their id."""

from collections.abc import Mapping

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks import journeys, keys, questions, structure, view, wording
from formkit.audit.rule import Rule

_ROOMS = (structure, questions, wording, view, keys, journeys)
OF_DOCUMENT: tuple[OfDocument, ...] = tuple(check for room in _ROOMS for check in room.OF_DOCUMENT)
OF_SIGHT: tuple[OfSight, ...] = tuple(check for room in _ROOMS for check in room.OF_SIGHT)
OF_JOURNEY: tuple[OfJourney, ...] = tuple(check for room in _ROOMS for check in room.OF_JOURNEY)
_CHECKS: tuple[OfDocument | OfSight | OfJourney, ...] = (*OF_DOCUMENT, *OF_SIGHT, *OF_JOURNEY)
_RULES = (*(rule for check in _CHECKS for rule in check.rules), *wording.ADVISED)
RULES: Mapping[str, Rule] = {rule.id: rule for rule in _RULES}
"""Those of axe-core are made as they are met, with ids that begin with `axe:`."""
