"""Which requests are let in: by our own address, from our own pages, in a language that the form speaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.client import Citizen
from tests.journeys import Town, town


@pytest.fixture
def public(tmp_path: Path) -> Iterator[Town]:
    running = town(tmp_path, FORMKIT_URL="https://forms.example")
    yield running
    running.store.database.engine.dispose()


def test_another_host_is_refused(public: Town) -> None:
    assert public.citizen("https://evil.example").opens("/").page.response.status_code == 400
    assert public.citizen("https://forms.example").opens("/").page.response.status_code == 200


def test_a_host_that_can_be_no_name_is_refused_without_a_failure(
    public: Town, caplog: pytest.LogCaptureFixture
) -> None:
    answer = public.app.test_client().get("/blue", headers={"Host": "x" * 64 + ".example"})
    assert answer.status_code == 400
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not caplog.records


def test_probes_come_by_any_host(public: Town) -> None:
    probe = public.app.test_client()
    assert probe.get("/healthz", base_url="http://10.0.0.7:8000").text == "ok\n"
    assert probe.get("/readyz", base_url="http://10.0.0.7:8000").status_code == 200


def test_forwarded_headers_count_only_from_configured_proxies(public: Town, tmp_path: Path) -> None:
    forged = {"X-Forwarded-Host": "forms.example", "X-Forwarded-Proto": "https"}
    assert public.citizen("http://evil.example").opens("/", headers=forged).page.response.status_code == 400


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:81", "null", "https://localhost"])
def test_a_post_from_another_site_is_refused(citizen: Citizen, origin: str) -> None:
    inputs = citizen.start("blue").page.inputs | {"applying_for": ["me"]}
    citizen.posts("/blue/applying", inputs, headers={"Origin": origin})
    assert citizen.page.response.status_code == 403
    assert "applying_for" not in citizen.opens("/blue/applying").page.inputs


def test_a_post_from_our_own_page_is_taken(citizen: Citizen) -> None:
    inputs = citizen.start("blue").page.inputs | {"applying_for": ["me"]}
    assert citizen.posts("/blue/applying", inputs, headers={"Origin": "http://localhost"}).is_at("read-this")


def test_a_form_without_welsh_is_shown_in_english(citizen: Citizen) -> None:
    citizen.start("plain", "/cy").is_at("applying")
    assert citizen.page.path == "/plain/applying"
    assert "Cymraeg" not in citizen.page.links()
