"""Elements that are out of date, misused, hidden or said to be what they are not; and buttons."""

import pytest

from formkit.audit.checks.structure import buttons, hidden_words, misused, obsolete, roles
from tests.audit.checks.structure.twins import Twins, found

NEWS = "<article><h2>A new bridge</h2><p>It opens in May, after two years of work.</p></article>"
TWINS = (
    Twins(obsolete.MOVING_TEXT, "<marquee>A</marquee>", "<p>A</p>"),
    Twins(obsolete.MOVING_TEXT, "<blink>A</blink>", "<p>A</p>"),
    Twins(obsolete.OBSOLETE_ELEMENT, "<center>A</center>", "<p class=center>A</p>"),
    Twins(obsolete.OBSOLETE_ELEMENT, "<font size=2>A</font>", "<b>A</b>"),
    Twins(obsolete.OBSOLETE_ATTRIBUTE, "<p align=center>A</p>", "<p class=center>A</p>"),
    Twins(obsolete.INLINE_COLOUR, '<p style="color: blue">A</p>', '<p style="margin: 0; color: inherit">A</p>'),
    Twins(obsolete.INLINE_COLOUR, '<p style="top:0;background-color:red">A</p>', '<p style="border-color:red">A</p>'),
    Twins(misused.SPACER_IMAGE, "<img src=/i/spacer.gif alt>", "<img src=/i/space-station.gif alt=ISS>"),
    Twins(misused.SPACER_IMAGE, "<img src=a.gif alt width=1 height=90>", "<img src=a.gif alt width=90 height=90>"),
    Twins(misused.PRE_WITHOUT_CODE, "<pre>a  b</pre>", "<pre><code>a  b</code></pre>"),
    Twins(misused.NO_ARTICLE, "<article><h2>More</h2><nav><a href=/a>A</a> <a href=/b>B</a></nav></article>", NEWS),
    Twins(misused.NO_ARTICLE, "<body><article><main><h1>A</h1><p>A b c d</p></main></article>", NEWS),
    Twins(
        misused.WINDOWLESS_OBJECT,
        "<object data=a><param name=wmode value=opaque>Map</object>",
        "<object data=a><param name=wmode value=window>Map</object>",
    ),
    Twins(misused.PLUG_IN, "<embed src=film.swf>", "<embed src=map.svg type=image/svg+xml>"),
    Twins(roles.INVALID_ROLE, "<ol role=breadcrumbs><li>A</ol>", "<nav role=navigation>A</nav>"),
    Twins(roles.INVALID_ROLE, "<p role=widget>A</p>", "<p role='paragraf paragraph'>A</p>"),
    Twins(roles.INVALID_ARIA, "<input aria-label=A aria-required=yes>", "<input aria-label=A aria-required=true>"),
    Twins(roles.INVALID_ARIA, "<p aria-lable=A>A</p>", "<p aria-label=A role=group>A</p>"),
    Twins(roles.INVALID_ARIA, "<p role=heading aria-level=two>A</p>", "<p role=heading aria-level=2>A</p>"),
    Twins(roles.STATE_MISSING, "<p role=checkbox>A</p>", "<p role=checkbox aria-checked=false>A</p>"),
    Twins(roles.STATE_MISSING, "<p role=switch>A</p>", "<label><input type=checkbox role=switch>A</label>"),
    Twins(buttons.NAMELESS_BUTTON, "<button></button>", "<button aria-label=Close></button>"),
    Twins(buttons.NAMELESS_BUTTON, "<input type=button>", "<input type=submit>"),
    Twins(buttons.NAMELESS_BUTTON, "<p role=button><img src=x.png></p>", "<p role=button><img src=x.png alt=Close>"),
    Twins(buttons.NAMELESS_BUTTON, "<details><summary></summary>", "<details><summary>A</summary>"),
    Twins(buttons.IMAGE_BUTTON_WITHOUT_ALT, "<input type=image src=a.png>", "<input type=image src=a.png alt=Search>"),
    Twins(buttons.IMAGE_BUTTON_WITHOUT_ALT, "<input type=image alt>", "<input type=image aria-label=Search>"),
    Twins(buttons.VAGUE_BUTTON, "<input type=image alt=click>", "<input type=image alt=Search>"),
    Twins(buttons.VAGUE_BUTTON, "<button>Click here</button>", "<button>Continue</button>"),
    Twins(buttons.VAGUE_BUTTON, "<input type=image alt=go.gif>", "<button>Here to help</button>"),
    Twins(buttons.NESTED_CONTROL, "<a href=/a><button>A</button></a>", "<label>A <input></label>"),
    Twins(buttons.NESTED_CONTROL, "<button><input aria-label=A>B</button>", "<summary><a href=/a>A</a></summary>"),
    Twins(
        hidden_words.HIDDEN_FROM_ALL,
        '<p>Costs <span class=sr-only style="display:none">in pounds</span></p>',
        "<p>Costs <span class=sr-only>in pounds</span></p>",
    ),
    Twins(
        hidden_words.HIDDEN_IN_NAME,
        '<a href=/a>Change<span style="visibility: hidden"> name</span></a>',
        "<a href=/a>Change<span class=govuk-visually-hidden> name</span></a>",
    ),
    Twins(
        hidden_words.HIDDEN_IN_NAME,
        '<h2>Costs<span style="display: none"> in pounds</span></h2>',
        '<button aria-expanded=false>Show<span style="display: none">Hide</span></button>',
    ),
)  # fmt: skip


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_elements(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_what_is_alike_is_said_once() -> None:
    (one,) = found("<p align=left>A</p><p align=right>B</p>")
    assert (one.message, len(one.marks)) == ("HTML has given up align on <p>.", 2)
