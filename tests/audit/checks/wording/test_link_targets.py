"""Where links lead."""

import pytest

from formkit.audit.checks.wording.link_targets import link_targets
from tests.audit.checks.wording.twins import Twins, page

TWINS: Twins = (
    ("link-to-nowhere", '<a href="#">Do something</a>', '<a href="#fees">Fees</a><h2 id="fees">Fees</h2>'),
    ("link-to-nowhere", '<a href="">Do something</a>', '<a href="#">Back to top</a>'),
    ("link-to-nowhere", '<a href="#">Menu</a>', '<a href="#" role="button">Menu</a>'),
    ("link-to-nowhere", '<a href="#">Back to fees</a>', '<a href="#" class="govuk-back-link">Back</a>'),
    ("link-to-script", '<a href="javascript:alert(1)">Press me</a>', '<a href="/javascript">JavaScript</a>'),
    ("link-malformed", '<a href="http//example.com">Fees</a>', '<a href="http://example.com">Fees</a>'),
    ("link-malformed", '<a href="htp://example.com">Fees</a>', '<a href="https-guide">Fees</a>'),
    ("link-malformed", '<a href="http:/example.com">Fees</a>', '<a href="//example.com">Fees</a>'),
    ("link-malformed", '<a href="mailto:">Email us</a>', '<a href="mailto:fees@example.com?subject=Fees">Email us</a>'),
    ("link-malformed", '<a href="tel:none">Call us</a>', '<a href="tel:+442079460000">Call us</a>'),
    (
        "link-new-window",
        '<a href="/a" target="_blank">Fees</a>',
        '<a href="/a" target="_blank">Fees (opens in new tab)</a>',
    ),
    ("link-new-window", '<a href="/a" target="help">Fees</a>', '<a href="/a" target="_top">Fees</a>'),
    (
        "link-new-window",
        '<a href="/a" target="_blank">Ffioedd</a>',
        '<a href="/a" target="_blank">Ffioedd (yn agor mewn tab newydd)</a>',
    ),
    ("link-to-file", '<a href="/fees.pdf">Fees</a>', '<a href="/fees.pdf">Fees (PDF, 240 KB)</a>'),
    ("link-to-file", '<a href="/fees.pdf">Fees PDF</a>', '<p><a href="/fees.pdf">Fees</a> PDF, 1.2MB, 3 pages</p>'),
    ("link-to-file", '<a href="/fees.docx?v=1">Fees, 12 KB</a>', '<a href="/fees.docx?v=1">Fees (Word, 12 KB)</a>'),
    (
        "link-to-image",
        'My favourite <a href="bat.jpg">bat</a>',
        '<a href="bat.jpg"><img src="s.jpg" alt="A bat asleep"></a>',
    ),
    (
        "link-to-recording",
        '<a href="talk.mp3">Listen</a>',
        '<a href="talk.mp3">Listen</a> <a href="talk">Transcript of the talk</a>',
    ),
    (
        "link-to-recording",
        '<h1>No transcript</h1><a href="talk.mov">Watch</a>',
        '<a href="talk.mov">Watch, with captions</a>',
    ),
)


@pytest.mark.parametrize(("rule", "wrong", "right"), TWINS)
def test_finds_links_that_lead_astray(rule: str, wrong: str, right: str) -> None:
    assert [one.rule.id for one in link_targets(page(wrong))] == [rule]
    assert not list(link_targets(page(right)))


def test_says_what_is_missing_about_a_file() -> None:
    (finding,) = link_targets(page('<a href="/fees.pdf">Fees (PDF)</a>'))
    assert finding.message == "This link to a PDF file does not say its size."


@pytest.mark.parametrize("href", ["http://[", "//[::1", "http://a:b:c/x.pdf", "\x00", "?", "http://[/x.pdf"])
def test_takes_any_address(href: str) -> None:
    assert isinstance(list(link_targets(page(f'<a href="{href}">Fees (PDF, 1 KB)</a>'))), list)
