"""Names that do not hold the words that are seen, as markup and as a browser has them."""

from collections.abc import Callable

import pytest

from formkit.audit.checks.questions import spoken
from formkit.audit.sight import Sight
from formkit.audit.tree import tree
from tests.audit.checks.questions.twins import Twins

TWINS = (
    Twins(
        spoken.OTHER_NAME, "<button aria-label=Go>Search</button>", "<button aria-label='Search now'>Search</button>"
    ),
    Twins(spoken.OTHER_NAME, "<a href=/ aria-label=Home>GOV.UK</a>", "<a href=/ aria-label='GOV UK home'>GOV.UK</a>"),
    Twins(
        spoken.OTHER_NAME,
        "<label>Email<input aria-label=Post></label>",
        "<label>Email (optional)<input aria-label='Email or post'></label>",
    ),
    Twins(
        spoken.OTHER_NAME,
        "<b id=b>Other</b><a href=/ aria-labelledby=b>This</a>",
        "<b id=b>This one</b><a href=/ aria-labelledby=b>This <span class=sr-only>link</span></a>",
    ),
    Twins(spoken.OTHER_NAME, "<input type=submit value=Send aria-label=Go>", "<button aria-label=Close>×</button>"),
    Twins(spoken.OTHER_NAME, "<div role=button aria-label=Go>Send</div>", "<nav aria-label=Main>Menu</nav>"),
)


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_names_in_markup(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


@pytest.mark.browser
def test_names_in_a_browser(shows: Callable[..., Sight]) -> None:
    sight = shows(
        "<style>.away{position:absolute;left:-9999px}.cut{position:absolute;width:1px;height:1px;overflow:hidden}</style>"
        "<button id=a aria-label=Go>Search</button><button id=b aria-label='Search now'>Search</button>"
        "<label for=c>Email</label><input id=c name=c-part aria-label=Post>"
        "<a id=d href=/>Change<span class=cut> name</span></a>"
        "<a id=e href=/ aria-label=Tell><i class=away>us</i>Tell</a>"
        "<label id=f>Size<select><option>Small</select></label><button id=g aria-hidden=true aria-label=x>Seen</button>"
    )
    found = list(spoken.seen_in_names(sight))
    assert [(one.marks[0].selector, one.fields) for one in found] == [("#a", ()), ("#c", ("c",))]


@pytest.mark.browser
def test_the_tree_has_a_node_for_each_element(shows: Callable[..., Sight]) -> None:
    sight = shows("<template><p>x</p></template><svg><g/></svg><video controls></video><h1 id=last>Words</h1>")
    nodes = tree(sight)
    last = nodes[-1]
    assert len(nodes) == sight.run("return document.querySelectorAll('*').length")
    assert last is not None
    assert (last.role, last.name) == ("heading", "Words")
