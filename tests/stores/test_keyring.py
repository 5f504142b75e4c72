"""The keyring: what is sealed opens in its own place, with its own key, and nowhere else."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formkit.settings import BadSetting
from formkit.stores.keyring import Keyring, Slot, Tampered, load_keyring, parse_keyring
from tests.stores.opening import CANARY, KEY, OTHER_KEY, settings_in

SLOT = Slot("drafts", UUID(int=1), "answers")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def keyring(text: str = KEY) -> Keyring:
    parsed = parse_keyring(text)
    assert parsed
    return parsed


def wrong(settings_text: str, folder: Path) -> BadSetting:
    found = load_keyring(settings_in(folder, FORMKIT_KEYS=settings_text))
    assert isinstance(found, BadSetting)
    return found


@given(JSON)
def test_what_is_sealed_opens_the_same(content: object) -> None:
    assert keyring().open(keyring().seal(content, SLOT), SLOT) == content


def test_sealing_twice_shows_nothing_in_common() -> None:
    first, second = (keyring().seal({"name": CANARY}, SLOT) for _ in range(2))
    assert first != second
    assert CANARY.encode() not in first


@pytest.mark.parametrize(
    "elsewhere",
    [
        Slot("drafts", UUID(int=2), "answers"),
        Slot("submissions", UUID(int=1), "answers"),
        Slot("drafts", UUID(int=1), "document"),
    ],
)
def test_what_is_moved_does_not_open(elsewhere: Slot) -> None:
    sealed = keyring().seal(CANARY, SLOT)
    with pytest.raises(Tampered) as raised:
        keyring().open(sealed, elsewhere)
    assert CANARY not in str(raised.value)


@given(st.data())
def test_whatever_bit_is_flipped_it_does_not_open(data: st.DataObject) -> None:
    sealed = bytearray(keyring().seal(CANARY, SLOT))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Tampered):
        keyring().open(bytes(sealed), SLOT)


@given(st.binary(max_size=60))
def test_rubbish_is_tampered_and_nothing_else(rubbish: bytes) -> None:
    with pytest.raises(Tampered):
        keyring().open(rubbish, SLOT)


def test_the_wrong_key_is_named_as_missing() -> None:
    sealed = keyring(OTHER_KEY).seal(CANARY, SLOT)
    with pytest.raises(Tampered, match="FORMKIT_KEYS lacks the key"):
        keyring().open(sealed, SLOT)


def test_a_key_of_the_same_name_with_other_bytes_does_not_open() -> None:
    sealed = keyring(OTHER_KEY.replace("other:", "test:")).seal(CANARY, SLOT)
    with pytest.raises(Tampered, match="can’t be opened"):
        keyring().open(sealed, SLOT)


def test_the_name_of_the_key_is_part_of_what_is_sealed() -> None:
    twice = keyring(f"{KEY},{KEY.replace('test:', 'twin:')}")
    sealed = twice.seal(CANARY, SLOT)
    with pytest.raises(Tampered):
        twice.open(sealed.replace(b"test", b"twin"), SLOT)


def test_after_a_change_of_keys_the_new_one_seals_and_the_old_one_opens() -> None:
    both = keyring(f"{OTHER_KEY},{KEY}")
    assert both.open(keyring().seal(CANARY, SLOT), SLOT) == CANARY
    assert keyring(OTHER_KEY).open(both.seal(CANARY, SLOT), SLOT) == CANARY


def test_keys_are_read_from_a_file_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"{KEY}\n{OTHER_KEY}\n")
    loaded = load_keyring(settings_in(tmp_path, FORMKIT_KEYS=str(file)))
    assert isinstance(loaded, Keyring)
    assert list(loaded.keys) == ["test", "other"]


@pytest.mark.parametrize(
    "text",
    [
        "s3cret/s3cret",
        "Upper:" + KEY[5:],
        "short:c2hvcnQ=",
        f"{KEY},{KEY}",
        "test:!!!",
        KEY[5:],
        KEY + "," + "x" * 5000,
    ],
)
def test_keys_that_cannot_be_used_are_refused_without_repeating_them(text: str, tmp_path: Path) -> None:
    bad = wrong(text, tmp_path)
    assert bad.name == "FORMKIT_KEYS"
    assert "openssl rand -base64 32" in bad.remedy
    assert text not in str(bad)


def test_a_file_without_keys_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("nothing here")
    assert "holds no list of keys" in wrong(str(tmp_path / "keys"), tmp_path).message


def test_the_text_of_a_keyring_holds_no_key() -> None:
    assert "0123456789abcdef" not in repr(keyring())


def test_without_a_key_formkit_says_how_to_make_one(tmp_path: Path) -> None:
    bad = wrong("", tmp_path)
    assert "needs a key" in bad.message
    assert not (tmp_path / "development.key").exists()


def test_debug_makes_one_key_for_its_owner_alone_and_finds_it_again(tmp_path: Path) -> None:
    settings = settings_in(tmp_path / "instance", debug=True, FORMKIT_KEYS="")
    first, second = load_keyring(settings), load_keyring(settings)
    assert isinstance(first, Keyring)
    assert isinstance(second, Keyring)
    assert first.keys == second.keys
    (file,) = (tmp_path / "instance").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_processes_that_make_a_key_at_once_agree_on_it(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, debug=True, FORMKIT_KEYS="")
    at_once = Barrier(8)

    def load(_: int) -> object:
        at_once.wait()
        return load_keyring(settings)

    with ThreadPoolExecutor(8) as pool:
        rings = list(pool.map(load, range(8)))
    assert all(isinstance(ring, Keyring) and ring == rings[0] for ring in rings)


def test_debug_where_no_key_can_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    refused = load_keyring(settings_in(tmp_path / "file", debug=True, FORMKIT_KEYS=""))
    assert isinstance(refused, BadSetting)
    assert "no key can be made" in refused.message
