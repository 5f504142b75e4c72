"""Small forms for what the services do not need."""

from tests.journeys import BLUE, PLAIN
from tests.relatives import FAMILY
from tests.uploading import PROOF

LINES = {key: value for key, value in BLUE.items() if key != "sections"} | {
    "name": "lines",
    "title": "Write some lines",
    "pages": [
        {"name": "poem", "fields": [{"name": "poem", "type": "long_text", "label": "What is your poem?"}]},
        {
            "name": "more",
            "title": "More lines",
            "fields": [
                {
                    "name": "kind",
                    "type": "radios",
                    "label": "What kind of lines?",
                    "options": [{"value": "own", "label": "My own"}, {"value": "none", "label": "Nothing"}],
                },
                {
                    "name": "own",
                    "type": "long_text",
                    "max_characters": 500,
                    "label": "Your own lines",
                    "when": {"field": "kind", "is": "own"},
                },
                {"name": "age", "type": "integer", "label": "Your age"},
            ],
        },
    ],
}
TRAVEL = {key: value for key, value in BLUE.items() if key not in ("sections", "declaration")} | {
    "name": "travel",
    "title": "Travel somewhere",
    "pages": [
        {
            "name": "country",
            "fields": [
                {
                    "name": "country",
                    "type": "autocomplete",
                    "options": "countries",
                    "label": "Which country do you want to travel to?",
                    "hint": "Choose one.",
                    "subject": "the country",
                }
            ],
        }
    ],
}
_SECTIONS = {"help": "Your help", "children": "Your children", "last": "The rest"}
RELATIVES = FAMILY | {
    "name": "relatives",
    "task_list": True,
    "sections": [{"name": name, "title": title} for name, title in _SECTIONS.items()],
    "pages": [page | {"section": page["name"]} if page["name"] in _SECTIONS else page for page in FAMILY["pages"]],
}
SMALL = (BLUE, PLAIN, LINES, TRAVEL, PROOF, RELATIVES)
