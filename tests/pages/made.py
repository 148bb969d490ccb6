"""Pages that are made of the code: the keys of the configuration, the codes, the kinds of losses.

`pytest tests/pages/test_made.py --rewrite` writes them. What a page says of a key, a code or a loss
is what the code and the negative cases say of it.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.codes import CODES
from generator.ir.ledger import LOSSES
from tests.checkout import GENERATOR, ROOT, TESTS, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

DOCS = ROOT / "docs"
CONFIG = GENERATOR / "config" / "config.py"
NEGATIVE = TESTS / "negative" / "cases"
GOLDEN = TESTS / "golden" / "cases"
BEGIN, END = "<!-- made: begin -->", "<!-- made: end -->"


class Key(NamedTuple):
    """A key of the configuration."""

    name: str
    default: str
    meaning: str


def keys() -> Iterator[Key]:
    """Every key that `load_config` asks for, with what its field says of it."""
    tree = tree_of(CONFIG)
    functions = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)}
    fields = fields_of(tree, "Config")
    yield Key("spec", "required, unless the command names the document", fields["spec"])
    for keyword in arguments_of(functions["load_config"], "Config"):
        for name, default, _ in asked(keyword.value):
            if name != "spec":
                yield Key(name, default, fields[str(keyword.arg)])


def nested_keys() -> Mapping[str, tuple[str, ...]]:
    """The keys within tables, by the key of the table."""
    tree = tree_of(CONFIG)
    functions = {f.name: f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)}
    found: dict[str, tuple[str, ...]] = {}
    for name, _, reader in asked(functions["load_config"]):
        for word in re.findall(r"\w+", reader):
            inner = functions.get(word)
            names = tuple(each for each, _, _ in asked(inner)) if inner is not None else ()
            if names:
                found[name] = names
    return found


def asked(node: ast.AST) -> list[tuple[str, str, str]]:
    """The keys that a piece of code asks a table for, with the default and the reader of each."""
    found: list[tuple[int, tuple[str, str, str]]] = []
    for call in (each for each in ast.walk(node) if isinstance(each, ast.Call)):
        is_asked = isinstance(call.func, ast.Attribute) and call.func.attr in {"get", "required"}
        first = call.args[0] if is_asked and len(call.args) > 1 else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            default = ast.unparse(call.args[2]) if len(call.args) > 2 else "required"
            row = (first.value, default, ast.unparse(call.args[1]))
            found.append((first.lineno, row))
    return [row for _, row in sorted(found, key=lambda each: each[0])]


def arguments_of(function: ast.FunctionDef, name: str) -> list[ast.keyword]:
    """What a function hands to a class."""
    (call,) = (
        each
        for each in ast.walk(function)
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id == name
    )
    return call.keywords


def fields_of(tree: ast.Module, name: str) -> dict[str, str]:
    """The fields of a class, each with the text behind it."""
    (found,) = (e for e in ast.walk(tree) if isinstance(e, ast.ClassDef) and e.name == name)
    said: dict[str, str] = {}
    last = ""
    for each in found.body:
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            last = each.target.id
            said[last] = ""
        elif isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) and last:
            said[last] = " ".join(str(each.value.value).split())
    return said


_DEFAULTS = {
    "()": "none",
    "frozenset()": "none",
    "None": "none",
    "PLAIN": "none",
    "False": "`false`",
    "''": "none, or see below",
    "_OUT": "`generated`",
    "FIRST_VERSION": "`0.1.0`",
}


def configuration() -> str:
    """The table of all keys."""
    lines = ["| key | default | meaning |", "|---|---|---|"]
    inner = nested_keys()
    for key in keys():
        default = _DEFAULTS.get(key.default, key.default)
        more = inner.get(key.name, ())
        holds = f" Holds {', '.join(f'`{name}`' for name in more)}." if more else ""
        lines.append(f"| `{key.name}` | {default} | {key.meaning}{holds} |")
    return "\n".join(lines)


_FINDING = re.compile(r"^\S.*? (?P<code>[EW]\d{3}) ", re.MULTILINE)


def examples() -> dict[str, str]:
    """For each code the shortest text of a negative case that shows it."""
    found: dict[str, str] = {}
    for path in sorted(NEGATIVE.glob("*/bad.txt")):
        text = path.read_text("utf-8")
        starts = [match.start() for match in _FINDING.finditer(text)]
        for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
            block = text[start:end].strip("\n")
            match = _FINDING.match(block)
            assert match is not None
            code = match["code"]
            if code not in found or len(block) < len(found[code]):
                found[code] = block
    return found


def codes() -> str:
    """Every code with its meaning, an example, and the way out that the example names."""
    shown = examples()
    lines: list[str] = []
    for code, meaning in CODES.items():
        lines += [f"## {code}", "", f"{meaning[:1].upper()}{meaning[1:]}.", ""]
        if code in shown:
            lines += ["```text", shown[code], "```", ""]
    return "\n".join(lines).rstrip()


def losses() -> str:
    """Every kind of loss with an example of the golden cases."""
    found: dict[str, str] = {}
    for path in sorted(GOLDEN.glob("*/losses.txt")):
        for entry in re.split(r"^(?=L\d\d )", path.read_text("utf-8"), flags=re.MULTILINE):
            code, block = entry[:3], entry.rstrip()
            if code and (code not in found or len(block) < len(found[code])):
                found[code] = block
    lines: list[str] = []
    for code, meaning in LOSSES.items():
        lines += [f"### {code}", "", f"{meaning[:1].upper()}{meaning[1:]}.", ""]
        if code in found:
            lines += ["```text", found[code], "```", ""]
    return "\n".join(lines).rstrip()


MADE = {"configuration.md": configuration, "codes.md": codes, "ledger.md": losses}
"""What stands between the markers of a page."""


def page(path: Path) -> str:
    """The text that a page should have."""
    text = path.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    assert rest, f"{path.name} needs the markers {BEGIN} and {END}"
    return f"{before}{BEGIN}\n{MADE[path.name]()}\n{END}{rest.partition(END)[2]}"
