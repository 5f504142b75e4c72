"""`python -m formkit` is the `formkit` command."""

from formkit.cli import main

main()
