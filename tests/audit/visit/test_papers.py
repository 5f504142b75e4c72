"""Papers post what browsers would: hidden inputs, what stands in the others, and what is typed."""

from formkit.audit.document import Document
from formkit.audit.visit.hidden import hidden
from formkit.audit.visit.papers import Paper, paper, wanting

PAGE = """<!DOCTYPE html><title>A</title><form method="post"><input name="elsewhere"></form><main>
<form method="post" action="?a=1"><input type="hidden" name="token" value="t&amp;t">
<input name="name" value="Ada"><textarea name="why">It
is</textarea><input type="radio" name="kind" value="a"><input type="radio" name="kind" value="b" checked>
<select name="where"><option value="">Choose</option><option value="x" selected>X</option></select>
<input type="file" name="proof"><button name="go" value="on">Continue</button></form></main>"""


def form(html: str = PAGE) -> Paper:
    found = paper(Document(html, "https://a.example/form/page"))
    assert found
    return found


def test_the_form_of_the_content_is_meant() -> None:
    assert form().action == "https://a.example/form/page?a=1"
    assert "elsewhere" not in form().names


def test_what_is_typed_and_nothing_else_is_sent() -> None:
    sent = form().filled({"name": ("Bo",), "kind": ("a",)})
    assert sent == [
        ("token", "t&t"), ("name", "Bo"), ("why", ""), ("kind", "a"), ("where", ""), ("proof", ("", b"")),
    ]  # fmt: skip


def test_what_stands_there_is_sent_where_it_is_left() -> None:
    sent = dict(form().standing({"where": ("",)}))
    assert (sent["name"], sent["why"], sent["kind"], sent["where"]) == ("Ada", "It\nis", "b", "")


def test_a_file_is_sent_with_what_its_name_says_is_in_it() -> None:
    name, content = dict(form().filled({"proof": ("me.pdf",)}))["proof"]
    assert name == "me.pdf"
    assert bytes(content).startswith(b"%PDF")


def test_names_that_are_not_on_the_page_are_sent_too() -> None:
    assert ("address-line1", "1 Lane") in form().filled({"address-line1": ("1 Lane",)})


def test_buttons_are_known_by_name_and_value() -> None:
    assert form().has_button("go", "on")
    assert not form().has_button("go", "off")


def test_only_what_is_wanting_is_typed_beside_saved_details() -> None:
    page = PAGE.replace("<textarea", '<input type="radio" name="mail-offer" value="one"><textarea')
    assert wanting(form(page), {"name": ("Bo",), "where": ("y",), "proof": ("a.pdf",)}) == {
        "proof": ("a.pdf",), "mail-offer": ("one",),
    }  # fmt: skip


def test_hidden_inputs_are_read_quickly() -> None:
    assert hidden(PAGE) == [("token", "t&t")]
    assert hidden("<main><p>Nothing</p></main>") is None
    assert hidden("<main><form method=post></form><form method=post></form></main>") is None
