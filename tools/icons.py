"""Draw the neutral brand's icons: a sheet of paper with a tick, formkit's own, for any domain.

    python tools/icons.py            needs Pillow, which formkit itself doesn't

The names are those that GOV.UK Frontend's template asks for, so that a brand is one folder: the page template's
`assetPath` names it and nothing else changes. Sizes are in units of a 48 by 48 grid.
"""

import json
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).parent.parent / "formkit/web/static/brand/neutral"
GRID = 48
BLUE, WHITE = "#1d70b8", "#ffffff"
CORNER = 8
# Within the middle 80 per cent, which a phone never cuts off: https://www.w3.org/TR/appmanifest/#icon-masks
SHEET = (14, 9, 34, 39)
TICK = ((18, 25), (22.5, 30), (30, 18))
STROKE = 4
SMOOTH = 8


def drawing(sheet: str, tick: str) -> str:
    """Return the sheet and its tick, each in its colour, as SVG elements."""
    left, top, right, bottom = SHEET
    points = " ".join(f"{x},{y}" for x, y in TICK)
    return (
        f'<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}" rx="2" fill="{sheet}"/>'
        f'<polyline points="{points}" fill="none" stroke="{tick}" stroke-width="{STROKE}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def svg(elements: str) -> str:
    """Return the elements as an SVG file."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {GRID} {GRID}">{elements}</svg>\n'


def icon() -> str:
    """Return the icon in its colours."""
    return svg(f'<rect width="{GRID}" height="{GRID}" rx="{CORNER}" fill="{BLUE}"/>{drawing(WHITE, BLUE)}')


def silhouette() -> str:
    """Return the icon in one colour on nothing, as pinned tabs want it: a sheet and, cut out of it, the tick."""
    cut = drawing(sheet="#fff", tick="#000")
    return svg(f'<mask id="cut">{cut}</mask><rect width="{GRID}" height="{GRID}" mask="url(#cut)"/>')


def bitmap(size: int, corner: float) -> Image.Image:
    """Return the icon `size` pixels wide, its corners rounded by `corner` units."""
    scale = size * SMOOTH / GRID
    image = Image.new("RGBA", (size * SMOOTH, size * SMOOTH))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, size * SMOOTH, size * SMOOTH), corner * scale, fill=BLUE)
    draw.rounded_rectangle([edge * scale for edge in SHEET], 2 * scale, fill=WHITE)
    points = [(x * scale, y * scale) for x, y in TICK]
    draw.line(points, fill=BLUE, width=round(STROKE * scale), joint="curve")
    reach = STROKE * scale / 2
    for x, y in points:
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=BLUE)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def manifest() -> str:
    """Return the web app manifest, which lists the icons."""
    icons = [
        ("favicon.ico", "image/x-icon", "48x48", "any"),
        ("favicon.svg", "image/svg+xml", "any", "any"),
        ("govuk-icon-180.png", "image/png", "180x180", "maskable"),
        ("govuk-icon-192.png", "image/png", "192x192", "maskable"),
        ("govuk-icon-512.png", "image/png", "512x512", "maskable"),
        ("govuk-icon-mask.svg", "image/svg+xml", "any", "monochrome"),
    ]
    listed = [{"src": f"images/{src}", "type": kind, "sizes": sizes, "purpose": use} for src, kind, sizes, use in icons]
    return json.dumps({"icons": listed}, indent=2) + "\n"


def main() -> None:
    """Write every icon."""
    images = FOLDER / "images"
    images.mkdir(parents=True, exist_ok=True)
    (FOLDER / "manifest.json").write_text(manifest(), encoding="utf-8")
    (images / "favicon.svg").write_text(icon(), encoding="utf-8")
    (images / "govuk-icon-mask.svg").write_text(silhouette(), encoding="utf-8")
    bitmap(48, CORNER).save(images / "favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
    # A phone cuts its own corners, so these fill the square.
    for size in (180, 192, 512):
        bitmap(size, 0).convert("RGB").save(images / f"govuk-icon-{size}.png", optimize=True)


if __name__ == "__main__":
    main()
