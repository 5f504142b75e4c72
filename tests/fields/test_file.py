"""Files: what is kept of them, what is refused, how they are listed."""

import json

import pytest

from formkit.contents import CONTENTS
from formkit.fields.file import File
from formkit.fields.stored_file import StoredFile, refusal
from formkit.kinds import Bounds
from formkit.language import language
from formkit.sizes import said as said_size
from tests.fields.asked import TODAY, asked, text
from tests.fields.said import said

DIGEST = "0" * 64
IDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(5)]
PHOTO = StoredFile("photo.jpg", IDS[0], "image/jpeg", 2_100_000, DIGEST)
PLAN = StoredFile("plan.pdf", IDS[1], "application/pdf", 340_000, DIGEST)
BOUNDS = Bounds(TODAY)
MANY = File({"max_files": 3, "min_files": 2})


def test_a_file_is_kept_whole_or_in_a_scenario_by_name_alone() -> None:
    assert MANY.to_json((PHOTO,)) == [
        {"name": "photo.jpg", "id": IDS[0], "type": "image/jpeg", "size": 2_100_000, "sha256": DIGEST}
    ]
    assert MANY.to_json(MANY.from_json([{"name": "a.pdf"}])) == [{"name": "a.pdf"}]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "1"},
        {"size": -1},
        {"size": True},
        {"sha256": "x"},
        {"type": None},
        {"name": "../a"},
        {"name": ""},
        {"x": 1},
    ],
)
def test_a_record_that_formkit_never_wrote_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of many kinds
        MANY.from_json([PHOTO.json | change])


def test_the_same_file_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="different"):
        MANY.from_json([PHOTO.json, PHOTO.json])


@pytest.mark.parametrize(
    ("value", "rules"),
    [
        ((PHOTO, PLAN), []),
        ((PHOTO,), ["min_files"]),
        ((PHOTO, PLAN, PHOTO, PLAN), ["max_files"]),
        ((StoredFile("a.txt", IDS[2], "text/plain", 1, DIGEST), PLAN), ["type"]),
        ((StoredFile("a.pdf", IDS[2], "application/pdf", 10_000_001, DIGEST), PLAN), ["size"]),
        ((StoredFile("a.pdf"), StoredFile("b.exe")), []),
    ],
)
def test_what_is_kept_is_held_against_the_settings_on_every_walk(
    value: tuple[StoredFile, ...], rules: list[str]
) -> None:
    assert [fault.rule for fault in MANY.faults(value, BOUNDS)] == rules


def test_a_refused_file_is_a_fault_in_words() -> None:
    typed = {"": (json.dumps(PHOTO.json), refusal("type", file="run.exe"))}
    (fault,) = MANY.parse(typed, BOUNDS).faults
    assert said(MANY, fault) == "The type of ‘run.exe’ must be PDF, JPEG or PNG"
    assert said(MANY, fault, code="cy") == "Mae’n rhaid i ‘run.exe’ fod yn un o’r mathau hyn: PDF, JPEG neu PNG"
    assert MANY.files(typed) == (PHOTO,)


@pytest.mark.parametrize("text", ["x", "{}", "[" * 1_500, "[" * 100_000, '{"refused": "type"}', '{"name": 1}'])
def test_what_is_no_record_is_asked_for_again(text: str) -> None:
    assert [fault.rule for fault in MANY.parse({"": (text,)}, BOUNDS).faults] == ["lost"]


def test_files_are_shown_by_name_with_type_and_size() -> None:
    assert MANY.show((PHOTO, PLAN), language("en"), {}) == "photo.jpg and plan.pdf"
    assert MANY.show_alone((PHOTO, PLAN), language("en"), {}) == "photo.jpg (JPEG, 2.1MB)\nplan.pdf (PDF, 340KB)"
    assert MANY.show_alone((StoredFile("a.pdf"),), language("en"), {}) == "a.pdf"


def test_the_page_lists_them_each_with_a_button_of_its_own() -> None:
    html = asked(MANY, MANY.retype((PHOTO, PLAN)))
    assert [text(one) for one in html.iter("li")] == [
        "photo.jpg JPEG, 2.1MB Remove photo.jpg",
        "plan.pdf PDF, 340KB Remove plan.pdf",
    ]
    assert [(one.get("name"), one.get("value")) for one in html.iter("button")] == [
        ("one-remove", IDS[0]),
        ("one-remove", IDS[1]),
        ("one-upload", "yes"),
    ]


@pytest.mark.parametrize(("kind", "several"), [(File({}), False), (MANY, True)])
def test_a_browser_offers_what_is_accepted(kind: File, several: bool) -> None:
    (control,) = [one for one in asked(kind).iter("input") if one.get("type") == "file"]
    assert {".pdf", "image/jpeg", ".png"} <= set((control.get("accept") or "").split(","))
    assert ("multiple" in control.attrib) is several


def test_a_minimum_beyond_the_maximum_is_a_problem() -> None:
    assert [one.code for one in File({"min_files": 2}).problems()] == ["min-above-max"]
    assert said_size(File({"accept": list(CONTENTS)}).largest) == "10MB"
