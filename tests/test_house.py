"""The house rules that a machine can check: what CONTRIBUTING.md asks of every function, module, name and test."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
NOT_OURS = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines())]
Function = ast.FunctionDef | ast.AsyncFunctionDef

# Split, so that this file does not break its own rule.
ELSEWHERE = re.compile("|".join(["pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(org|com)", "farm-" + "studio"]))
THIS_MACHINE = re.compile(r"(?<![\w.-])/(work/(main|shared|\.library)|tmp/house|root/)")
VAGUE = re.compile(r"^(helper|manager|handler|util)s?$")


def ours(path: Path) -> bool:
    return not any(fnmatch(part, ignored) for part in path.relative_to(ROOT).parts for ignored in NOT_OURS)


def parsed(folder: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        if ours(path):
            yield path, ast.parse(path.read_text())


def functions(folder: str) -> Iterator[tuple[str, Function]]:
    for path, module in parsed(folder):
        for node in ast.walk(module):
            if isinstance(node, Function):
                yield at(path, node, node.name), node


def at(path: Path, node: ast.AST, what: str) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)} {what}"


def length(function: Function) -> int:
    """Lines from `def` to the end; a docstring costs nothing."""
    spare = 0
    if ast.get_docstring(function) is not None:
        spare = (function.body[0].end_lineno or 0) - function.body[0].lineno + 1
    return (function.end_lineno or 0) - function.lineno + 1 - spare


def names(module: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(module):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield node, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node, name


def words(name: str) -> list[str]:
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower().split("_")


def vague(name: str) -> bool:
    return any(VAGUE.match(word) for word in words(name))


def called(node: ast.AST) -> str:
    """The last name of what a call calls: `raises` for `pytest.raises(…)`."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
    return ""


def asserts(test: Function) -> bool:
    return any(
        isinstance(node, ast.Assert) or called(node) in ("raises", "warns") or called(node).startswith("assert")
        for node in ast.walk(test)
    )


def swallows(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or all(isinstance(statement, ast.Pass) for statement in handler.body)


def texts() -> Iterator[tuple[Path, str]]:
    for path in sorted(ROOT.rglob("*")):
        if ours(path) and path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                yield path, content.decode(errors="replace")


def test_no_function_is_longer_than_25_lines() -> None:
    long = [f"{place}: {length(function)} lines" for place, function in functions("formkit") if length(function) > 25]
    assert not long, "\n".join(["Split these functions:", *long])


def test_half_of_all_functions_have_at_most_six_lines() -> None:
    lengths = [length(function) for _, function in functions("formkit")]
    assert median(lengths) <= 6


def test_no_module_reaches_200_lines() -> None:
    sizes = [(path.relative_to(ROOT), len(path.read_text().splitlines())) for path, _ in parsed("formkit")]
    long = [f"{path}: {size} lines" for path, size in sizes if size >= 200]
    assert not long, "\n".join(["These modules hold more than one noun:", *long])


def test_every_name_is_a_word_of_its_subject() -> None:
    found = [at(path, node, name) for path, module in parsed("formkit") for node, name in names(module) if vague(name)]
    found += [str(path.relative_to(ROOT)) for path, _ in parsed("formkit") if vague(path.stem)]
    assert not found, "\n".join(["Name these after what they do:", *found])


def test_no_exception_is_swallowed() -> None:
    found = [
        at(path, node, "except")
        for path, module in parsed("formkit")
        for node in ast.walk(module)
        if isinstance(node, ast.ExceptHandler) and swallows(node)
    ]
    assert not found, "\n".join(["Say which exception, and do something about it:", *found])


def test_every_test_asserts_something() -> None:
    found = [place for place, test in functions("tests") if test.name.startswith("test_") and not asserts(test)]
    assert not found, "\n".join(["These tests can't fail:", *found])


def test_no_test_sleeps_or_is_skipped() -> None:
    found = [
        at(path, node, called(node) or "mark")
        for path, module in parsed("tests")
        for node in ast.walk(module)
        if called(node) in ("sleep", "skip", "skipif", "importorskip", "xfail")
        or (isinstance(node, ast.Attribute) and node.attr in ("skip", "skipif", "xfail"))
    ]
    assert not found, "\n".join(["Wait for what you need, and test what you have:", *found])


def test_no_file_names_a_registry_or_the_machine_it_was_written_on() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in texts()
        for match in (*ELSEWHERE.finditer(text), *THIS_MACHINE.finditer(text))
    ]
    assert not found, "\n".join(["These only mean something here:", *found])
