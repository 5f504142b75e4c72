"""The hub: an OpenID provider for departments, with pages for their citizens. One noun a module."""

from formkit.web.hub import api, authorize, consent, discovery, log_out, tokens
from formkit.web.hub.doors import pages, provider

__all__ = ["api", "authorize", "blueprints", "consent", "discovery", "log_out", "tokens"]

blueprints = (provider, pages)
