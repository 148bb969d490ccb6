"""Paths: their form, that no two mean the same, and that their parameters are declared.

Rules of OpenAPI 3.2, sections 4.8 and 4.9. Webhooks and callbacks have no template, so only `paths`
is looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import quote
from ...openapi.composition import elements, resolved
from ...openapi.kinds import Kind
from .scope import Finding, items, operations_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...document.document import Node
    from .scope import Scope

_EXPRESSION = re.compile(r"\{([^{}]*)\}")


def check(scope: Scope) -> Iterator[Finding]:
    """The paths of the document."""
    seen: dict[str, Node] = {}
    for paths in scope.objects(Kind.PATHS):
        for path, item in items(paths):
            if path.startswith("x-"):
                continue
            yield from _check_form(path, item)
            yield from _check_parameters(path, item)
            shape = _EXPRESSION.sub("{}", path)
            first = seen.setdefault(shape, item)
            if first is not item:
                message = f"path {quote(path)} matches the same requests as {quote(first.key)}"
                hint = f"keep one of them; the other is on line {first.key_position.line}"
                yield Finding("E212", item, message, hint=hint, at_key=True)


def _check_form(path: str, item: Node) -> Iterator[Finding]:
    if not path.startswith("/"):
        message = f"path {quote(path)} does not begin with a slash"
        yield Finding("E210", item, message, hint=f"write {quote('/' + path)}", at_key=True)
    names = _EXPRESSION.findall(path)
    rest = _EXPRESSION.sub("", path)
    problem = ""
    if "{" in rest or "}" in rest:
        problem = "has a brace without its partner"
    elif "" in names:
        problem = "has braces with no name between them"
    elif len(set(names)) != len(names):
        problem = "has the same parameter twice"
    if problem:
        message = f"path {quote(path)} {problem}"
        yield Finding(
            "E211", item, message, hint="write each parameter once, as {name}", at_key=True
        )


def _check_parameters(path: str, item: Node) -> Iterator[Finding]:
    names = [name for name in dict.fromkeys(_EXPRESSION.findall(path)) if name]
    target = resolved(item)
    if target is None:
        return
    shared = _declared(target)
    used = set(names)
    for method, operation in operations_of(target):
        own = _declared(operation)
        for name in names:
            if name not in shared and name not in own:
                message = (
                    f"path parameter {quote(name)} of {quote(path)} is not declared for {method}"
                )
                hint = f"add a parameter with name: {name}, in: path, required: true"
                yield Finding("E213", operation, message, hint=hint, at_key=True)
        yield from _check_unused(path, own, used)
    yield from _check_unused(path, shared, used)


def _check_unused(path: str, declared: dict[str, Node], used: set[str]) -> Iterator[Finding]:
    for name, parameter in declared.items():
        if name not in used:
            message = f"path parameter {quote(name)} does not occur in {quote(path)}"
            hint = f"add {{{name}}} to the path, or correct the name"
            yield Finding("E214", parameter, message, hint=hint)


def _declared(node: Node) -> dict[str, Node]:
    """The path parameters by name; the node is where the list names it."""
    found: dict[str, Node] = {}
    for element in elements(node, "parameters"):
        parameter = resolved(element)
        name = text_of(parameter, "name")
        if name is not None and text_of(parameter, "in") == "path":
            found[name] = element if element.ref is not None else element["name"]
    return found
