"""How long pictures move, by their bytes."""

from math import inf, isclose

import pytest

from formkit.audit.checks.keys.pictures import moves_for

DOT = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"


def gif(*delays: int, turns: int | None = None) -> bytes:
    """A GIF of one dot, shown for these hundredths of a second each; `turns` as the file counts them, 0 for ever."""
    frames = b"".join(b"\x21\xf9\x04\0" + delay.to_bytes(2, "little") + b"\0\0" + DOT for delay in delays)
    loop = b"" if turns is None else b"\x21\xff\x0bNETSCAPE2.0\x03\x01" + turns.to_bytes(2, "little") + b"\0"
    return b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + loop + frames + b";"


def webp(*delays: int, turns: int) -> bytes:
    frames = b"".join(b"ANMF" + b"\x10\0\0\0" + bytes(12) + delay.to_bytes(3, "little") + b"\0" for delay in delays)
    return b"RIFF\0\0\0\0WEBPANIM\x06\0\0\0\0\0\0\0" + turns.to_bytes(2, "little") + frames


def png(*delays: int, turns: int) -> bytes:
    frames = b"".join(b"fcTL" + bytes(20) + delay.to_bytes(2) + (100).to_bytes(2) for delay in delays)
    return b"\x89PNG\r\n\x1a\nacTL" + len(delays).to_bytes(4) + turns.to_bytes(4) + frames


@pytest.mark.parametrize(
    ("data", "seconds"),
    [
        (gif(50, turns=0), 0),
        (gif(50, 50, turns=0), inf),
        (gif(50, 50), 1),
        (gif(50, 50, turns=3), 4),
        (gif(0, 1, turns=0), inf),
        (gif(0, 1), 0.2),
        (webp(500, 250, turns=2), 1.5),
        (webp(500, 250, turns=0), inf),
        (webp(500, turns=0), 0),
        (png(50, 25, turns=2), 1.5),
        (png(50, 25, turns=0), inf),
        (b"\x89PNG\r\n\x1a\nIDAT", 0),
        (b"\xff\xd8\xff", 0),
        (b"", 0),
        (b"GIF89a", 0),
    ],
)
def test_a_picture_moves_as_long_as_its_frames_and_turns_say(data: bytes, seconds: float) -> None:
    assert moves_for(data) == seconds or isclose(moves_for(data), seconds)
