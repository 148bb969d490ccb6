"""What every check sees, and the form of its findings.

A check never fails on broken input: what is broken is None here, and some other check reports it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import Diagnostic
from ...openapi.grammar import METHODS, version_of
from ...openapi.kinds import Kind, Version
from ...openapi.places import Place, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...document.document import Document, Node, Value


class Repair(Enum):
    """What is done to a node of which a finding speaks, so that the rest can be used."""

    KEEP = "keep"
    """Nothing: later stages know what to make of it."""
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say of a node; `at_key` points to its key instead of its value."""

    code: str
    node: Node
    message: str
    allowed: str = ""
    hint: str = ""
    at_key: bool = False
    instead: Value | Repair = Repair.KEEP
    """What a run that is not strict goes on with in place of the node."""
    loses: bool = True
    """Whether the client lacks something for what is taken out. Nothing is lost where a document
    names what it describes nowhere, and no mistake is near."""

    @property
    def diagnostic(self) -> Diagnostic:
        """The finding with its place in the text."""
        position = self.node.key_position if self.at_key else self.node.position
        return Diagnostic(
            self.code,
            position,
            self.message,
            allowed=self.allowed,
            hint=self.hint,
            pointer=self.node.pointer,
        )


class Scope:
    """A document and all its objects."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.version: Version = version_of(document)
        self.places: tuple[Place, ...] = places(document)
        self.kinds: dict[str, Kind] = {place.node.pointer: place.kind for place in self.places}
        self._objects: dict[Kind, list[Node]] = defaultdict(list)
        self._schemas: list[Node] = []
        for node, kind in self.places:
            if isinstance(node.value, dict):
                if node.ref is None:
                    self._objects[kind].append(node)
                if kind is Kind.SCHEMA:
                    self._schemas.append(node)

    def objects(self, *kinds: Kind) -> Iterator[Node]:
        """The mappings of these kinds; what only refers to one is left out."""
        for kind in kinds:
            yield from self._objects[kind]

    def schemas(self) -> Sequence[Node]:
        """The schemas that are mappings, those with a `$ref` beside other keywords too."""
        return self._schemas

    def operations(self) -> Iterator[Node]:
        """The operations of paths, webhooks and callbacks."""
        return self.objects(Kind.OPERATION)


def text_of(node: Node | None, key: str) -> str | None:
    """The text under a key; None if there is none."""
    value = None if node is None else node.plain(key)
    return value if isinstance(value, str) else None


def items(node: Node | None) -> Iterator[tuple[str, Node]]:
    """The entries, if it is a mapping."""
    if node is not None and isinstance(node.value, dict):
        yield from node.items()


def operations_of(path_item: Node) -> Iterator[tuple[str, Node]]:
    """Method and operation, in the order of the text."""
    for key, node in items(path_item):
        if key in METHODS and isinstance(node.value, dict):
            yield key, node
        elif key == "additionalOperations":
            for method, operation in items(node):
                if isinstance(operation.value, dict):
                    yield method, operation


def listed(words: Iterable[str]) -> str:
    """Words as messages list them."""
    return ", ".join(words)
