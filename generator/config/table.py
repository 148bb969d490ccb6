"""A table of a TOML file: keys are asked for one by one, and one that nobody asked for is wrong.

The same code reads a table and describes it: in `Described` nothing is read, and every key is
written down with what is said of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, Report, nearest, quote
from ..document.document import Node

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]
"""A JSON Schema (draft 7, which editors know)."""


@dataclass(frozen=True, slots=True)
class Reader(Generic[T_co]):
    """How a value is read, and what an editor has to know of it."""

    read: Callable[[Node], T_co]
    """Raises `Diagnosed` with what is wrong."""
    schema: Schema

    def __call__(self, node: Node) -> T_co:
        """Read a value."""
        return self.read(node)


class Keys(Protocol):
    """What is asked for the keys of a table."""

    @property
    def position(self) -> Position:
        """Where the table stands."""
        ...

    def get(self, key: str, read: Reader[T], default: T, about: str = "") -> T:
        """Read the value of a key; `default` where it is not there."""
        ...

    def required(self, key: str, read: Reader[T], example: T, about: str = "") -> T:
        """Read the value of a key that must be there."""
        ...


class Table:
    """A table of the file, and which of its keys were asked for.

    Args:
        node: The table.
        shared: A table that has the keys which this one has not.
        elsewhere: Keys that are no business of this table.
    """

    def __init__(
        self, node: Node, shared: Table | None = None, elsewhere: tuple[str, ...] = ()
    ) -> None:
        self._node = node
        self._shared = shared
        self._elsewhere = elsewhere
        self._asked: list[str] = []
        self._report = Report()

    @property
    def position(self) -> Position:
        """Where the table stands."""
        return self._node.position

    def get(self, key: str, read: Reader[T], default: T, about: str = "") -> T:
        """Read the value of a key, or keep what is wrong with it for later."""
        if self._shared is not None:
            default = self._shared.get(key, read, default, about)
        if key not in self._asked:
            self._asked.append(key)
        node = None if key in self._elsewhere else self._node.get(key)
        if node is None:
            return default
        try:
            return read(node)
        except Diagnosed as error:
            self._report.add(*error.diagnostics)
            return default

    def required(self, key: str, read: Reader[T], example: T, about: str = "") -> T:
        """Read the value of a key that must be there; raises `Diagnosed` (E121) at once."""
        self._asked.append(key)
        if self._shared is not None and key not in self._node:
            return self._shared.required(key, read, example, about)
        return read(self._node[key])

    def finish(self) -> None:
        """Raise what was wrong, and refuse keys that nobody asked for."""
        self._wrong().raise_if_errors()

    def _wrong(self) -> Report:
        for key, node in self._node.items():
            if key not in (*self._asked, *self._elsewhere):
                near = nearest(key, self._asked)
                self._report.add(
                    Diagnostic(
                        "E902",
                        node.key_position,
                        f"unknown key {quote(key)}",
                        allowed=", ".join(self._asked),
                        hint=f"write {quote(near)}" if near else "remove it",
                    )
                )
        if self._shared is not None:
            self._report.add(*self._shared._wrong())
        return self._report


@dataclass(frozen=True, slots=True)
class Described:
    """Takes the place of a table, and writes down what is asked for.

    Attributes:
        properties: The JSON Schema of each key.
        needed: The keys that must be there.
    """

    properties: dict[str, Schema]
    needed: list[str]

    @property
    def position(self) -> Position:
        """Nowhere."""
        return Position("", 1, 1)

    def get(self, key: str, read: Reader[T], default: T, about: str = "") -> T:
        """Write a key down; the result is its default."""
        self.properties[key] = {"description": about, **read.schema}
        if isinstance(default, Path):
            self.properties[key]["default"] = default.as_posix()
        elif isinstance(default, str | bool) and default != "":
            self.properties[key]["default"] = default
        return default

    def required(self, key: str, read: Reader[T], example: T, about: str = "") -> T:
        """Write a key down; the result is an example of its value."""
        self.get(key, read, example, about)
        self.properties[key].pop("default", None)
        self.needed.append(key)
        return example


def schema_of(read: Callable[[Keys], object]) -> Schema:
    """The JSON Schema of a table, found out by reading one."""
    described = Described({}, [])
    read(described)
    found: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": described.properties,
    }
    return {**found, "required": described.needed} if described.needed else found


def table_of(read: Callable[[Keys], T]) -> Reader[T]:
    """A reader of a table, whose keys `read` asks for."""

    def whole(node: Node) -> T:
        node.mapping()
        table = Table(node)
        found = read(table)
        table.finish()
        return found

    return Reader(whole, schema_of(read))


def checked(check: Callable[[str], T], **schema: object) -> Reader[T]:
    """A reader of text that `check` takes; what it raises gets the place of the text.

    Args:
        check: Raises ValueError with what is wrong.
        schema: What a JSON Schema can say of the text.
    """
    return placed(lambda text, _: check(text), **schema)


def placed(check: Callable[[str, Position], T], **schema: object) -> Reader[T]:
    """The same of text whose place counts."""

    def read(node: Node) -> T:
        try:
            return check(node.text(), node.position)
        except ValueError as error:
            key = next(token for token in reversed(node.tokens) if not token.isdigit())
            message = f"{quote(key)}: {error}"
            raise Diagnosed(Diagnostic("E903", node.position, message)) from None

    return Reader(read, {"type": "string", **schema})


def each(read: Reader[T]) -> Reader[tuple[T, ...]]:
    """A reader of an array, whose items `read` takes."""
    return Reader(
        lambda node: tuple(read(item) for item in node.elements()),
        {"type": "array", "items": read.schema},
    )


def every(read: Reader[T]) -> Reader[tuple[tuple[str, T], ...]]:
    """A reader of a table with any keys, whose values `read` takes."""
    return Reader(
        lambda node: tuple((key, read(value)) for key, value in node.items()),
        {"type": "object", "additionalProperties": read.schema},
    )


def one_line(text: str) -> str:
    """Pass text of one line.

    Raises:
        ValueError: it is more than that.
    """
    if not text.isprintable():
        raise ValueError("expected one line of text")
    return text


BOOLEAN = Reader(Node.boolean, {"type": "boolean"})
TEXT = checked(one_line)
"""One line of text."""
