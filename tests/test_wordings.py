from formkit.conditions import OPERATORS, Comparison
from formkit.kinds import Kind
from formkit.text import Text
from formkit.values import Answer, Literal
from formkit.wordings import Variant, Wording
from tests.facts import known

FOR_ME = Comparison(Answer("whom", Kind.CHOICE), OPERATORS["is"], (Literal("me", Kind.CHOICE),))
WORDING = Wording((Variant(Text("Your name", "name"), FOR_ME), Variant(Text("Their name", "name"))))


def test_the_first_variant_that_applies_is_shown():
    assert WORDING.variant(known(whom="me")).text.source == "Your name"
    assert WORDING.variant(known(whom="other")).text.source == "Their name"
    assert WORDING.variant(known()).text.source == "Their name"


def test_translators_see_every_text():
    assert [text.source for text in WORDING.texts()] == ["Your name", "Their name"]
