"""Ids, what refers to them, and skip links."""

import pytest

from formkit.audit.checks.structure import ids, references, skip_links
from formkit.audit.checks.structure.exposed import is_exposed
from formkit.audit.document import Document
from tests.audit.checks.structure.twins import ADDRESS, SHOWN, Twins, found

SKIP = "<a href=#main class=govuk-skip-link>Skip to main content</a>"
TWINS = (
    Twins(ids.DUPLICATE_ID, "<p id=a>A</p><p id=a>B</p>", "<p id=a>A</p><p id=b>B</p>"),
    Twins(ids.DUPLICATE_ID, "<p id=a>A</p><p id=a>B</p>", "<p id=a>A</p><template><p id=a>B</p></template>"),
    Twins(ids.AMBIGUOUS_ID, "<a href=#a>A</a><p id=a>A</p><p id=a>B</p>", "<p id=a>A</p><p id=a>B</p>"),
    Twins(ids.AMBIGUOUS_ID, "<label for=a>A</label><input id=a><p id=a>B</p>", "<label for=a>A</label><input id=a>"),
    Twins(ids.MALFORMED_ID, "<p id>A</p>", "<p id=a>A</p>"),
    Twins(ids.MALFORMED_ID, '<p id="the first">A</p>', '<p id="the-first">A</p>'),
    Twins(references.DANGLING_REFERENCE, "<input aria-describedby=a>", "<input aria-describedby=a><p id=a>A</p>"),
    Twins(references.DANGLING_REFERENCE, "<input aria-labelledby='a b'><p id=a>A", "<input aria-label='a b'>"),
    Twins(references.DANGLING_REFERENCE, "<button aria-controls=a>A</button>",
          "<button aria-controls=a aria-expanded=false>A</button>"),
    Twins(references.DANGLING_REFERENCE, "<input aria-invalid=true aria-errormessage=a>",
          "<input aria-errormessage=a>"),
    Twins(references.DANGLING_REFERENCE, "<input list=a>", "<input list=a><datalist id=a></datalist>"),
    Twins(references.DANGLING_REFERENCE, "<table><td headers=a>1</table>", "<table><th id=a>A<td headers=a>1</table>"),
    Twins(references.LINK_ASTRAY, "<a href=#a>A</a>", "<a href=#a>A</a><p id=a>A</p>"),
    Twins(references.LINK_ASTRAY, f"<a href={ADDRESS}#a>A</a>", "<a href=/other#a>A</a>"),
    Twins(references.LINK_ASTRAY, "<a href=#caf%C3%A9>A</a>", "<a href=#caf%C3%A9>A</a><p id=café>B</p>"),
    Twins(references.LINK_ASTRAY, "<a href=#a%26>A</a>", "<a href=#a%26>A</a><p id=a%26>B</p>"),
    Twins(references.LINK_ASTRAY, "<a href='#a b'>A</a>", "<a href=#top>A</a><a href=#>B</a><a href=#/route>C</a>"),
    Twins(references.LINK_ASTRAY, "<a href=#a>A</a>", "<a href=#a role=button>A</a>"),
    Twins(skip_links.NO_SKIP_LINK, "<p>A</p>", SKIP, SHOWN),
    Twins(skip_links.SKIP_LINK_ASTRAY, SKIP, f"<body>{SKIP}<main id=main><h1>A</h1></main>"),
    Twins(skip_links.SKIP_LINK_ASTRAY, f"<body>{SKIP}<p id=main>A</p><p>B</p><main><h1>A</h1></main>",
          f"<body>{SKIP}<p id=main><main><h1>A</h1></main>"),
)  # fmt: skip


@pytest.mark.parametrize("twins", TWINS, ids=str)
def test_references(twins: Twins) -> None:
    assert (bool(twins.found(twins.broken)), twins.found(twins.right)) == (True, [])


def test_pages_of_anybody_need_no_skip_link() -> None:
    assert found("<p>A</p>") == []


@pytest.mark.parametrize("hidden", ["hidden", "aria-hidden=true", "style='display: none'"])
def test_what_is_hidden_reaches_nobody(hidden: str) -> None:
    page = Document(f"<div {hidden}><p>A</p></div><p>B</p>")
    assert [is_exposed(page, one) for one in page.elements("p")] == [False, True]
