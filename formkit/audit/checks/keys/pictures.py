"""Pictures that move: how long a GIF, WebP or PNG goes on, by its bytes."""

from __future__ import annotations

_SHORTEST = 0.02
_INSTEAD = 0.1
"""What browsers show a picture of a GIF for that says it is shown for less than 20 milliseconds."""


def moves_for(data: bytes) -> float:
    """Seconds for which a picture moves by itself; 0 for one that is still, infinity for one that never stops."""
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return _gif(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return _png(data) if data[:8] == b"\x89PNG\r\n\x1a\n" else 0


def _gif(data: bytes) -> float:
    """https://www.w3.org/Graphics/GIF/spec-gif89a.txt: its delays stand in graphic control extensions."""
    starts = [at for at in _places(data, b"\x21\xf9\x04") if data[at + 7 : at + 8] == b"\x00"]
    delays = [int.from_bytes(data[at + 4 : at + 6], "little") / 100 for at in starts]
    if len(delays) < 2:
        return 0
    loop = data.find(b"\x21\xff\x0bNETSCAPE2.0\x03\x01")
    turns = int.from_bytes(data[loop + 16 : loop + 18], "little") if loop >= 0 else -1
    return _turned(sum(one if one >= _SHORTEST else _INSTEAD for one in delays), {0: 0, -1: 1}.get(turns, turns + 1))


def _webp(data: bytes) -> float:
    """https://developers.google.com/speed/webp/docs/riff_container: ANIM has the turns, each ANMF a duration."""
    loop = data.find(b"ANIM")
    frames = _places(data, b"ANMF")
    if loop < 0 or len(frames) < 2:
        return 0
    seconds = sum(int.from_bytes(data[at + 20 : at + 23], "little") for at in frames) / 1000
    return _turned(seconds, int.from_bytes(data[loop + 12 : loop + 14], "little"))


def _png(data: bytes) -> float:
    """https://www.w3.org/TR/png-3/: acTL has the turns, each fcTL the two parts of a fraction of a second."""
    control = data.find(b"acTL")
    frames = _places(data, b"fcTL")
    if control < 0 or len(frames) < 2:
        return 0
    parts = ((int.from_bytes(data[at + 24 : at + 26]), int.from_bytes(data[at + 26 : at + 28])) for at in frames)
    return _turned(
        sum(above / (below or 100) for above, below in parts), int.from_bytes(data[control + 8 : control + 12])
    )


def _turned(seconds: float, turns: int) -> float:
    return seconds * turns if turns else float("inf")


def _places(data: bytes, what: bytes) -> list[int]:
    """Where some bytes stand."""
    lengths = [len(part) for part in data.split(what)[:-1]]
    return [sum(lengths[: n + 1]) + n * len(what) for n in range(len(lengths))]
