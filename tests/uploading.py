"""A small form that asks for files, and what a citizen chooses from their folders."""

from io import BytesIO
from typing import Any

from tests.contents.documents import PDF, PNG
from tests.journeys import BLUE

Chosen = tuple[BytesIO, str]

PROOF: dict[str, Any] = {key: value for key, value in BLUE.items() if key != "sections"} | {
    "name": "proof",
    "title": "Send your proof",
    "pages": [
        {
            "name": "proof",
            "title": "Your proof",
            "fields": [
                {"name": "who", "type": "text", "label": "Your name"},
                {
                    "name": "proof",
                    "type": "file",
                    "max_files": 3,
                    "max_size": "100KB",
                    "label": "Upload your proof",
                    "subject": "your proof",
                },
            ],
        },
        {
            "name": "several",
            "type": "content",
            "title": "You sent several files",
            "body": "Thank you.",
            "when": {"count": "proof", "more_than": 1},
        },
        {"name": "photo", "fields": [{"name": "photo", "type": "file", "required": False, "label": "Photo"}]},
    ],
}
WELSHLESS = PROOF | {"name": "welshless", "languages": ["en"]}


def file(name: str = "proof.pdf", content: bytes = PDF) -> Chosen:
    return BytesIO(content), name


def picture(name: str = "photo.png") -> Chosen:
    return file(name, PNG)
