"""The pages of the stand-in for GOV.UK One Login: plainly not the real one, and only there to try a form out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from formkit.clock import Clock, FixedClock
from formkit.http import Failed
from formkit.identity.stand_in import OWN, PAGES, PERSONAS, StandIn
from formkit.identity.stand_in.persona import ADDRESS, CORE_IDENTITY
from formkit.identity.wire import NONE, Answer
from tests.client import Citizen
from tests.journeys import NOON, PLAIN, Town, town
from tests.one_login import PROVED, asked, claims

RETURN = "http://localhost/sign-in/return"
NOT_REAL = "This is not GOV.UK One Login."


@dataclass
class Messenger:
    """Hears what the stand-in tells services, and answers."""

    status: int = 200
    heard: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str] = NONE) -> Answer | Failed:
        return Failed("Nobody asks.")

    def post(self, url: str, form: Mapping[str, str], headers: Mapping[str, str] = NONE) -> Answer | Failed:
        self.heard.append((url, form))
        return Answer(self.status)


@pytest.fixture
def messenger() -> Messenger:
    return Messenger()


@pytest.fixture
def tried(tmp_path: Path, messenger: Messenger) -> Town:
    known = replace(StandIn.beside("http://localhost", FixedClock(NOON)), messenger=messenger)
    return town(tmp_path, PLAIN, debug=True, one_login=known)


def arriving(tried: Town, citizen: Citizen | None = None, **changes: str) -> Citizen:
    """A citizen whom a service has sent to the stand-in."""
    request = asked(client_id=OWN, redirect_uri=RETURN, **changes)
    return (citizen or tried.citizen()).opens(f"{PAGES}/authorize?{urlencode(request)}")


def told(citizen: Citizen) -> dict[str, str]:
    """What the service is told: the citizen is back there."""
    assert citizen.path == "/sign-in/return"
    return dict(parse_qsl(urlsplit(citizen.page.path).query))


def test_somebody_signs_in_as_one_of_the_invented_people(tried: Town) -> None:
    citizen = arriving(tried).sees(NOT_REAL, "Everybody here is invented.", *(one.title for one in PERSONAS))
    assert citizen.page.h1 == "Sign in with the stand-in for GOV.UK One Login"
    assert not {"Sign in", "Sign out", "Your data"} & set(citizen.page.links())
    assert set(told(citizen.presses("Sign in", persona="capitals"))) == {"code", "state"}


def test_a_citizen_signs_in_and_out_all_the_way(tried: Town) -> None:
    citizen = tried.citizen().opens("/sign-in?to=/plain").presses("Sign in", persona="wales")
    assert citizen.path == "/plain"
    citizen.opens("/sign-out").presses("Sign out")
    assert citizen.path == "/sign-out/done"
    citizen.opens("/sign-in?to=/plain").sees("Who signs in?")


def test_who_selects_nobody_is_told_so(tried: Town) -> None:
    citizen = arriving(tried).presses("Sign in")
    assert citizen.page.response.status_code == 422
    assert citizen.page.errors == {"persona": "Select who signs in"}
    assert citizen.posts(citizen.page.path, {"persona": ["nobody"]}).page.response.status_code == 422


def test_who_does_not_sign_in_goes_back(tried: Town) -> None:
    assert told(arriving(tried).presses("Do not sign in"))["error"] == "access_denied"


def test_what_is_proved_is_shown_before_it_is_told(tried: Town) -> None:
    citizen = arriving(tried, vtr=PROVED, claims=claims(CORE_IDENTITY, ADDRESS)).presses("Sign in", persona="several")
    citizen.sees(NOT_REAL, "You are signed in as Robin Example.", "Robyn Lee Specimen", "29 February 1976", "LS99 9ZX")
    assert "Passport" not in citizen.page.text
    assert "code" in told(citizen.presses("Continue"))


def test_nobody_has_to_prove_who_they_are(tried: Town) -> None:
    citizen = arriving(tried, vtr=PROVED, claims=claims(CORE_IDENTITY)).presses("Sign in", persona="wales")
    assert told(citizen.presses("Do not prove who you are"))["error"] == "access_denied"


def test_who_cannot_prove_who_they_are_reads_so(tried: Town) -> None:
    citizen = arriving(tried, vtr=PROVED, claims=claims(CORE_IDENTITY)).presses("Sign in", persona="email")
    citizen.sees("The service asks you to prove who you are, and this person cannot.")
    assert told(citizen.presses("Continue"))["error"] == "access_denied"


def test_the_second_time_nobody_is_asked_who_they_are(tried: Town) -> None:
    citizen = arriving(tried).presses("Sign in", persona="long")
    assert "code" in told(arriving(tried, citizen))
    arriving(tried, citizen, prompt="login").sees("Who signs in?")
    arriving(tried, citizen, vtr=PROVED, claims=claims(CORE_IDENTITY)).sees("You are signed in as Wolfgang")


def test_it_speaks_welsh_where_it_is_asked_to(tried: Town) -> None:
    citizen = arriving(tried, ui_locales="cy").sees("Nid GOV.UK One Login yw hwn.")
    assert citizen.path.startswith("/cy/stand-in/one-login/sign-in/")
    assert arriving(tried, ui_locales="cy").follows("English").sees(NOT_REAL).path.startswith(f"{PAGES}/sign-in/")


def test_its_cookie_says_nothing_of_who_signed_in(tried: Town) -> None:
    citizen = arriving(tried).presses("Sign in", persona="wales")
    cookie = citizen.browser.get_cookie("formkit-stand-in-80")
    assert cookie is not None
    assert re.fullmatch(r"[\w-]{43}", cookie.value)
    assert (cookie.http_only, cookie.same_site) == (True, "Lax")


def test_a_page_that_was_answered_is_not_found(tried: Town) -> None:
    citizen = arriving(tried)
    path = citizen.page.path
    citizen.presses("Sign in", persona="wales")
    assert citizen.opens(path).page.response.status_code == 404
    assert citizen.posts(path, {"persona": ["wales"]}).page.response.status_code == 404


def test_a_visit_that_has_no_citizen_yet_proves_nothing(tried: Town) -> None:
    citizen = arriving(tried, vtr=PROVED, claims=claims(CORE_IDENTITY))
    citizen.opens(citizen.page.path.replace("/sign-in/", "/identity/"))
    assert citizen.path.startswith(f"{PAGES}/sign-in/")


def test_signing_out_at_the_stand_in_tells_the_service(tried: Town, messenger: Messenger) -> None:
    citizen = arriving(tried).presses("Sign in", persona="wales")
    citizen.opens(f"{PAGES}/").sees(NOT_REAL, "You are signed in as Siân Enghraifft.").presses("Sign out everywhere")
    citizen.sees("Every service that you signed in to was told.")
    ((url, form),) = messenger.heard
    assert (url, set(form)) == ("http://localhost/sign-out/notice", {"logout_token"})
    citizen.opens(f"{PAGES}/").sees("Nobody is signed in to the stand-in in this browser.")
    arriving(tried, citizen).sees("Who signs in?")


def test_a_service_that_cannot_be_told_is_no_secret(tried: Town, messenger: Messenger) -> None:
    messenger.status = 400
    citizen = arriving(tried).presses("Sign in", persona="wales").opens(f"{PAGES}/")
    citizen.presses("Sign out everywhere").sees("A service that you signed in to could not be told.")
    assert len(messenger.heard) == 1


def test_a_request_that_cannot_be_trusted_gets_no_redirect(tried: Town) -> None:
    answer = tried.app.test_client().get(f"{PAGES}/authorize?client_id=another", base_url="http://localhost")
    assert (answer.status_code, "Location" in answer.headers) == (400, False)


def test_what_it_publishes_may_be_kept_and_its_pages_may_not(tried: Town) -> None:
    browser = tried.app.test_client()
    paths = ("/.well-known/openid-configuration", "/.well-known/did.json", "/")
    kept = [browser.get(f"{PAGES}{path}", base_url="http://localhost").headers["Cache-Control"] for path in paths]
    assert kept == ["max-age=86400", "max-age=3600, private", "no-store"]


def test_it_is_not_there_with_a_provider_or_without_debug(tmp_path: Path) -> None:
    provider = {
        "FORMKIT_SIGN_IN": "https://oidc.example",
        "FORMKIT_SIGN_IN_CLIENT": "c",
        "FORMKIT_URL": "http://localhost",
    }
    folders = [tmp_path / name for name in ("with", "live")]
    for folder in folders:
        folder.mkdir()
    apps = [town(folders[0], PLAIN, debug=True, **provider).app, town(folders[1], PLAIN).app]
    paths = ("/", "/authorize", "/token", "/.well-known/jwks.json", "/sign-in/x", "/identity/x")
    found = {
        app.test_client().get(f"{PAGES}{one}", base_url="http://localhost").status_code for app in apps for one in paths
    }
    posted = {app.test_client().post(f"{PAGES}/token", base_url="http://localhost").status_code for app in apps}
    assert (found, posted) == ({404}, {404})


def test_an_application_in_production_does_not_begin_with_it(tmp_path: Path) -> None:
    made = StandIn.beside("http://localhost", Clock())
    with pytest.raises(ValueError, match="for --debug alone"):
        town(tmp_path, PLAIN, one_login=made)
