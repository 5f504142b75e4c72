"""`formkit data migrate` makes the tables, and says in words when it can't."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import Formkit


def test_it_makes_the_tables_and_may_be_run_again(formkit: Formkit) -> None:
    for _ in range(2):
        result = formkit("data", "migrate")
        assert (result.exit_code, result.stdout) == (0, "The database is up to date.\n")
    connection = sqlite3.connect("instance/formkit.sqlite3")
    tables = {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}
    connection.close()
    assert {"drafts", "submissions"} <= tables


def test_a_database_out_of_reach_is_said_in_words(formkit: Formkit, tmp_path: Path) -> None:
    (tmp_path / "instance").write_text("")
    result = formkit("data", "migrate")
    assert result.exit_code == 1
    assert "Check FORMKIT_DATABASE_URL, and that you may write there." in result.stderr


def test_help_lists_what_it_can_do(formkit: Formkit) -> None:
    assert "migrate  Bring the tables up to date." in formkit("data", "--help").output
