"""What a citizen reads when an answer breaks a rule."""

from formkit.fields.field_type import FieldType
from formkit.kinds import Fault
from formkit.language import language
from formkit.text import Message


def said(kind: FieldType, fault: Fault, subject: str = "", code: str = "en") -> str:
    """Word a fault for a field that is called `subject`, or has no name of its own."""
    message = Message(kind.message(fault.rule, bool(subject)), {"subject": subject or "your answer", **fault.values})
    return language(code).say(message)
