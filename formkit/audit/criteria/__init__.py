"""The success criteria of WCAG 2.2, and how a result stands to each of those of level A and AA."""

from formkit.audit.criteria.criterion import BEYOND, CRITERIA, Criterion, Step, criterion
from formkit.audit.criteria.standing import Standing, Status, standings
from formkit.audit.criteria.tasks import Task

__all__ = ["BEYOND", "CRITERIA", "Criterion", "Standing", "Status", "Step", "Task", "criterion", "standings"]
