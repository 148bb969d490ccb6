"""Which method of a client belongs to which operation, read from the client itself."""

from __future__ import annotations

import ast
import importlib
import inspect
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


@dataclass(frozen=True)
class Method:
    """A method of a resource."""

    path: tuple[str, ...]
    """How the resource is reached from the client."""
    name: str
    record: Any
    """The operation that it calls: id, method, path, params, body, success, errors."""
    arguments: tuple[str, ...]
    """The names of the arguments, in the order of the record's parameters."""
    body: str | dict[str, str] | None
    """The argument that is the body, or for each of its members the argument."""
    module: ModuleType
    node: ast.FunctionDef
    is_stream: bool
    """Whether it returns the items of a sequence as they come."""

    @property
    def where(self) -> str:
        return ".".join((*self.path, self.name))

    def of(self, client: Any) -> Any:
        """The bound method."""
        for name in self.path:
            client = getattr(client, name)
        return getattr(client, self.name)


def client_classes(package: str) -> tuple[Any, Any]:
    """The synchronous and the asynchronous client class."""
    module = importlib.import_module(f"{package}.client")
    bases = [
        importlib.import_module(f"{package}._runtime.client.{kind}")
        for kind in ("sync", "asynchronous")
    ]
    roots = (bases[0].SyncClient, bases[1].AsyncClient)
    found = [
        next(
            each
            for each in vars(module).values()
            if inspect.isclass(each) and issubclass(each, root) and each is not root
        )
        for root in roots
    ]
    return found[0], found[1]


def credentials(kind: type) -> dict[str, str]:
    """Something for every credential of a client class."""
    named = inspect.signature(kind).parameters.values()
    return {
        each.name: f"key-{each.name}:secret"
        for each in named
        if each.kind is inspect.Parameter.KEYWORD_ONLY
    }


def methods(client: Any, package: str) -> list[Method]:
    """Every method of a synchronous client that is an operation, and returns no stream."""
    return [found for found in all_methods(client, package) if not found.is_stream]


def all_methods(client: Any, package: str) -> list[Method]:
    """Every method of a synchronous client that is an operation."""
    root = importlib.import_module(f"{package}._runtime.client.resource").SyncResource
    return [*_found(client, (), root)]


def _found(holder: Any, path: tuple[str, ...], root: type) -> Iterator[Method]:
    declared: dict[str, Any] = {**type(holder).__dict__}
    for name in declared:
        if isinstance(declared.get(name), cached_property):
            inner = getattr(holder, name)
            if isinstance(inner, root):
                yield from _found(inner, (*path, name), root)
    if path:
        module = importlib.import_module(type(holder).__module__)
        for node in _class(module, type(holder).__name__).body:
            if isinstance(node, ast.FunctionDef) and (call := _call(node)) is not None:
                yield _method(path, node, call, module)


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse(Path(file).read_text("utf-8"))


def _class(module: ModuleType, name: str) -> ast.ClassDef:
    assert module.__file__ is not None
    body = _tree(module.__file__).body
    return next(node for node in body if isinstance(node, ast.ClassDef) and node.name == name)


def _call(function: ast.FunctionDef) -> tuple[list[ast.expr], bool] | None:
    """What a method calls with, and whether it opens a stream.

    `self._call(operations.RECORD, options, (a, b), body)`, or
    `open_stream(self._client, operations.RECORD, options, (a, b), body)`.
    """
    for node in ast.walk(function):
        match node:
            case ast.Call(func=ast.Attribute(attr="_call"), args=[*given]):
                return given, False
            case ast.Call(func=ast.Name(id="open_stream"), args=[_, *given]):
                return given, True
            case _:
                pass
    return None


def _values(function: ast.FunctionDef) -> dict[str, ast.expr]:
    """What the variables of a method hold: `body = {…}`, or `body = concealed({…})`."""
    found: dict[str, ast.expr] = {}
    for node in function.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(args=[value])):
                found[name] = value
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found[name] = value
            case _:
                pass
    return found


def _method(
    path: tuple[str, ...],
    node: ast.FunctionDef,
    call: tuple[list[ast.expr], bool],
    module: ModuleType,
) -> Method:
    arguments, is_stream = call
    record = arguments[0]
    assert isinstance(record, ast.Attribute)
    held = _values(node)
    rest = [held.get(each.id, each) if isinstance(each, ast.Name) else each for each in arguments]
    given = rest[2] if len(rest) > 2 else ast.Tuple(elts=[])
    assert isinstance(given, ast.Tuple)
    body: str | dict[str, str] | None = None
    if len(rest) > 3:
        match rest[3]:
            case ast.Name(id=name):
                body = name
            case ast.Dict(keys=keys, values=members):
                body = {
                    str(key.value): value.id
                    for key, value in zip(keys, members, strict=True)
                    if isinstance(key, ast.Constant) and isinstance(value, ast.Name)
                }
                assert len(body) == len(keys), f"{path}.{node.name}: a member is no argument"
            case other:
                raise AssertionError(f"{path}.{node.name}: {ast.dump(other)}")
    return Method(
        path=path,
        name=node.name,
        record=getattr(module.operations, record.attr),
        arguments=tuple(each.id for each in given.elts if isinstance(each, ast.Name)),
        body=body,
        module=module,
        node=node,
        is_stream=is_stream,
    )
