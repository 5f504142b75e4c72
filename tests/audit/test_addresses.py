"""Addresses of anybody's pages: one, those of a sitemap, those of a file; what is none is said, and nothing runs."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from formkit.audit.addresses import pages
from formkit.audit.errors import CouldNotRun
from tests.audit.serving import Answer, answering

XML = "application/xml"
SITE = {
    "/": Answer("<title>Home</title>"),
    "/a": Answer("<title>A</title>"),
    "/b": Answer("<title>B</title>", status=404),
    "/moved": Answer(status=302, headers={"Location": "/a"}),
    "/round": Answer(status=302, headers={"Location": "/round"}),
    "/picture": Answer(b"\x89PNG", "image/png"),
    "/latin": Answer("<title>Caf\xe9</title>".encode("latin-1"), "text/html; charset=iso-8859-1"),
    "/meta": Answer("<meta charset=windows-1252><title>Caf\xe9</title>".encode("latin-1"), "text/html"),
    "/sitemap.xml": Answer(
        "<urlset><url><loc> {here}/a </loc></url><url><loc>{here}/latin?x=1&amp;y=2</loc></url></urlset>", XML
    ),
    "/index.xml": Answer("<sitemapindex><sitemap><loc>{here}/sitemap.xml</loc></sitemap></sitemapindex>", XML),
    "/empty.xml": Answer("<urlset></urlset>", XML),
}


@pytest.fixture(scope="module")
def here() -> Iterator[str]:
    with answering(SITE) as address:
        yield address


def paths(what: str) -> list[str]:
    return [urlsplit(one.url).path for one in pages(what)]


def test_an_address_is_a_page_wherever_it_leads(here: str) -> None:
    assert paths(here) == ["/"]
    assert paths(f"{here}/moved") == ["/a"]
    (missing,) = pages(f"{here}/b")
    assert (missing.status, missing.title) == (404, "B")


def test_a_sitemap_is_its_pages_and_a_list_of_sitemaps_theirs(here: str) -> None:
    assert paths(f"{here}/sitemap.xml") == ["/a", "/latin"]
    assert paths(f"{here}/index.xml") == ["/a", "/latin"]


def test_a_file_is_its_lines(here: str, tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_text(f"# Ours\n\n{here}/a\n  {here}/b\n{here}/a\n")
    assert paths(str(file)) == ["/a", "/b"]
    file.write_text(str(SITE["/sitemap.xml"].body).replace("{here}", here))
    assert paths(str(file)) == ["/a", "/latin"]


def test_pages_are_read_in_the_encoding_that_they_say(here: str) -> None:
    assert [one.title for path in ("latin", "meta") for one in pages(f"{here}/{path}")] == ["Café", "Café"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/picture", "is no page: its type is image/png."),
        ("/empty.xml", "lists no page."),
        ("/round", "does not answer (too many redirects)"),
    ],
)
def test_what_is_no_page_is_said(here: str, path: str, words: str) -> None:
    with pytest.raises(CouldNotRun) as told:
        pages(f"{here}{path}")
    assert words in str(told.value)


@pytest.mark.parametrize("what", ["nowhere", "ftp://x.example/", "https://", ""])
def test_what_is_neither_an_address_nor_a_file_is_said(what: str) -> None:
    with pytest.raises(CouldNotRun, match="is neither an address"):
        pages(what)


def test_what_is_wrong_in_a_file_is_said_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    for text, words in (
        ("# none\n", "lists no address."),
        ("\nwww.example.com\n", ":2: www.example.com is no address"),
    ):
        file.write_text(text)
        with pytest.raises(CouldNotRun) as told:
            pages(str(file))
        assert words in str(told.value)


def test_a_server_that_is_not_there_is_said_with_its_cause() -> None:
    with pytest.raises(CouldNotRun, match=r"127\.0\.0\.1:1/ does not answer \(.*Connection refused\)"):
        pages("http://127.0.0.1:1/")
