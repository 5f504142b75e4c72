"""A bank account fills a field that asks for no more of it than the profile knows."""

from tests.attributes.fits.fitting import made

ACCOUNT = {"accountName": "Ana Souza", "sortCode": "30-94-30", "accountNumber": "733445"}
ANSWER = {"account_name": "Ana Souza", "sort_code": "309430", "account_number": "00733445"}


def test_an_account_is_answered_under_the_names_of_the_field() -> None:
    account = made("finance.bank_account", "bank_account")
    assert account.answer(ACCOUNT) == ANSWER
    assert account.value(ANSWER) == ACCOUNT | {"sortCode": "309430", "accountNumber": "00733445"}


def test_a_field_is_told_only_what_it_asks_for() -> None:
    short = made("finance.bank_account", "bank_account", account_name=False, roll_number=False)
    assert short.answer(ACCOUNT | {"rollNumber": "A1"}) == {"sort_code": "309430", "account_number": "00733445"}


def test_an_account_without_a_number_or_name_is_asked_for() -> None:
    account = made("finance.bank_account", "bank_account")
    for key in ACCOUNT:
        assert account.answer({name: text for name, text in ACCOUNT.items() if name != key}) is None
