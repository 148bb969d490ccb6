"""Hostile names and values: what a document calls its parts cannot become code either.

Every name and every value that an author chooses (of schemas, properties, parameters, tags,
operations, security schemes, enums, defaults, examples, servers, licences) is replaced, in the
golden cases that have the most of them. The client must have the syntax tree that harmless words
give, whatever their order; or the document ends in a diagnostic.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from generator.config.config import Config
from generator.diagnostics.diagnostics import Diagnosed
from generator.document.pointers import escape
from generator.runtime.core.pointer import unescape
from tests.clients import run
from tests.golden import packages
from tests.plain import from_yaml, is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.slow

CASES = (
    "discriminators",
    "distribution",
    "documented",
    "enums",
    "hidden",
    "names",
    "security_schemes",
    "servers",
)
HOSTILE = {
    "quotes": "'\"'''\"\"\"",
    "code": "');__import__('os').abort();('",
    "docstring": '"""\nimport os\nos.abort()\n"""',
    "backslash": "\\",
    "newlines": "a\nb\r\nc\rd\x0be\x0cf\x85g",
    "template": "{{ 7 * 7 }}{% raw %}{# #}{}{0}%s",
    "NUL": "a\x00b",
    "right to left": "\u202ea\u202c\u200f",
    "surrogate": "\ud800",
    "path": "../../x",
    "absolute path": "/etc/passwd",
    "not Latin": "日本語",
    "long": "x" * 20_000,
    "many words": "word " * 2_000,
    "dunder": "__class__",
    "keyword": "import",
    "comment": "# type: ignore",
    "markup": "<script>|```",
    "toml": '"]\n[tool.x]\na = """',
}
KEYED = {"schemas", "properties", "$defs", "securitySchemes", "mapping"}
VALUES = {"default", "example", "const", "pattern", "title", "description", "summary", "version"}
NAMED = {"operationId", "propertyName"}
NO_VARIABLES = str.maketrans("{}", "()")
"""In the URL of a server braces are no text: what stands in them is a variable."""
LISTS = {"required", "tags", "enum", "examples"}


def renamed(node: Any, change: Callable[[str], str], key: str = "") -> Any:
    """The document with every name and value changed, and with what refers to them."""
    if is_list(node):
        if key in LISTS:
            return [change(item) if isinstance(item, str) else item for item in node]
        if key == "security":
            return [{change(name): scopes for name, scopes in item.items()} for item in node]
        return [renamed(item, change) for item in node]
    if not is_mapping(node):
        return node
    if key in KEYED:
        return {change(name): renamed(child, change) for name, child in node.items()}
    return {name: member(node, name, child, change) for name, child in node.items()}


def member(owner: dict[str, Any], name: str, value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        if name == "$ref":
            return reference(value, change)
        if name in VALUES | NAMED or (name == "name" and owner.get("in") != "path"):
            return change(value)
        if name == "url":
            return f"{value}/{change('').translate(NO_VARIABLES)}"
        return value
    if name == "mapping" and is_mapping(value):
        return {change(tag): mapped(target, change) for tag, target in value.items()}
    return renamed(value, change, name)


def mapped(target: str, change: Callable[[str], str]) -> str:
    return reference(target, change) if target.startswith("#") else change(target)


def reference(text: str, change: Callable[[str], str]) -> str:
    tokens = text.split("/")
    for place, token in enumerate(tokens[:-1]):
        if token in KEYED and tokens[place - 1] != "properties":
            old = unescape(tokens[place + 1])
            tokens[place + 1] = quote(escape(change(old)), errors="surrogatepass")
    return "/".join(tokens)


def generated(case: str, change: Callable[[str], str]) -> dict[str, bytes]:
    text = (packages.CASES / case / "openapi.yaml").read_text("utf-8")
    document = from_yaml(text)
    with TemporaryDirectory() as folder:
        spec = Path(folder) / "openapi.json"
        spec.write_text(json.dumps(renamed(document, change)), encoding="utf-8")
        config = Config(spec=spec, package="client_x", client="Api", distribution="client-x")
        return dict(run(config).files)


def shape(node: ast.AST) -> str:
    """A tree without its words and without the order of its parts.

    `builtins.list`, the only use of `import`, is the same as `list`, which some names hide.
    """
    if isinstance(node, ast.Constant):
        return "constant"
    if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "builtins":
        return shape(ast.Name("list", node.ctx))
    fields: list[str] = []
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            fields.append(f"{name}={shape(value)}")
        elif is_list(value):
            inner = (shape(item) if isinstance(item, ast.AST) else "word" for item in value)
            kept = sorted(text for text in inner if not text.startswith("Import("))
            fields.append(f"{name}=[{' '.join(kept)}]")
    return f"{type(node).__name__}({' '.join(fields)})"


def shapes(files: dict[str, bytes]) -> list[str]:
    return sorted(
        shape(ast.parse(data))
        for path, data in files.items()
        if path.endswith(".py") and "/_runtime/" not in path
    )


@cache
def harmless(case: str) -> list[str]:
    return shapes(generated(case, lambda text: f"{text} words"))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_name_stays_a_name_and_a_value_a_value(case: str, hostile: str) -> None:
    try:
        files = generated(case, lambda text: f"{text} {hostile}")
    except Diagnosed:
        return
    if hostile != HOSTILE["surrogate"]:  # what is no character is replaced, so names may clash
        assert shapes(files) == harmless(case)
    for path in files:
        assert re.fullmatch(r"[\w-][\w.-]*(/\.?[\w-][\w.-]*)*", path), path
        assert max(map(len, path.split("/"))) < 200
    assert "tool" in tomllib.loads(files["pyproject.toml"].decode())
    prose = re.sub(r"(?ms)^```.*?^```$", "", files["README.md"].decode())
    assert "<script" not in prose


@pytest.mark.parametrize("hostile", ["quotes", "code", "template", "path", "not Latin", "keyword"])
def test_most_documents_are_not_refused(hostile: str) -> None:
    for case in CASES:
        assert generated(case, lambda text: f"{text} {HOSTILE[hostile]}")
