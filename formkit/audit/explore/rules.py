"""What exploring finds wrong before any page is opened."""

from formkit.audit.rule import Impact, fails

UNREACHABLE = fails(
    "unreachable",
    "",
    "Some answers lead to everything that a form may show.",
    "Add a scenario whose answers lead there. If there are none, correct the conditions, or take it out.",
    Impact.MODERATE,
)
RULES = (UNREACHABLE,)
