"""Groups without a fieldset, a legend or a name."""

import pytest

from formkit.audit.checks.questions import groups
from tests.audit.checks.questions.twins import Twins, found

RADIOS = "<label><input type=radio name=a value=y>Yes</label><label><input type=radio name=a value=n>No</label>"
BOXES = "".join(f"<label><input type=checkbox name={name}>{name}</label>" for name in ("red", "blue", "green"))
PARTS = "".join(f"<label>{part}<input></label>" for part in ("Day", "Month", "Year"))
LEGEND = "<legend>What is it?</legend>"
TWINS = (
    Twins(groups.LOOSE, RADIOS, f"<fieldset>{LEGEND}{RADIOS}</fieldset>"),
    Twins(groups.LOOSE, RADIOS.replace("radio", "checkbox"), f"<div role=group aria-label=Which>{RADIOS}</div>"),
    Twins(groups.LOOSE, RADIOS.replace("name=a", "name=a[]"), RADIOS.replace("name=a value=n", "name=b")),
    Twins(groups.ROW, BOXES, f"<fieldset>{LEGEND}{BOXES}</fieldset>"),
    Twins(groups.ROW, BOXES, BOXES.replace("blue", "red")),
    Twins(groups.LOOSE_PARTS, PARTS, f"<fieldset>{LEGEND}{PARTS}</fieldset>"),
    Twins(groups.LOOSE_PARTS, PARTS.replace("Day", "Dydd").replace("Month", "Mis"), "<label>Year<input></label>"),
    Twins(groups.NO_LEGEND, f"<fieldset>{PARTS}</fieldset>", f"<fieldset aria-label=Born>{PARTS}</fieldset>"),
    Twins(groups.NO_LEGEND, f"<fieldset><p>{LEGEND}</p></fieldset>", f"<fieldset>{LEGEND}</fieldset>"),
    Twins(groups.EMPTY_LEGEND, "<fieldset><legend> </legend></fieldset>", f"<fieldset>{LEGEND}</fieldset>"),
    Twins(groups.NAMELESS, f"<div role=radiogroup>{RADIOS}</div>", f"<div role=group>{PARTS}</div>"),
    Twins(groups.NAMELESS, f"<div role=group>{RADIOS}</div>", f"<div role=group aria-label=Which>{RADIOS}</div>"),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_groups(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_boxes_to_choose_rows_of_a_table_are_no_question() -> None:
    rows = "".join(f"<tr><td><input type=checkbox name=row value={n} aria-label='Row {n}'></td></tr>" for n in range(3))
    assert found(f"<table>{rows}</table>") == []


def test_a_finding_names_the_field_of_a_group() -> None:
    (one,) = found(f"<fieldset>{RADIOS}</fieldset>")
    assert (one.rule, one.fields) == (groups.NO_LEGEND, ("a",))
