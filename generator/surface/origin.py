"""Where a public name comes from: the part of the document, and the rule that made the name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from ..ir.by_slots import by_slots
from ..runtime.core.pointer import steps

if TYPE_CHECKING:
    from ..diagnostics.diagnostics import Position
    from ..ir.types import Node
    from ..text.source import Identifier


class Rule(Enum):
    """How a name was found."""

    __hash__ = object.__hash__  # that of Enum is a Python function, and every name has a rule

    WORDS = "the words of the document"
    EXPLICIT = "the name that an extension of the document asks for"
    WHOLE_ID = "the operationId"
    LOCKED = "the name that the lock keeps"
    TAG = "the tag of its operations"
    PATH = "the first word of the path that names a thing"
    SHORT_ID = "the operationId, without what its resource or its path says"
    DISTINCT_METHOD = "the operationId and the method, since another operation has the same id"
    REST = "the verb of REST for the method and the path"
    RESERVED = "the words of the document; Python or the client uses the name itself"
    TAKEN = "the words of the document; another part has the name"
    DERIVED = "the name of another symbol, with a word more"
    TITLE = "the title of the document"
    CONFIGURED = "the name that the configuration asks for"
    STATUS = "the status of the response"
    VALUE = "the value as the document writes it"


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that was given to a part."""

    identifier: Identifier
    rule: Rule
    wanted: str
    """The name that the part would have if it stood alone in its scope."""
    kept_by: str = ""
    """The pointer of the part that has the wanted name instead."""


@by_slots
@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a symbol of the client was made of."""

    pointer: str
    position: Position
    rule: Rule
    kept_by: str = ""
    """The pointer of the part that has the name which its words give, if another has it."""

    @property
    def steps(self) -> list[str]:
        """The keys and indexes that lead to the part, the outermost first."""
        return steps(self.pointer)

    @classmethod
    def of(cls, node: Node, name: Name) -> Origin:
        """The origin of a symbol that has a name of its own."""
        return cls(
            pointer=node.pointer, position=node.position, rule=name.rule, kept_by=name.kept_by
        )
