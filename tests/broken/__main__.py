"""Writes what formkit says about each broken definition: `python -m tests.broken`. Read the difference, then commit.

Each NAME.json has one thing wrong (but `several-problems`), each NAME.txt the problems as `formkit check` shows them.
"""

from pathlib import Path

from formkit.definition.compile import compile_file
from formkit.definition.report import report

FOLDER = Path(__file__).parent


def main() -> None:
    for definition in sorted(FOLDER.glob("*.json")):
        definition.with_suffix(".txt").write_text(report(compile_file(definition).problems))


if __name__ == "__main__":
    main()
