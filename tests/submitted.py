"""What departments get: submissions as the store has them."""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from formkit.stores.tables import submissions
from tests.client import Citizen
from tests.journeys import Town
from tests.valid_page import words


def document(served: Town, reference: str) -> Mapping[str, Any]:
    """The one submission with this reference."""
    with served.store.database.read() as connection:
        (found,) = connection.scalars(select(submissions.c.id).where(submissions.c.reference == reference))
    opened = served.store.submissions.document(found)
    assert opened is not None
    return opened


def count(served: Town) -> int:
    """How many submissions there are."""
    with served.store.database.read() as connection:
        return len(connection.execute(select(submissions.c.id)).all())


def reference(citizen: Citizen) -> str:
    """The reference number on the confirmation at hand."""
    (found,) = [words(one) for one in citizen.page.all("strong") if re.fullmatch("[A-Z0-9]{8}", words(one))]
    return found
