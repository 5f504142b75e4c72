"""What images say in words."""

import pytest

from formkit.audit.checks.wording.image_words import image_words
from tests.audit.checks.wording.twins import Twins, page

TWINS: Twins = (
    ("image-without-alt", '<img src="a.png">', '<img src="a.png" alt="A bat">'),
    ("image-without-alt", '<img src="a.png">', '<img src="a.png" role="presentation">'),
    ("image-without-alt", '<img src="a.png">', '<img src="a.png" aria-label="A bat">'),
    ("image-alt-file-name", '<img src="/a.png" alt="bat.JPG">', '<img src="/a.png" alt="The bat.">'),
    ("image-alt-file-name", '<img src="/i/red-bat-2.png" alt="red-bat-2">', '<img src="/i/bat.png" alt="Bat">'),
    ("image-alt-file-name", '<img src="/i/x" alt="IMG_2034">', '<img src="/i/x" alt="">'),
    ("image-alt-kind", '<img src="a.png" alt="image">', '<img src="a.png" alt="Image of a bat">'),
    ("image-alt-kind", '<img src="a.png" alt="A photo.">', '<img src="a.png" alt="Photo editor">'),
    ("image-alt-kind", '<img src="a.gif" alt="spacer">', '<img src="a.gif" alt="">'),
    ("image-alt-kind", '<img src="a.png" alt="Delwedd">', '<img src="a.png" alt="Ystlum">'),
    ("image-title-differs", '<img src="a.png" alt="BBC" title="BBC home">', '<img src="a.png" alt="BBC" title="bbc">'),
    ("image-title-alone", '<img src="a.png" alt="" title="BBC">', '<img src="a.png" alt="" title="">'),
    ("image-alt-doubtful", '<img src="/i/bbc-blocks.png" alt="Twitter">', '<img src="/i/bbc-blocks.png" alt="BBC">'),
    ("image-alt-doubtful", '<img src="/i/bbc.png" alt="Twitter">', '<img src="/i/logo-2.png" alt="Twitter">'),
    ("image-decorates-in-words", '<img src="a.png" alt="Line" role="none">', '<img src="a.png" alt="" role="none">'),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_images_that_do_not_say_what_they_show(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in image_words(page(wrong))] == [rule]
    assert not list(image_words(page(right)))
