"""No report says that anything is accessible: machines can't show that, and a clean run is no such claim."""

import re

import pytest

from formkit.audit.check import Tier
from formkit.audit.checks import RULES
from formkit.audit.reports import FORMATS, Report
from formkit.audit.reports.summary import summary
from formkit.language import language
from tests.audit.results import ALL, result

LANGUAGES = {code: language(code) for code in ("en", "cy")}
CLEAN = result(asked=frozenset(RULES), tier=Tier.FULL)
# What WCAG, the model statement and rules call things: none of them says that something is so.
NAMES = re.compile(r"accessible[ -]authentication|accessible name|non-accessible content|how accessible", re.IGNORECASE)
CLAIMS = re.compile(r"\baccessible\b|fully compliant|no barriers|conforms|\bhygyrch\b", re.IGNORECASE)
WELSH_NAMES = re.compile(r"Pa mor hygyrch|nad yw’n hygyrch|yn hygyrch, yn unol â Rheoliadau")
# What the regulations ask every organisation to say of what it means to do.
COMMITTED = "committed to making this service accessible, in accordance with"


@pytest.mark.parametrize("found", [ALL, CLEAN], ids=["with faults", "clean"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_format_says_that_something_is_accessible(found: object, name: str) -> None:
    files = FORMATS[name](Report(found, languages=LANGUAGES))  # type: ignore[arg-type]
    texts = [content if isinstance(content, str) else content.decode(errors="replace") for content in files.values()]
    for text in texts:
        rest = WELSH_NAMES.sub("", NAMES.sub("", text.replace(COMMITTED, "")))
        assert CLAIMS.findall(rest) == []


def test_neither_does_the_summary() -> None:
    assert CLAIMS.findall(summary(Report(CLEAN))) == []
    assert "no faults" in summary(Report(CLEAN))
