"""The GOV.UK macros, made to keep a citizen's text as it was typed."""

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader

GOVUK = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})


def add_macros(environment: Environment) -> Environment:
    """Let templates of `environment`, which escapes by itself, import `govuk_frontend_jinja/…`. Return it.

    The macros pass HTML through `indent`, for looks only, but the spaces land inside a revealed textarea as well: a
    text of many lines would grow at each render. Upstream's own templates don't indent there, so `indent` does nothing.
    """
    environment.loader = ChoiceLoader([loader for loader in (environment.loader, GOVUK) if loader])
    environment.filters["indent"] = as_given
    return environment


def as_given(text: str, *_: object, **__: object) -> str:
    """Return `text` without the indentation that was asked for."""
    return text
