"""Motion: what moves or flashes by itself, and cannot be stopped."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

from selenium.common.exceptions import WebDriverException

from formkit.audit.check import OfSight
from formkit.audit.checks.keys.pictures import moves_for
from formkit.audit.checks.keys.scripts import ask, open_eye
from formkit.audit.finding import Finding, Mark
from formkit.audit.rule import fails
from formkit.audit.sight import Sight

MOVES = fails(
    "moves-by-itself",
    "2.2.2",
    "Nothing moves by itself for more than five seconds, unless it can be stopped.",
    "Let it stop after five seconds, or give it a button that stops it. Show a still picture for a GIF.",
)
FLASHES = fails(
    "flashes",
    "2.3.1",
    "Nothing flashes more than three times in a second.",
    "Take the animation away or make it slower: such flashes can bring on seizures.",
)
_LONG = 5
_MOST = 40
_KINDS = ("image/gif", "image/webp", "image/png", "image/apng")
_SAYS = {
    "animation": "{} moves by itself, and nothing stops it.",
    "drawing": "This drawing moves by itself, and nothing stops it.",
    "video": "This video plays by itself, and nothing stops it.",
}


def motion(sight: Sight) -> Iterator[Finding]:
    """Ask the page for its animations, and look into the files of its pictures."""
    open_eye(sight)
    answer: Mapping[str, Any] = ask(sight, "moving")
    for one in answer["moving"]:
        called = f"“{one['words']}”" if one["words"] else f"This {one['tag']}"
        yield Finding(MOVES, _SAYS[one["kind"]].format(called), (Mark(*one["mark"]),))
        if one["flashes"]:
            yield Finding(FLASHES, f"{called} flashes more than three times in a second.", (Mark(*one["mark"]),))
    if answer["images"]:
        yield from _pictures(sight, answer["images"])


def _pictures(sight: Sight, images: list[Mapping[str, Any]]) -> Iterator[Finding]:
    tree = sight.cdp("Page.getResourceTree")["frameTree"]
    kinds = {one["url"]: one["mimeType"] for one in tree["resources"]}
    for one in images[:_MOST]:
        url = str(one["source"])
        if _kind(url, kinds) in _KINDS and moves_for(_bytes(sight, tree["frame"]["id"], url)) > _LONG:
            yield Finding(MOVES, "This picture moves by itself, and nothing stops it.", (Mark(*one["mark"]),))


def _kind(url: str, kinds: Mapping[str, str]) -> str:
    return url[5:].partition(";")[0] if url.startswith("data:") else kinds.get(url, "")


def _bytes(sight: Sight, frame: str, url: str) -> bytes:
    """The bytes of a file that the page has loaded; none where the browser has let go of them."""
    if url.startswith("data:"):
        return b64decode(url.partition(",")[2]) if ";base64," in url else b""
    try:
        answer = sight.cdp("Page.getResourceContent", frameId=frame, url=url)
    except WebDriverException:
        return b""
    return b64decode(answer["content"]) if answer["base64Encoded"] else bytes(answer["content"], "latin-1", "replace")


OF_SIGHT = (OfSight(motion, (MOVES, FLASHES)),)
