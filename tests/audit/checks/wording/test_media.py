"""Recordings."""

import pytest

from formkit.audit.checks.wording.media import media
from tests.audit.checks.wording.twins import Twins, page

CAPTIONS = '<track kind="captions" src="a.vtt" srclang="en">'
TWINS: Twins = (
    (
        "sound-without-text",
        '<audio controls src="a.ogg"></audio>',
        '<audio controls src="a.ogg"></audio><a href="/t">Transcript</a>',
    ),
    ("sound-without-text", '<embed src="a.mp3">', '<embed src="a.svg">'),
    (
        "sound-without-text",
        '<object data="a.wav" type="audio/wav"></object>',
        '<object data="a.pdf" type="application/pdf"></object>',
    ),
    ("video-without-text", '<video controls src="a.mp4"></video>', f'<video controls src="a.mp4">{CAPTIONS}</video>'),
    (
        "video-without-text",
        '<video src="a.mp4"><track kind="chapters" src="a"></video>',
        '<video src="a.mp4"></video><h2>Transcript</h2>',
    ),
    (
        "video-without-text",
        '<iframe src="https://www.youtube.com/embed/a" title="A"></iframe>',
        '<iframe src="/map" title="A"></iframe>',
    ),
    (
        "video-without-text",
        '<video src="a.mp4"></video>',
        '<video src="a.mp4" aria-describedby="t"></video><p id="t">A bat flies.</p>',
    ),
    (
        "plays-by-itself",
        f'<video autoplay src="a.mp4">{CAPTIONS}</video>',
        f'<video autoplay muted src="a.mp4">{CAPTIONS}</video>',
    ),
    (
        "plays-by-itself",
        '<iframe src="https://www.youtube.com/embed/a?autoplay=1"></iframe><details><summary>Transcript</summary></details>',
        '<iframe src="https://www.youtube.com/embed/a"></iframe><details><summary>Transcript</summary></details>',
    ),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_recordings_without_words_or_rest(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in media(page(wrong))] == [rule]
    assert not list(media(page(right)))
