"""A request that a fake received, as a test sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..models.codec import parse_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..core.response import Headers

A = TypeVar("A")


class Arguments:
    """The arguments of a call, by the names of the method; one that was not sent is None."""

    def __init__(self, names: tuple[str, ...], given: Mapping[str, Any]) -> None:
        self._names = names
        vars(self).update(given)

    if not TYPE_CHECKING:  # the arguments are declared for each operation

        def __getattr__(self, name: str) -> Any:
            if not name.startswith("_") and name in self._names:
                return None
            known = ", ".join(vars(self).get("_names", ()))
            raise AttributeError(f"there is no argument {name!r}; known: {known}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        given = ", ".join(n for n in self._names if n in vars(self))
        return f"<{type(self).__name__} {given}>"


class Received(Generic[A]):
    """A request that arrived.

    Attributes:
        operation: The method of the client, as in `pets.create`; empty for an unknown path.
        arguments: What the call was given, typed; empty where the request was refused.
        method, path: As they were sent; the path with its query.
        headers: By their names in any case.
        content: The body as it was sent.
        at: The Unix time in seconds, by the fake's clock.
        status: That of its response; None: no response was sent.
        reason: Why it was refused; empty if it was not.
    """

    def __init__(
        self,
        operation: str,
        arguments: A,
        *,
        method: str,
        path: str,
        headers: Headers,
        content: bytes,
        at: float,
    ) -> None:
        self.operation = operation
        self.arguments = arguments
        self.method = method
        self.path = path
        self.headers = headers
        self.content = content
        self.at = at
        self.status: int | None = None
        self.reason = ""

    def json(self) -> Any:
        """The body, read as JSON."""
        return parse_json(self.content)

    def __repr__(self) -> str:
        outcome = self.status if self.status is not None else "no response"
        return f"<{type(self).__name__} {self.operation or self.method} {outcome}>"
