"""The schema of a payment."""

from __future__ import annotations

from formkit.definition.schema.wordings import Schema, refer

PAYMENT: Schema = {
    "title": "Payment",
    "description": "What people pay, by GOV.UK Pay, between check answers and confirmation.",
    "type": "object",
    "properties": {
        "when": refer("condition", "When", "Who pays. Without it, everybody."),
        "amount": refer("value", "Amount", "What it costs in pounds, such as “10.00”; for 0 there is nothing to pay."),
        "description": refer("wording", "Description", "What people see that they pay for, such as “Blue Badge”."),
        "reference": refer(
            "wording", "Reference", "What the payment is called in GOV.UK Pay. Without it, the reference number."
        ),
    },
    "required": ["amount", "description"],
    "additionalProperties": False,
}
