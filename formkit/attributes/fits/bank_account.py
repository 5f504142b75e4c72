"""Bank accounts: the same parts under other names."""

from __future__ import annotations

from formkit.attributes.fits.fit import NO_BOUNDS, Fit, Json, parts_of, text_of

_NAMES = {
    "account_name": "accountName",
    "sort_code": "sortCode",
    "account_number": "accountNumber",
    "roll_number": "rollNumber",
}


class BankAccount(Fit):
    """A bank account, with those parts that the field asks for."""

    def _answer(self, value: Json) -> Json | None:
        texts = {part: text_of(parts_of(value).get(_NAMES[part])) for part in self.type.inputs}
        account = self.type.parse({part: (text,) for part, text in texts.items()}, NO_BOUNDS).value
        return None if account is None else self.type.to_json(account)

    def _value(self, answer: Json) -> Json | None:
        return {_NAMES[part]: text for part, text in answer.items()}
