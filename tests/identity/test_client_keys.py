"""formkit's own keys: the first in the file signs, all are published, and never their private halves."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from joserfc.jwk import ECKey, RSAKey

from formkit.identity.client_keys import ClientKeys, read_client_keys

OLD, NEW, EC = RSAKey.generate_key(2048), RSAKey.generate_key(2048), ECKey.generate_key("P-256")


def pem(key: RSAKey | ECKey) -> bytes:
    return key.as_pem(private=True)


def read(folder: Path, *content: bytes) -> ClientKeys:
    path = folder / "key.pem"
    path.write_bytes(b"\n".join(content))
    return read_client_keys(path)


def raw(key: rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey, hidden: KeySerializationEncryption | None = None) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden or NoEncryption())


def test_a_key_signs_and_its_public_half_is_published_under_its_thumbprint(tmp_path: Path) -> None:
    keys = read(tmp_path, pem(NEW))
    (published,) = keys.public()["keys"]
    assert keys.signing.thumbprint() == NEW.thumbprint()
    assert published == {
        "kty": "RSA", "use": "sig", "kid": NEW.thumbprint(), "n": NEW.as_dict()["n"], "e": NEW.as_dict()["e"],
    }  # fmt: skip


def test_of_several_keys_the_first_signs_and_all_are_published(tmp_path: Path) -> None:
    keys = read(tmp_path, b"# the new one\n", pem(NEW), b"# until June", pem(OLD))
    assert keys.signing.thumbprint() == NEW.thumbprint()
    assert [one["kid"] for one in keys.public()["keys"]] == [NEW.thumbprint(), OLD.thumbprint()]
    assert not any({"d", "p", "q"} & one.keys() for one in keys.public()["keys"])


@pytest.mark.parametrize(
    ("key", "supported", "algorithm"),
    [
        (NEW, (), "RS256"),
        (NEW, ("PS256", "RS256"), "RS256"),
        (NEW, ("PS256",), "PS256"),
        (NEW, ("ES256",), "RS256"),
        (EC, (), "ES256"),
        (EC, ("RS256",), "ES256"),
    ],
)
def test_a_key_signs_as_the_provider_can_read_it(
    tmp_path: Path, key: RSAKey | ECKey, supported: tuple[str, ...], algorithm: str
) -> None:
    assert read(tmp_path, pem(key)).algorithm(supported) == algorithm


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file has no private key in PEM."),
        (NEW.as_pem(private=False), "The file has no private key in PEM."),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "cannot be read"),
        (raw(rsa.generate_private_key(65537, 2048), BestAvailableEncryption(b"password")), "behind a password"),
        (raw(rsa.generate_private_key(65537, 1024)), "neither RSA of at least 2048 bits"),
        (raw(ed25519.Ed25519PrivateKey.generate()), "nor EC on P-256"),
        (pem(ECKey.generate_key("P-384")), "nor EC on P-256"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read(tmp_path, content)


def test_a_file_that_is_not_there_says_so_without_its_content(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="FileNotFoundError"):
        read_client_keys(tmp_path / "nowhere.pem")


def test_a_key_is_not_in_the_text_of_what_holds_it(tmp_path: Path) -> None:
    keys = read(tmp_path, pem(NEW))
    assert repr(keys) == "ClientKeys()"
