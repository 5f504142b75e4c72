"""Links of the error summary, clicked."""

from collections.abc import Callable

import pytest

from formkit.audit.checks.questions import followed
from formkit.audit.sight import Sight
from tests.audit.checks.questions.twins import summary, wrong

pytestmark = pytest.mark.browser
PAGE = summary(("#a", "Enter A"), ("#b", "Enter B")) + wrong("a", "Enter A") + wrong("b", "Enter B")
STOPS = "<script>document.querySelector('a').addEventListener('click', (e) => e.preventDefault())</script>"
COVERED = "<style>main::after{content:'';position:fixed;inset:0;background:#fff}</style>"


@pytest.mark.parametrize(("more", "unled"), [("", 0), (STOPS, 1), (COVERED, 2)])
def test_links_lead_to_their_controls(shows: Callable[..., Sight], more: str, unled: int) -> None:
    found = list(followed.followed(shows(PAGE + more)))
    assert [one.rule for one in found] == [followed.UNLED] * unled


def test_the_page_is_as_it_was_afterwards(shows: Callable[..., Sight]) -> None:
    sight = shows(PAGE)
    list(followed.followed(sight))
    assert sight.run("return [location.hash, document.activeElement.localName]") == ["", "body"]
