"""For each rule of the view a page that breaks it, and one much like it that does not: what stands in `main`."""

from collections.abc import Mapping

SENTENCE = "You must tell us about every change to what you earn before the end of the month in which it happens. "
_BOX = '<p style="width:20em;overflow:hidden;{}">' + SENTENCE + "</p>"
_PAIR = '<div style="position:relative;{}"><p style="margin:0">{}</p><p style="margin:0;{}">Then send it.</p></div>'
_COLUMNS = "".join(f"<th>{word}, which is a long heading</td>" for word in ("First", "Second", "Third", "Fourth"))

FITS: Mapping[str, tuple[str, str]] = {
    "reflow": (
        f'<div style="overflow:auto"><p style="width:900px">{SENTENCE}</p></div>',
        f'<div style="overflow:auto"><table style="width:900px"><tr>{_COLUMNS}</table></div>',
    ),
    "reflow-wide-part": (
        '<svg role="img" aria-label="A map" width="900" height="90"></svg>',
        f'<table style="width:900px"><tr>{_COLUMNS}</table>',
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
    "text-cut": (_BOX.format("height:2em"), _BOX.format("")),
    "text-overlap": (
        _PAIR.format("", "First read this.", "position:absolute;top:0"),
        _PAIR.format("", "First read this.", "position:absolute;top:3em"),
    ),
}
_LONG = SENTENCE * 3
TYPOGRAPHY: Mapping[str, tuple[str, str]] = {
    "uppercase-text": (
        f'<p style="text-transform:uppercase">{SENTENCE}</p>',
        '<b style="text-transform:uppercase">Urgent</b>',
    ),
    "italic-text": (f"<p><i>{SENTENCE}</i></p>", f"<p>You <em>must</em> know: {SENTENCE}</p>"),
    "justified-text": (f'<p style="text-align:justify">{_LONG}</p>', '<p style="text-align:justify">One line</p>'),
    "line-height": (f'<p style="line-height:1">{_LONG}</p>', f'<p style="line-height:1.25">{_LONG}</p>'),
    "long-lines": (f"<p>{_LONG}</p>", f'<p style="max-width:60ch">{_LONG}</p>'),
    "small-text": (
        f'<p style="font-size:10px;max-width:30em">{SENTENCE}</p>',
        '<p style="font-size:14px">Carbon dioxide is CO<sub style="font-size:10px">two</sub>.</p>',
    ),
}
_CARDS = "<ul>{}</ul>".format(
    "".join('<li style="color:{}">' + name + "</li>" for name in ("Amanita", "Porcini", "Morel"))
)
COLOURS: Mapping[str, tuple[str, str]] = {
    "contrast-enhanced": (f'<p style="color:#707070">{SENTENCE}</p>', f'<p style="color:#505050">{SENTENCE}</p>'),
    "control-contrast": (
        '<label>Name <input style="border:1px solid #ccc"></label>',
        '<label>Name <input style="border:0;border-bottom:2px solid #555"></label>',
    ),
    "placeholder-contrast": (
        "<style>::placeholder { color: #bbb }</style><label>Name <input placeholder='As in your passport'></label>",
        "<style>::placeholder { color: #555 }</style><label>Name <input placeholder='As in your passport'></label>",
    ),
    "colour-alone": (_CARDS.format("#a1150b", "#0a6703", "#0a6703"), _CARDS.format("#333", "#333", "#333")),
}
_PICTURE = '<p style="background:linear-gradient({});color:white">' + SENTENCE + "</p>"
AXE: Mapping[str, tuple[str, str]] = {"text-contrast": (_PICTURE.format("#eee,#ccc"), _PICTURE.format("#111,#333"))}
_SHEET = "<style>{}</style>"
_TABS = '<p><a href="a">First</a> <a href="b" aria-current="page">Second</a></p>' + _SHEET
_MOVES = '<p id="m">Wait</p>' + _SHEET.format("@keyframes m {{ to {{ translate: 9em }} }} {}")
_PANEL = '<div style="position:absolute;top:{};width:20em;height:4em;background:#eee"></div>'
_OVER = '<div style="position:relative"><p>Read this.</p>' + _PANEL + "</div>"
MEDIA: Mapping[str, tuple[str, str]] = {
    "text-covered": (_OVER.format("0"), _OVER.format("5em")),
    "forced-colours-edge": (
        '<label>Name <input style="border:0;box-shadow:0 0 0 2px #333"></label>',
        '<label>Name <input style="border:1px solid #333"></label>',
    ),
    "forced-colours-shape": (
        '<i style="display:inline-block;width:1em;height:1em;background:red"></i>',
        '<i style="display:inline-block;width:1em;height:1em;background:red;border:1px solid transparent"></i>',
    ),
    "forced-colours-state": (
        _TABS.format("[aria-current] { background: #036; color: white }"),
        _TABS.format("[aria-current] { background: #036; color: white; font-weight: bold }"),
    ),
    "forced-colours-focus": (
        '<a href="a">Read</a>' + _SHEET.format("a:focus { outline: none; background: gold; box-shadow: 0 2px }"),
        '<a href="a">Read</a>' + _SHEET.format("a:focus { outline: 3px solid transparent; background: gold }"),
    ),
    "motion-not-reduced": (
        _MOVES.format("#m { animation: m 1s infinite }"),
        _MOVES.format("@media (prefers-reduced-motion: no-preference) { #m { animation: m 1s infinite } }"),
    ),
    "print-empty": (
        f"<p>{SENTENCE}</p>" + _SHEET.format("@media print { main { display: none } }"),
        f"<p>{SENTENCE}</p><nav>Menu</nav>" + _SHEET.format("@media print { nav { display: none } }"),
    ),
    "print-cut": (
        f"<p>{_LONG}</p>" + _SHEET.format("@media print { p { height: 2em; overflow: hidden } }"),
        f"<p>{_LONG}</p>" + _SHEET.format("@media print { p { font-size: 12pt; overflow: hidden } }"),
    ),
    "orientation-lock": (
        f"<p>{SENTENCE}</p>" + _SHEET.format("@media (orientation: landscape) { main { rotate: 90deg } }"),
        f"<p>{SENTENCE}</p>" + _SHEET.format("@media (orientation: landscape) { main { scale: 0.9 } }"),
    ),
}
EXAMPLES: Mapping[str, tuple[str, str]] = {**AXE, **FITS, **TYPOGRAPHY, **COLOURS, **MEDIA}
