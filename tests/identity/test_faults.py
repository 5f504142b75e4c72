"""A fault has a kind that pages word, and words of ours alone."""

import pytest

from formkit.identity.faults import SignInFault, forged, refusal


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("access_denied", "denied"),
        ("login_required", "cancelled"),
        ("consent_required", "cancelled"),
        ("unmet_authentication_requirements", "insufficient"),
        ("temporarily_unavailable", "unavailable"),
        ("server_error", "unavailable"),
        ("invalid_grant", "expired"),
        ("invalid_client", "misconfigured"),
        ("invalid_request", "misconfigured"),
        ("invalid_scope", "misconfigured"),
        ("request_uri_not_supported", "misconfigured"),
        ("unauthorized_client", "misconfigured"),
        ("unsupported_response_type", "misconfigured"),
    ],
)
def test_each_error_of_the_standards_has_its_kind(error: str, kind: str) -> None:
    assert refusal(error) == SignInFault(kind, f"The provider answered {error}.")  # type: ignore[arg-type]


@pytest.mark.parametrize("error", ["", "Alex Sample", None, 5, ["access_denied"], {"error": "access_denied"}])
def test_an_error_of_no_standard_is_never_repeated(error: object) -> None:
    fault = refusal(error)
    assert fault == SignInFault("misconfigured", "The provider answered with an error that is in no standard.")


def test_what_is_forged_is_named() -> None:
    assert forged("nonce of the ID token").words == "nonce of the ID token is not what the provider made for this."
