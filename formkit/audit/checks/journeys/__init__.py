"""What holds across the pages of a journey."""

from formkit.audit.check import OfDocument, OfJourney, OfSight
from formkit.audit.checks.journeys import facts, places, purposes, titles, ways

OF_DOCUMENT: tuple[OfDocument, ...] = ()
OF_SIGHT: tuple[OfSight, ...] = ()
OF_JOURNEY: tuple[OfJourney, ...] = (
    OfJourney(titles.titles, (titles.ALIKE,)),
    OfJourney(places.help_places, (places.HELP,)),
    OfJourney(places.order, (places.ORDER,)),
    OfJourney(places.names, (places.NAMES,)),
    OfJourney(ways.back, (ways.NO_BACK, ways.WRONG_BACK)),
    OfJourney(ways.languages, (ways.NO_SWITCH,)),
    OfJourney(ways.checking, (ways.NO_CHANGE, ways.UNCHECKED)),
    OfJourney(ways.links, (ways.LINKS_ALIKE,)),
    OfJourney(facts.twice, (facts.TWICE,)),
    OfJourney(facts.known, (facts.KNOWN,)),
    OfJourney(purposes.tokens, (purposes.ABSENT, purposes.WRONG)),
)
