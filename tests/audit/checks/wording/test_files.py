"""What the names of image files let one guess."""

import pytest

from formkit.audit.checks.wording.files import decorates, means, subjects, words_of


def test_takes_names_apart() -> None:
    assert words_of("https://example.com/i/bbcBlocks-dark_2.png?v=3") == ["bbc", "blocks", "dark"]
    assert words_of("http://[/x.png") == []


@pytest.mark.parametrize(
    ("source", "meaning"), [("/warning-icon.png", "warning"), ("/tick.svg", "success"), ("/hero.jpg", "")]
)
def test_knows_what_icons_mean(source: str, meaning: str) -> None:
    assert means(source) == meaning


def test_knows_decoration_and_subjects() -> None:
    assert decorates("/i/header-divider.png")
    assert not decorates("/i/timeline.png")
    assert subjects("/i/logo-large.png") == []
    assert subjects("/i/red_panda.jpg") == ["panda"]
