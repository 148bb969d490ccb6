"""Writes a program that calls every operation of a client, for type checkers to read.

It is what downstream code would write: arguments are literals of the types that the signatures
name, and every result is pinned by `assert_type`.
"""

from __future__ import annotations

import ast
import importlib
import typing
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, is_typeddict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from .methods import Method

_SCALARS: dict[object, str] = {
    str: '"text"',
    int: "3",
    float: "1.5",
    bool: "True",
    bytes: 'b"content"',
    object: '{"any": [1, None]}',
    None: "None",
    type(None): "None",
    Any: '{"any": [1, None]}',
}


class _Unknown(Exception):  # noqa: N818 - says that a type has no literal
    """No literal was found for a type."""


def source(package: str, methods: list[Method], classes: tuple[Any, Any]) -> str:
    """The program; each operation is called plainly, raw, and both with `await`."""
    writer = _Writer()
    for index, method in enumerate(methods):
        writer.calls(index, method, classes)
    if not methods:
        return f"import {package}\n\nprint({package})\n"
    names = ", ".join(sorted({kind.__name__ for kind in classes} | {"RawResponse"}))
    return "\n".join(
        [
            "# pyright: reportDeprecated=false",
            "from __future__ import annotations",
            "",
            "from typing import assert_type",
            "",
            f"from {package} import {names}",
            *sorted(writer.imports),
            *writer.lines,
            "",
        ]
    )


class _Writer:
    def __init__(self) -> None:
        self.imports: set[str] = set()
        self.lines: list[str] = []

    def calls(self, index: int, method: Method, classes: tuple[Any, Any]) -> None:
        """Four functions that call one method."""
        result = ast.unparse(method.node.returns) if method.node.returns else "None"
        self._import(method.module, method.node.returns)
        given, taken = self._arguments(method)
        for kind, word in ((classes[0], ""), (classes[1], "await ")):
            start = "async def" if word else "def"
            name = f"{'async_' if word else ''}call_{index}"
            head = ", ".join([f"client: {kind.__name__}", *taken])
            resource = ".".join(("client", *method.path))
            call = f"{resource}.{method.name}({given})"
            raw = f"{resource}.with_raw_response.{method.name}({given})"
            self.lines += [
                "",
                "",
                f"{start} {name}({head}) -> None:",
                *self._checked(result, f"{word}{call}"),
                f"    raw = {word}{raw}",
                f"    assert_type(raw, RawResponse[{result}])",
                *self._checked(result, "raw.parse()"),
            ]

    @staticmethod
    def _checked(result: str, call: str) -> list[str]:
        return [f"    {call}"] if result == "None" else [f"    assert_type({call}, {result})"]

    def _arguments(self, method: Method) -> tuple[str, list[str]]:
        """The arguments of a call, and the parameters that its function takes for them."""
        spec, given, taken = method.node.args, list[str](), list[str]()
        positional = [arg.arg for arg in spec.args[1:]]
        for arg in (*spec.args[1:], *spec.kwonlyargs):
            name = arg.arg
            assert arg.annotation is not None
            try:
                text = self._literal(_evaluated(method.module, arg.annotation), 0)
            except _Unknown:
                annotation = _without_omit(arg.annotation)
                self._import(method.module, annotation)
                name = f"{name}_" if name == "client" else name
                taken.append(f"{name}: {ast.unparse(annotation)}")
                text = name
            given.append(text if arg.arg in positional else f"{arg.arg}={text}")
        return ", ".join(given), taken

    def _literal(self, kind: Any, depth: int) -> str:
        """An expression of a type."""
        if kind in _SCALARS:
            return _SCALARS[kind]
        origin, inner = get_origin(kind), get_args(kind)
        if origin is Literal:
            return repr(inner[0])
        if origin is typing.Annotated:
            return self._literal(inner[0], depth)
        name = getattr(origin, "__name__", "")
        if name in {"Sequence", "list"}:
            return f"[{self._literal(inner[0], depth + 1)}]"
        if name in {"Mapping", "dict"}:
            return f'{{"key": {self._literal(inner[1], depth + 1)}}}'
        if name in {"Union", "UnionType"}:
            members = [each for each in inner if getattr(each, "__name__", "") != "Omit"]
            plain = [each for each in members if not is_typeddict(each)]
            for member in sorted(plain, key=lambda each: each is type(None)):
                try:
                    return self._literal(member, depth + 1)
                except _Unknown:
                    continue
            if len(members) == 1:
                return self._literal(members[0], depth)
        if is_typeddict(kind) and depth < 4:
            return self._members(kind, depth)
        raise _Unknown

    def _members(self, kind: Any, depth: int) -> str:
        hints = typing.get_type_hints(kind)
        parts = [
            f"{name!r}: {self._literal(hints[name], depth + 1)}"
            for name in hints
            if name in kind.__required_keys__
        ]
        return f"{{{', '.join(parts)}}}"

    def _import(self, module: ModuleType, annotation: ast.expr | None) -> None:
        """Import what an annotation names from where the resource has it."""
        if annotation is None:
            return
        wanted = {node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)}
        self.imports |= {text for name, text in _imports(module) if name in wanted}


@lru_cache(maxsize=8)
def _imports(module: ModuleType) -> tuple[tuple[str, str], ...]:
    """The names that a module imports, for type checkers too, and the line that does it."""
    return tuple(_read_imports(module))


def _read_imports(module: ModuleType) -> Iterator[tuple[str, str]]:
    assert module.__file__ is not None
    with open(module.__file__, encoding="utf-8") as stream:  # noqa: PTH123 - a module's own file
        tree = ast.parse(stream.read())
    package = module.__name__.split(".")
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            home = ".".join(package[: len(package) - node.level]) if node.level else ""
            origin = ".".join(part for part in (home, node.module or "") if part)
            for alias in node.names:
                name = alias.asname or alias.name
                yield name, f"from {origin} import {alias.name} as {name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, f"import {alias.name}"


@lru_cache(maxsize=8)
def _names(module: ModuleType) -> dict[str, Any]:
    """What an annotation of a module may name, also what is imported for type checkers only."""
    names = {**vars(module)}
    for name, text in _imports(module):
        if name not in names and name != "annotations":
            if text.startswith("import "):
                names[name] = importlib.import_module(name)
            else:
                origin = text.split()[1]
                names[name] = getattr(importlib.import_module(origin), text.split()[3])
    return names


def _evaluated(module: ModuleType, annotation: ast.expr) -> Any:
    """The type that an annotation means."""
    try:
        return eval(ast.unparse(annotation), _names(module))
    except (NameError, AttributeError, TypeError) as error:
        raise _Unknown from error


def _without_omit(annotation: ast.expr) -> ast.expr:
    match annotation:
        case ast.BinOp(left=left, op=ast.BitOr(), right=ast.Name(id="Omit")):
            return _without_omit(left)
        case _:
            return annotation
