"""A table of a TOML file: keys are asked for one by one, and one that nobody asked for is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Report, nearest, quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..document.document import Node

T = TypeVar("T")


class Table:
    """A table of the file, and which of its keys were asked for.

    Args:
        node: The table.
    """

    def __init__(self, node: Node) -> None:
        self._node = node
        self._asked: list[str] = []
        self._report = Report()

    def get(self, key: str, read: Callable[[Node], T], default: T) -> T:
        """Read the value of a key, or keep what is wrong with it for later."""
        self._asked.append(key)
        node = self._node.get(key)
        if node is None:
            return default
        try:
            return read(node)
        except Diagnosed as error:
            self._report.add(*error.diagnostics)
            return default

    def required(self, key: str, read: Callable[[Node], T]) -> T:
        """Read the value of a key that must be there; raises `Diagnosed` (E121) at once."""
        self._asked.append(key)
        return read(self._node[key])

    def finish(self) -> None:
        """Raise what was wrong, and refuse keys that nobody asked for."""
        for key, node in self._node.items():
            if key not in self._asked:
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
        self._report.raise_if_errors()


def checked(check: Callable[[str], T]) -> Callable[[Node], T]:
    """A reader of text that `check` takes; what it raises gets the place of the text."""

    def read(node: Node) -> T:
        try:
            return check(node.text())
        except ValueError as error:
            key = next(token for token in reversed(node.tokens) if not token.isdigit())
            message = f"{quote(key)}: {error}"
            raise Diagnosed(Diagnostic("E903", node.position, message)) from None

    return read


def each(read: Callable[[Node], T]) -> Callable[[Node], tuple[T, ...]]:
    """A reader of an array, whose items `read` takes."""
    return lambda node: tuple(read(item) for item in node.elements())


def one_line(text: str) -> str:
    """Pass text of one line.

    Raises:
        ValueError: it is more than that.
    """
    if not text.isprintable():
        raise ValueError("expected one line of text")
    return text
