"""Names of elements, as assistive technology works them out from markup."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.audit.document import Document
from formkit.audit.names import description, name, source


def first(page: Document, tag: str) -> Element:
    return next(one for one in page.elements() if str(one.tag).rpartition("}")[2] == tag)


@pytest.mark.parametrize(
    ("tag", "html", "called"),
    [
        ("input", "<label for=a>Your <b>na</b>me</label><input id=a>", "Your name"),
        ("input", "<label>Flash <input type=checkbox> every <input value=5> minutes</label>", "Flash every 5 minutes"),
        ("textarea", "<label>Name <textarea>typed</textarea></label>", "Name"),
        ("input", "<input title=x placeholder=y>", "x"),
        ("input", "<input placeholder=y>", "y"),
        ("input", "<label for=a> </label><input id=a aria-label=' '>", ""),
        ("input", "<label for=b>Day</label><input id=a>", ""),
        ("input", "<input type=submit>", "Submit"),
        ("input", "<input type=submit value=Send>", "Send"),
        ("input", "<input type=image src=x alt=Search>", "Search"),
        ("input", "<div id=x>Big <div>block</div></div><input aria-labelledby='x gone'>", "Big block"),
        ("input", "<p id=x hidden>Kept for this</p><input aria-labelledby=x>", "Kept for this"),
        ("fieldset", "<fieldset><legend><h1>Your date of birth</h1></legend></fieldset>", "Your date of birth"),
        ("fieldset", "<fieldset><legend hidden>Date</legend></fieldset>", ""),
        ("table", "<table><caption>Fees</caption></table>", "Fees"),
        ("a", "<a href=x><img alt=Home src=y></a>", "Home"),
        ("a", "<a href=x><svg><title>Crown</title></svg> GOV.UK</a>", "Crown GOV.UK"),
        ("svg", "<svg><title>Tick</title></svg>", "Tick"),
        ("h2", "<h2><span hidden>not</span><span aria-hidden=true>this</span> but that</h2>", "but that"),
        ("button", "<button>Change<span class=v> name</span></button>", "Change name"),
        (
            "button",
            "<button id=d aria-label=Delete aria-labelledby='d f'>X</button><a id=f href=x>file</a>",
            "Delete file",
        ),
        ("div", "<div role=button>Send</div>", "Send"),
        ("div", "<div>Send</div>", ""),
    ],
)
def test_what_an_element_is_called(tag: str, html: str, called: str) -> None:
    page = Document(f"<!DOCTYPE html><title>t</title>{html}")
    assert name(page, first(page, tag)) == called


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p id=h>As on your <b>card</b></p><input aria-label=n aria-describedby='h gone'>", "As on your card"),
        ("<input aria-label=n title='Six letters'>", "Six letters"),
        ("<input title='Six letters'>", ""),
        ("<input>", ""),
    ],
)
def test_what_is_said_after_the_name(html: str, said: str) -> None:
    page = Document(html)
    assert description(page, first(page, "input")) == said


def test_where_a_name_comes_from() -> None:
    page = Document("<label for=a>A</label><input id=a><input title=b><input placeholder=c><input>")
    assert [source(page, one) for one in page.controls] == ["label", "title", "placeholder", ""]


@given(st.text("<>/ab=\"' inputlabelfieldsetlegend#&;-", max_size=120))
def test_any_markup_has_names(html: str) -> None:
    page = Document(f"<label for=a aria-labelledby=a id=a><input id=a aria-labelledby=a>{html}")
    assert all(isinstance(name(page, one) + description(page, one), str) for one in page.elements())
