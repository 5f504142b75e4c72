"""What markup says of time and of video: each rule is broken by one page and not by its twin."""

import pytest

from formkit.audit.checks.keys.refresh import OF_DOCUMENT
from formkit.audit.document import Document

EXAMPLES = {
    "meta-refresh": (
        ('<meta http-equiv="Refresh" content="30; url=/gone">', '<meta http-equiv=refresh content=" 0.5">'),
        ('<meta http-equiv="refresh" content="0; url=/there">', '<meta http-equiv="refresh" content="99999">'),
    ),
    "video-may-flash": (
        ('<main><iframe src="https://www.youtube.com/embed/x"></iframe></main>', "<video src=a.mp4></video>"),
        (
            '<main><p>Warning: this video has flashing lights.</p><iframe src="https://www.youtube.com/embed/x"></iframe>',
            '<iframe src="https://example.org/map"></iframe><video hidden src=a.mp4></video>',
        ),
    ),
}


def broken(html: str, **headers: str) -> set[str]:
    page = Document(html, headers=headers)
    return {finding.rule.id for check in OF_DOCUMENT for finding in check.run(page)}


def test_every_rule_has_its_pages() -> None:
    assert EXAMPLES.keys() == {rule.id for check in OF_DOCUMENT for rule in check.rules}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_is_broken_by_its_pages_and_not_by_their_twins(rule: str) -> None:
    faults, twins = EXAMPLES[rule]
    assert [broken(html) for html in faults] == [{rule}] * len(faults)
    assert [broken(html) for html in twins] == [set()] * len(twins)


def test_a_header_refreshes_like_the_page() -> None:
    assert broken("<p>Hello", Refresh="5; url=/next") == {"meta-refresh"}
    assert broken("<p>Hello", Refresh="0") == set()
