"""Words that say too little, or too much, in English and in Welsh."""

from __future__ import annotations

import re
from collections.abc import Iterable

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _phrases(written: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in written.split("·"))


VAGUE_LINKS = _phrases("""
    click · click here · click here for more · click here for more information · click for more · click this ·
    click this link · click on this link · tap here · press here · go here · see here · look here · here · this
    · this link · follow this link · link · more · more… · read here · read more · read this · read on · see
    more · view more · show more · learn more · find out more · discover more · more info · more information ·
    more details · further information · further details · for more information · info · continue reading · keep
    reading · full story · full article · start here · yma · cliciwch · cliciwch yma · clicio yma · pwyswch yma
    · ewch yma · dyma · hwn · hon · y ddolen hon · dolen · dilynwch y ddolen hon · mwy · rhagor · darllen ·
    darllen mwy · darllen rhagor · darllenwch fwy · darllenwch ragor · gweld mwy · gweld rhagor · dysgu mwy ·
    dysgu rhagor · dysgwch fwy · canfod mwy · darganfod mwy · mwy o wybodaeth · rhagor o wybodaeth · am ragor o
    wybodaeth · am fwy o wybodaeth · mwy o fanylion · rhagor o fanylion
    """)
"""Words of a link that say nothing of where it leads."""

KINDS_OF_PLACE = _words("""
    page webpage website site homepage document article file form blog post leaflet report guide guidance list table
    tudalen gwefan safle dogfen erthygl ffeil ffurflen blog adroddiad canllaw canllawiau rhestr tabl dudalen wefan
    ddogfen
    """)
"""What a link may lead to, where it doesn't say to which one."""

_BEFORE = _words("a an the this that my our your their his her its web home y yr hwn hon fy ein eich ei eu")

PICTURES = _words("""
    image picture photo photograph pic img graphic icon logo spacer blank space bullet banner arrow line button
    placeholder untitled alt null undefined figure illustration thumbnail screenshot chart graph diagram map
    delwedd llun ffotograff eicon logo graffeg
    """)
"""What an image is, rather than what it shows."""


def bare(words: str) -> str:
    """Words in lower case, without marks at either end."""
    return _EDGES.sub("", " ".join(words.split()).casefold().replace("’", "'"))


def is_one_of(words: str, kinds: Iterable[str]) -> bool:
    """Whether words come to one of these nouns, at most with an article or the like before it."""
    said = bare(words).split()
    meant = [word for word in said if word not in _BEFORE]
    return len(meant) == 1 and meant[0] in kinds


VAGUE_HEADINGS = _phrases("""
    details · information · more information · further information · additional information · more details ·
    further details · other · other details · other information · miscellaneous · general · general information ·
    question · questions · page · step · form · introduction · overview · about · notes · note · data · answer · options
    · please specify · manylion · manylion pellach · gwybodaeth · rhagor o wybodaeth · arall · cwestiwn · cyflwyniad
    """)
"""Titles and labels that say nothing of what is asked or told."""
