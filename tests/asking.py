"""A page asked of one citizen: journeys of one page by hand, posted as a browser posts."""

from datetime import date

from werkzeug.datastructures import MultiDict

from formkit.fields import TYPES
from formkit.forms import PageForm
from formkit.journey import Journey
from formkit.language import Language, language
from formkit.option import Option
from formkit.page import Field, Page, Reveal
from formkit.service import Data, Organisation, Start
from formkit.text import Text
from formkit.walk import TrailFacts
from formkit.wordings import Variant, Wording

TODAY = date(2026, 6, 1)


def words(text: str, context: str = "test") -> Wording:
    return Wording((Variant(Text(text, context)),))


def field(name: str, kind: str = "text", label: str = "A question", **more) -> Field:
    """A field by the name of its type; `settings` are the type's, `texts` more wordings, `reveal` as (by, option)."""
    kind_made = TYPES[kind](more.pop("settings", {}))
    texts = {"label": words(label), **{key: words(text) for key, text in more.pop("texts", {}).items()}}
    reveal = Reveal(*more.pop("reveal")) if "reveal" in more else None
    options = tuple(Option(value, words(value.title())) for value in more.pop("options", ()))
    return Field(name, kind_made, texts, reveal=reveal, options=options, **more)


def journey(*items, title: Wording | None = None, earlier: tuple[Field, ...] = ()) -> Journey:
    pages = (Page("earlier", "question", "", items=earlier), Page("here", "question", "", items=items, title=title))
    organisation = Organisation("council", words("Example Council"), {})
    data = Data(words("try it"), "public_task", "P1Y", "P28D")
    return Journey("try", "f", words("Try"), organisation, ("en",), data, Start(), (), pages, words("Done"))


def asked(made: Journey, posted=None, *, kept=None, values=None, spoken: Language | None = None, **more) -> PageForm:
    """The form of the journey's page `here`; `posted` is a list of pairs or a mapping, `values` earlier answers."""
    facts = TrailFacts(made, TODAY, dict(values or {}))
    multi = None if posted is None else MultiDict(posted)
    return PageForm(made.page("here"), facts, kept or {}, spoken or language("en"), multi, **more)


def messages(form: PageForm) -> list[tuple[str, str]]:
    """The error summary: the control each error is about, and its words."""
    form.validate()
    return [(error.control, str(error.message)) for error in form.errors]
