"""Departments for tests, as the operator of a hub registers them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from joserfc.jwk import ECKey, KeySet

LICENCES, BENEFITS = "vehicle-licences", "benefits"


@cache
def key(client: str) -> ECKey:
    """The private key of a department."""
    return ECKey.generate_key("P-256", {"use": "sig", "kid": client})


def keys_of(client: str) -> KeySet:
    """Its public key, as the register has it."""
    return KeySet.import_key_set({"keys": [key(client).as_dict(private=False)]})


def entry(client: str = LICENCES, **more: Any) -> dict[str, Any]:
    """What is registered of a department with one form."""
    url = f"https://{client}.example.gov.uk"
    form = {
        "title": {"en": "Renew a driving licence", "cy": "Adnewyddu trwydded yrru"},
        "reads": [{"attribute": "contact.address"}, {"attribute": "person.age_at_least", "years": 17}],
        "writes": ["contact.address"],
    }
    return {
        "client": client,
        "name": {"en": "Example Licences", "cy": "Trwyddedau Enghreifftiol"},
        "organisation": client,
        "sector": url,
        "redirects": [f"{url}/sign-in/return"],
        "log_outs": [f"{url}/sign-out/done"],
        "keys": {"keys": [key(client).as_dict(private=False)]},
        "forms": {"renew": form},
        **more,
    }


def written(folder: Path, *entries: Any) -> Path:
    """The file that registers them."""
    path = folder / "departments.json"
    path.write_text(json.dumps(list(entries)), "utf-8")
    return path
