"""The stand-in for GOV.UK One Login: a provider on this machine, at least as strict, whose people are all invented.

Tests and `formkit serve --debug` use it. `StandIn.beside(origin, clock)` is at `origin/stand-in/one-login`, its one
client the formkit of that origin, whose private key is `own_key()`; all is kept in memory. `InProcess(stand_in)` is a
Wire to it. `stand_in.faults` is a set that tests put `Fault`s into, and `stand_in.keys` can be told to `rotate()`.
With `unasked="everything"` that persona signs in without a page being shown: `authorize` leads straight back.
"""

from formkit.identity.stand_in.client import OWN, Client, own_client, own_key
from formkit.identity.stand_in.faults import Fault
from formkit.identity.stand_in.in_process import InProcess
from formkit.identity.stand_in.opening import open_stand_in
from formkit.identity.stand_in.personas import PERSONAS
from formkit.identity.stand_in.provider import PAGES, StandIn

__all__ = [
    "OWN", "PAGES", "PERSONAS", "Client", "Fault", "InProcess", "StandIn", "open_stand_in", "own_client", "own_key",
]  # fmt: skip
