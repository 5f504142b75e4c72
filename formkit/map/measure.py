"""How wide text is, near enough to break lines by: no font is at hand where a map is drawn.

Widths are Helvetica's, in thousandths of the font size (Adobe's Core 14 metrics); Arial and Liberation Sans share them.
"""

from __future__ import annotations

from collections.abc import Iterator

_WIDE = 556
_WIDTHS = {
    **dict.fromkeys("ijl'|’‘", 222),
    **dict.fromkeys("ft!,./:; I[]\\", 278),
    **dict.fromkeys("r()-`", 333),
    **dict.fromkeys("ckxysvz", 500),
    **dict.fromkeys("FTZ", 611),
    **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM", 833),
    "W": 944,
    "@": 1015,
}
_BOLD = 1.07


def width(words: str, size: float, bold: bool = False) -> float:
    """Estimate how wide a line is, in the unit of `size`."""
    thousandths = sum(_WIDTHS.get(sign, _WIDE) for sign in words)
    return thousandths * size / 1000 * (_BOLD if bold else 1)


def broken(words: str, size: float, most: float, bold: bool = False) -> Iterator[str]:
    """Break words into lines no wider than `most`; a longer word is cut."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size, bold) > most:
            yield line
            longer = word
        while width(longer, size, bold) > most:
            cut = _fitting(longer, size, most, bold)
            yield longer[:cut]
            longer = longer[cut:]
        line = longer
    if line:
        yield line


def _fitting(word: str, size: float, most: float, bold: bool) -> int:
    """Count the signs that fit, at least one."""
    return next((end - 1 for end in range(2, len(word) + 1) if width(word[:end], size, bold) > most), 1)
