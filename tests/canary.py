"""A form that asks everything a profile may know and more, and what a citizen types into it: marked values alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.contents.documents import PDF
from tests.journeys import BLUE
from tests.saved import page

ADDRESS = {"line1": "47 Hawkmoth Lane", "town": "Marrowby", "postcode": "LS99 9ZX"}
LETTERS = {"line1": "Peregrine House", "town": "Marrowby", "postcode": "LS99 9ZX"}
ACCOUNT = {"account_name": "Z Quillfeather", "sort_code": "309430", "account_number": "47119358"}
ASKED: tuple[tuple[str, str, str, Mapping[str, str], dict[str, Any]], ...] = (
    ("name", "name", "person.name", {"full": "Zebedee Quillfeather"}, {"lock": "verified"}),
    ("born", "date", "person.birth_date", {"day": "23", "month": "8", "year": "1947"}, {"lock": "verified"}),
    ("nickname", "text", "person.preferred_name", {"": "Zebbykins"}, {}),
    ("honorific", "text", "person.honorific", {"": "Wingcommander"}, {}),
    ("email", "email", "contact.email", {"": "skylark@birds.example"}, {}),
    ("phone", "telephone", "contact.phone", {"": "07700 900471"}, {"prefill": "suggest"}),
    ("home", "address", "contact.address", ADDRESS, {}),
    ("letters", "address", "contact.correspondence_address", LETTERS, {}),
    ("nino", "national_insurance_number", "id.nino", {"": "QQ471193B"}, {}),
    ("nhs", "nhs_number", "id.nhs_number", {"": "9434711916"}, {}),
    ("utr", "utr", "id.utr", {"": "2471193587"}, {}),
    ("passport", "passport_number", "id.passport", {"": "471193582"}, {}),
    ("licence", "driving_licence_number", "id.driving_licence", {"": "QUILL408237Z99ZZ"}, {}),
    ("account", "bank_account", "finance.bank_account", ACCOUNT, {}),
)
"""Fields with their types, attributes, what is typed into their parts, and what else their bindings say."""
TYPED = {
    name: {f"{name}-{part}" if part else name: text for part, text in parts.items()} for name, _, _, parts, _ in ASKED
}
STORY = {"story": "The nightjar sings to a bullfinch"}
EXIT = {
    "name": "no-birds",
    "type": "exit",
    "title": "You cannot have a bird",
    "when": {"field": "bird", "is": "no", "because": "you told us of {story}"},
    "body": "Of {story} we know enough.",
    "explain": True,
}
FRIENDS = {
    "name": "friends",
    "type": "repeat",
    "min": 1,
    "max": 3,
    "title": "Friends of yours",
    "add": "Add another friend",
    "item_title": [{"when": {"field": "friend", "answered": True}, "text": "{friend}"}, {"text": "A friend"}],
    "pages": [page("friend", "text", "Name of a friend", subject="the name of a friend")],
}
PROOF = page("proof", "file", "Upload a picture of a bird", subject="a picture")


def pages() -> list[dict[str, Any]]:
    bound = [
        page(
            name, kind, f"What is your {name}?", subject=f"your {name}", about_me=True,
            profile={"attribute": attribute, "why": "find birds", **more},
        )
        for name, kind, attribute, _, more in ASKED
    ]  # fmt: skip
    read = {"name": "about-you", "type": "content", "title": "Hello {nickname}", "body": "You are {name}, of {home}."}
    story = page("story", "long_text", "What is your story, {nickname}?", subject="your story")
    bird = {"name": "bird", "type": "radios", "label": "Do you want a bird?", "subject": "whether you want a bird"}
    options = [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]
    return [*bound, read, story, {"name": "bird", "fields": [bird | {"options": options}]}, EXIT, FRIENDS, PROOF]


CANARY: dict[str, Any] = {key: one for key, one in BLUE.items() if key not in ("sections", "pages")} | {
    "name": "canary",
    "title": "Ask for a bird",
    "languages": ["en"],
    "pages": pages(),
    "payment": {"amount": "5.00", "description": "A bird"},
}
NEST: dict[str, Any] = {key: one for key, one in CANARY.items() if key != "payment"} | {
    "name": "nest",
    "title": "Ask for a nest",
    "organisation": {**BLUE["organisation"], "id": "county", "name": "Example County"},
    "task_list": True,
    "sections": [{"name": "you", "title": "About you"}],
    "pages": [{**pages()[0], "section": "you"}, *pages()[1 : len(ASKED)]],
}
PICTURE = b"%s\n%% the linnet" % PDF
