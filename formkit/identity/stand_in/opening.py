"""Opening: where the stand-in may be, which is nowhere that citizens sign in."""

from __future__ import annotations

from formkit.clock import Clock
from formkit.identity.stand_in.provider import StandIn
from formkit.settings import BadSetting, Settings


def open_stand_in(settings: Settings, clock: Clock, given: StandIn | None = None) -> StandIn | BadSetting | None:
    """Give the stand-in, or the one that a test has made, with `--debug` and where FORMKIT_SIGN_IN is empty.

    None elsewhere; one that was made for elsewhere is refused.
    """
    if settings.debug and not settings.sign_in:
        return given or StandIn.beside(settings.url or "http://localhost", clock)
    if given is None:
        return None
    remedy = "Leave it out: it lets anybody be anybody."
    return BadSetting("FORMKIT_SIGN_IN", "The stand-in for GOV.UK One Login is for --debug alone.", remedy)
