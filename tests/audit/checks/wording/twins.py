"""Pages that break a rule, each with a twin that is like it and doesn't."""

from collections.abc import Iterable, Sequence

from formkit.audit.check import OfDocument
from formkit.audit.document import Document

ADDRESS = "http://127.0.0.1/apply/start"
Twins = Sequence[tuple[str, str, str]]
"""The id of a rule, a body that breaks it, and one that doesn't."""


def page(body: str, attributes: str = 'lang="en"') -> Document:
    """A page with this body; a whole page stays as it is."""
    whole = (
        f"<!DOCTYPE html><html {attributes}><head><title>Permits</title></head><body><main>{body}</main></body></html>"
    )
    return Document(body if body.startswith("<!DOCTYPE") else whole, ADDRESS)


def broken(document: Document, checks: Iterable[OfDocument]) -> set[str]:
    """The ids of the rules that a page breaks, each known to the check that found it."""
    found = set()
    for check in checks:
        for finding in check.run(document):
            assert finding.rule in check.rules, f"{finding.rule.id} is not among the rules of its check"
            found.add(finding.rule.id)
    return found
