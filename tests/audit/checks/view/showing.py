"""Small pages in a real browser, as sights."""

from urllib.parse import quote

from selenium.webdriver import Chrome

from formkit.audit.document import Document
from formkit.audit.sight import Sight

_PAGE = """<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>Changes</title>
<style>body { font: 16px/1.4 sans-serif }</style><body><main><h1>Changes</h1>{}</main></html>"""


def shown(chromium: Chrome, main: str) -> Sight:
    """Show a sound page with this in `main`."""
    return opened(chromium, _PAGE.replace("{}", main))


def opened(chromium: Chrome, html: str) -> Sight:
    """Show a page."""
    address = f"data:text/html;charset=utf-8,{quote(html)}"
    chromium.get(address)
    return Sight(chromium, Document(html, address), lambda: chromium.get(address))
