"""Envelopes: a value opens with its citizen's key, in its own place, beside the facts it was sealed with."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.stores.envelope import Sealed, SubjectKey, fresh_key, opened_key
from formkit.stores.keyring import Slot, Tampered, parse_keyring
from tests.stores.opening import CANARY, KEY, OTHER_KEY

MINE = SubjectKey(UUID(int=1), b"m" * 32)
SLOT = Slot("assertions", UUID(int=7), "value")
FACTS = b'["contact.email"]'


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None)), st.lists))
def test_what_is_sealed_opens_the_same(content: object) -> None:
    assert MINE.open(MINE.seal(content, SLOT, FACTS), SLOT, FACTS) == content


def test_each_value_has_a_key_of_its_own() -> None:
    first, second = (MINE.seal(CANARY, SLOT, FACTS) for _ in range(2))
    for mixed in (Sealed(first.key, second.content), Sealed(second.key, first.content)):
        with pytest.raises(Tampered):
            MINE.open(mixed, SLOT, FACTS)
    assert CANARY.encode() not in first.content


@pytest.mark.parametrize(
    ("key", "slot", "facts"),
    [
        (SubjectKey(UUID(int=2), MINE.secret), SLOT, FACTS),
        (SubjectKey(MINE.citizen, b"n" * 32), SLOT, FACTS),
        (MINE, Slot("assertions", UUID(int=8), "value"), FACTS),
        (MINE, Slot("assertions", SLOT.record, "evidence"), FACTS),
        (MINE, SLOT, b'["contact.phone"]'),
    ],
)
def test_it_opens_for_no_other_citizen_place_or_facts(key: SubjectKey, slot: Slot, facts: bytes) -> None:
    sealed = MINE.seal(CANARY, SLOT, FACTS)
    with pytest.raises(Tampered) as raised:
        key.open(sealed, slot, facts)
    assert CANARY not in str(raised.value)


@given(st.data())
def test_whatever_bit_is_flipped_it_does_not_open(data: st.DataObject) -> None:
    sealed = MINE.seal(CANARY, SLOT, FACTS)
    parts = [bytearray(sealed.key), bytearray(sealed.content)]
    part = data.draw(st.sampled_from(parts))
    part[data.draw(st.integers(0, len(part) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Tampered):
        MINE.open(Sealed(bytes(parts[0]), bytes(parts[1])), SLOT, FACTS)


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_rubbish_is_tampered_and_nothing_else(key: bytes, content: bytes) -> None:
    with pytest.raises(Tampered):
        MINE.open(Sealed(key, content), SLOT, FACTS)


def test_a_citizens_key_opens_with_the_keyring_and_for_them_alone() -> None:
    ours, another = parse_keyring(KEY), parse_keyring(OTHER_KEY)
    assert ours
    assert another
    sealed = fresh_key(MINE.citizen, ours)
    assert len(opened_key(MINE.citizen, sealed, ours).secret) == 32
    assert sealed[2:6] == b"test"
    for citizen, keyring in ((UUID(int=2), ours), (MINE.citizen, another)):
        with pytest.raises(Tampered):
            opened_key(citizen, sealed, keyring)


def test_the_text_of_a_key_does_not_hold_it() -> None:
    assert "mmmm" not in repr(MINE)
