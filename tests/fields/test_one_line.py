import pytest

from formkit.fields import TYPES
from formkit.fields.one_line import OneLine
from tests.fields.reading import broken


@pytest.mark.parametrize("name", [name for name, kind in TYPES.items() if issubclass(kind, OneLine)])
@pytest.mark.parametrize("typed", ["1\x00", "\x1b1", "a\ud800"])
def test_what_cannot_be_printed_is_refused_in_words(name: str, typed: str) -> None:
    assert broken(TYPES[name](), typed) == ["characters"]
