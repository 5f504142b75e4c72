"""For each rule of the view a page that breaks it, and one much like it that does not: what stands in `main`."""

from collections.abc import Mapping

SENTENCE = "You must tell us about every change to what you earn before the end of the month in which it happens. "
_BOX = '<p style="width:20em;overflow:hidden;{}">' + SENTENCE + "</p>"
_PAIR = '<div style="position:relative;{}"><p style="margin:0">{}</p><p style="margin:0;{}">Then send it.</p></div>'
_COLUMNS = "".join(f"<td>{word}, which is a long heading</td>" for word in ("First", "Second", "Third", "Fourth"))

FITS: Mapping[str, tuple[str, str]] = {
    "reflow": (
        f'<div style="overflow:auto"><p style="width:900px">{SENTENCE}</p></div>',
        f'<div style="overflow:auto"><table style="width:900px"><tr>{_COLUMNS}</table></div>',
    ),
    "reflow-wide-part": (
        f'<table style="width:900px"><tr>{_COLUMNS}</table>',
        f'<table style="width:100%"><tr><td>{SENTENCE}</table>',
    ),
    "reflow-covered": (
        '<div style="position:fixed;top:0;left:0;width:100%;height:200px">Menu</div>',
        '<div style="position:fixed;top:0;left:0;width:100%;height:2em">Menu</div>',
    ),
    "reflow-cut": (
        f'<p style="overflow:hidden;height:3em">{SENTENCE}</p>',
        f'<p style="overflow:hidden;min-height:3em">{SENTENCE}</p>',
    ),
    "reflow-overlap": (
        _PAIR.format("height:3em", SENTENCE, "position:absolute;top:1.5em"),
        _PAIR.format("min-height:3em", SENTENCE, ""),
    ),
    "text-spacing-cut": (_BOX.format("height:4.5em;line-height:1.1"), _BOX.format("min-height:4.5em;line-height:1.1")),
    "text-spacing-overlap": (
        _PAIR.format("width:20em", SENTENCE, "position:absolute;top:4.4em"),
        _PAIR.format("width:20em", SENTENCE, "position:static"),
    ),
    "text-size-cut": (_BOX.format("height:110px"), _BOX.format("height:7em")),
    "text-size-overlap": (
        _PAIR.format("width:20em", SENTENCE, "position:absolute;top:8em;font-size:16px;top:110px"),
        _PAIR.format("width:20em", SENTENCE, "position:absolute;top:9em"),
    ),
    "text-overlap": (
        _PAIR.format("", "First read this.", "position:absolute;top:0"),
        _PAIR.format("", "First read this.", "position:absolute;top:3em"),
    ),
}
EXAMPLES: Mapping[str, tuple[str, str]] = {**FITS}
