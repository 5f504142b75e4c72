"""Whatever is asked, formkit answers as a service does: no fault of its own, no code, nobody else's answers."""

import gc
import logging
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit

import pytest
from werkzeug.test import run_wsgi_app

from formkit.payments.stand_in import StandIn
from tests.client import Citizen
from tests.journeys import Town, town
from tests.model.allotment import FORM
from tests.model.requests import TYPED, BadRequests
from tests.paying import BADGE
from tests.relatives import FAMILY
from tests.uploading import PROOF

SECRET = "SOMEBODY-ELSES-ANSWER"
REQUESTS = 2_500


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, FORM, FAMILY, PROOF, BADGE, stand_in=StandIn(), FORMKIT_PAY_WEBHOOK_SECRET="secret")
    yield running
    running.store.database.engine.dispose()


def attacker(served: Town) -> BadRequests:
    """Somebody with an ordinary session."""
    citizen = served.citizen().start("allotment")
    (cookie,) = (citizen.browser._cookies or {}).values()
    return BadRequests(Random(6), cookie.value, citizen.page.inputs["csrf-token"][0])


def problems(environ: dict[str, Any], status: str, headers: Any, body: bytes) -> list[str]:
    """What is wrong with an answer."""
    found = ["a fault of ours"] if status.startswith("5") else []
    found += [word for word in ("Traceback", "File &#34;", 'File "/', SECRET) if word.encode() in body]
    if "default-src 'none'" not in headers.get("Content-Security-Policy", ""):
        found.append("no content security policy")
    target = urlsplit(headers.get("Location", ""))
    if target.netloc not in ("", environ["HTTP_HOST"]) or headers.get("Location", "").startswith(("//", "/\\")):
        found.append(f"sends to {headers['Location']}")
    return found


# werkzeug leaves the files of a multipart body that breaks off to the garbage collector.
@pytest.mark.filterwarnings("ignore:.*SpooledTemporaryFile.*:pytest.PytestUnraisableExceptionWarning")
def test_no_request_breaks_formkit_or_tells_what_others_answered(
    served: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="formkit")
    victim: Citizen = served.citizen().start("allotment").answers("who", who="group", group_name=SECRET)
    requests = attacker(served)
    statuses = set()
    for number in range(REQUESTS):
        environ = requests.environ()
        body, status, headers = run_wsgi_app(served.app, environ, buffered=True)
        wrong = problems(environ, status, headers, b"".join(body))
        assert not wrong, (number, wrong, status, environ)
        statuses.add(status[:3])
    gc.collect()
    assert {"200", "303", "404", "405", "422"} <= statuses
    assert victim.opens("/allotment/who").page.inputs["group_name"] == [SECRET]
    assert SECRET not in caplog.text
    assert TYPED not in caplog.text
