"""What is asked: labels, groups, hints, errors, and where their links lead."""

from formkit.audit.check import OfDocument, OfJourney, OfSight, Tier
from formkit.audit.checks.questions import (
    contexts,
    errors,
    followed,
    groups,
    hints,
    labels,
    looks,
    purpose,
    puzzles,
    required,
    spoken,
)

OF_DOCUMENT: tuple[OfDocument, ...] = (
    OfDocument(labels.labels, (labels.NO_NAME, labels.PLACEHOLDER, labels.UNSEEN)),
    OfDocument(labels.stray_labels, (labels.EMPTY, labels.OF_NOTHING)),
    OfDocument(labels.shared_labels, (labels.SHARED,)),
    OfDocument(labels.repeated_labels, (labels.ALIKE,)),
    OfDocument(groups.choices, (groups.LOOSE,)),
    OfDocument(groups.rows, (groups.ROW,)),
    OfDocument(groups.parts, (groups.LOOSE_PARTS,)),
    OfDocument(groups.names, (groups.EMPTY_LEGEND, groups.NO_LEGEND, groups.NAMELESS)),
    OfDocument(errors.errors, errors.RULES),
    OfDocument(hints.hints, (hints.UNTIED, hints.EMPTY)),
    OfDocument(hints.beside, (hints.BESIDE,)),
    OfDocument(purpose.tokens, (purpose.UNKNOWN, purpose.ANOTHER_FACT, purpose.ABSENT, purpose.ANOTHERS)),
    OfDocument(purpose.types, (purpose.TYPE, purpose.SPELLING)),
    OfDocument(puzzles.puzzles, (puzzles.PUZZLE, puzzles.FOREIGN_PUZZLE)),
    OfDocument(required.required, (required.STAR, required.LOOK)),
    OfDocument(spoken.labels_in_names, (spoken.OTHER_NAME,)),
    OfDocument(contexts.contexts, (contexts.CHOICE, contexts.FOCUS)),
    OfDocument(contexts.buttons, (contexts.NO_BUTTON,)),
)
OF_SIGHT: tuple[OfSight, ...] = (
    OfSight(spoken.seen_in_names, (spoken.OTHER_NAME,)),
    OfSight(looks.looks, looks.RULES),
    OfSight(followed.followed, (followed.UNLED,), Tier.FULL),
)
OF_JOURNEY: tuple[OfJourney, ...] = ()
