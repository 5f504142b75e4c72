"""Colours as browsers give them, and how much they differ: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""

from __future__ import annotations

import re


def contrast(one: str, other: str) -> float:
    """The contrast of two colours such as `rgb(0, 94, 165)`: 1 where they are the same, 21 at most."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(float(part) / 255) for part in (*re.findall(r"[\d.]+", colour), "0", "0", "0")[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
