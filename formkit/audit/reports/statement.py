"""The model accessibility statement of the UK regulations, filled from what an audit of this form and version showed.

It claims nothing that was not shown: what nobody has tested is said to be untested. A statement in each language of the
form, as Markdown to go into a page and as a page. https://www.gov.uk/government/publications/sample-accessibility-statement
"""

from __future__ import annotations

from markupsafe import Markup

from formkit.audit.reports.blocks import html, markdown
from formkit.audit.reports.html import STYLE
from formkit.audit.reports.report import Files, Report
from formkit.audit.reports.statement_words import Words
from formkit.language import language
from formkit.locate import templates

_PAGE = Markup("""<!DOCTYPE html>
<html lang="{code}">
<head>
  <meta charset="utf-8">
  <title>{title}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="{style}">
</head>
<body>
<main class="width">
{content}
</main>
</body>
</html>
""")


def statement(report: Report) -> Files:
    """Write `statement.CODE.md` and `statement.CODE.html` for each language of the form; English for others' pages."""
    files: dict[str, str] = {STYLE: (templates() / "audit" / STYLE).read_text(encoding="utf-8")}
    for code, spoken in (report.languages or {"en": language("en")}).items():
        blocks = list(Words(report, spoken).blocks())
        title = "".join(piece.words for piece in blocks[0].pieces)
        files[f"statement.{code}.md"] = markdown(blocks)
        files[f"statement.{code}.html"] = _PAGE.format(code=code, title=title, style=STYLE, content=html(blocks))
    return files
