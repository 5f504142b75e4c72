"""The templates are found wherever formkit stands."""

from pathlib import Path

from formkit import locate


def test_a_wheel_carries_its_templates_inside_the_package(tmp_path: Path) -> None:
    inside = tmp_path / "formkit" / "templates"
    inside.mkdir(parents=True)
    assert locate.templates(tmp_path / "formkit") == inside


def test_a_checkout_has_its_templates_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "formkit").mkdir()
    assert locate.templates(tmp_path / "formkit") == tmp_path / "templates"


def test_the_formkit_under_test_uses_the_templates_of_this_repository() -> None:
    assert locate.templates() == Path(__file__).parent.parent / "templates"
