"""What people get wrong: for any page, what to type so that it comes back with errors."""

from formkit.fields.field_type import input_name
from formkit.page import Field
from formkit.trail import Step

_TOO_LONG = "x" * 1_001
WRONG = {
    "text": {"": _TOO_LONG},
    "email": {"": "me at home"},
    "telephone": {"": "ring me"},
    "integer": {"": "a few"},
    "decimal": {"": "1,2,3"},
    "money": {"": "£lots"},
    "date": {"day": "31", "month": "2", "year": "2020"},
    "name": {"first": "Sarah", "full": _TOO_LONG},
    "address": {"line2": "Upstairs"},
    "national_insurance_number": {"": "QQ"},
}
"""By type: what no field of it takes. Choices are not here: a browser can't post a wrong one."""


def slip(step: Step) -> dict[str, list[str]] | None:
    """What to type on a page (blank where something is required) for errors; None where no slip is possible."""
    shown = [one for one in step.applying if one.reveal is None and one.calculation is None]
    if any(one.required for one in shown):
        return {}
    return next(({**_typed(one)} for one in shown if one.type.NAME in WRONG), None)


def _typed(one: Field) -> dict[str, list[str]]:
    parts = WRONG[one.type.NAME]
    return {input_name(one.name, part): [parts[part]] for part in one.type.inputs if part in parts}
