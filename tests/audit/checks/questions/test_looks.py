"""Labels that are not seen or far away, red without words, and a summary without the focus."""

from collections.abc import Callable

import pytest

from formkit.audit.checks.questions import looks
from formkit.audit.sight import Sight
from tests.audit.checks.questions.twins import summary, wrong

pytestmark = pytest.mark.browser
STYLE = (
    "<style>.cut{position:absolute;width:1px;height:1px;overflow:hidden}.red{color:#d4351c}"
    ".pale{background:#fae1e1;border:1px solid #df3034}.wide label{float:left}.wide input{float:right}"
    ".wide{overflow:hidden}p{clear:both}</style>"
)


def rules(sight: Sight) -> list[tuple[str, str]]:
    return sorted((one.rule.id, one.marks[0].selector) for one in looks.looks(sight))


def test_what_labels_and_errors_look_like(shows: Callable[..., Sight]) -> None:
    sight = shows(
        STYLE + "<p><label class=cut for=a>Unseen</label><input id=a></p>"
        "<p class=wide><label for=b>Far</label><input id=b></p>"
        "<p><label for=c>Red</label> <input id=c class=pale></p>"
        "<p><label for=d>Told</label> <input id=d> <i id=said class=red>Enter a town or city</i></p>"
        "<p><label for=e class=red>Needed</label> <input id=e></p>"
    )
    assert rules(sight) == [
        ("error-by-colour-alone", "#c"),
        ("error-not-associated", "#said"),
        ("label-far-from-control", "#b"),
        ("label-not-visible", "#a"),
        ("required-by-look", "#e"),
    ]


def test_pages_that_look_right(shows: Callable[..., Sight]) -> None:
    sight = shows(
        STYLE + "<p><label for=a>Seen</label><br><input id=a></p><p><input type=search aria-label=Search></p>"
        "<p><label for=c>Red</label> <input id=c class=pale aria-describedby=m> "
        "<i id=m class=red>Enter a colour</i></p>"
        "<p><label for=e>Needed <i class=red>*</i></label> <input id=e required></p>"
    )
    assert rules(sight) == []


def test_a_summary_of_govuk_that_no_script_gives_the_focus(shows: Callable[..., Sight]) -> None:
    page = summary(("#a", "Enter A")).replace("<div", "<div id=s data-module=govuk-error-summary", 1) + wrong(
        "a", "Enter A"
    )
    focusing = page + "<script>const s = document.querySelector('#s'); s.tabIndex = -1; s.focus()</script>"
    unfocused = [
        [one for one in rules(shows(html)) if one[0] == "error-summary-not-focused"]
        for html in (page, focusing, page.replace("id=s", "data-disable-auto-focus=true"))
    ]
    assert unfocused == [[("error-summary-not-focused", "#s")], [], []]
