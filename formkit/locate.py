"""Where the page templates are: inside the package in a wheel, beside it in a checkout or an editable install."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def templates(package: Path = _PACKAGE) -> Path:
    """The folder of page templates that belongs to the formkit package in `package`."""
    shipped = package / "templates"
    return shipped if shipped.is_dir() else package.parent / "templates"
