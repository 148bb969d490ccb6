"""The names that parts of today's document have from the lock, where naming looks for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .surface import OptionKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..ir.identity import SchemaId
    from .lock import LockedPart


def _none() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The names that parts of today's document have from the lock."""

    operations: Mapping[str, tuple[tuple[str, ...], str]] = field(
        default_factory=dict[str, tuple[tuple[str, ...], str]]
    )
    """Resource and method, by the pointer of the operation."""
    arguments: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, "Mapping[str, str]"]
    )
    """By the pointer of the operation: names by place and wire name, such as `query id`."""
    schemas: Mapping[SchemaId, str] = field(default_factory=dict["SchemaId", str])
    events: Mapping[str, str] = field(default_factory=_none)
    """By pointer."""
    properties: Mapping[str, str] = field(default_factory=_none)
    """By the identity of the model, `/properties/` and the wire name."""
    options: Mapping[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    """By the scheme, and what the option is for."""
    servers: Mapping[str, str] = field(default_factory=_none)
    """By URL."""
    keys: Mapping[SchemaId, tuple[str, ...]] = field(
        default_factory=dict["SchemaId", tuple[str, ...]]
    )
    """What tells today's schemas apart."""
    replaced: frozenset[LockedPart] = frozenset()
    """Parts of the lock that have another key today."""


UNLOCKED = Locked()
"""Nothing has a name yet."""


def option_key(scheme: str, kind: OptionKind) -> tuple[str, str]:
    """How the lock calls an option of the client."""
    is_key = kind in {OptionKind.KEY, OptionKind.AUTHORIZATION}
    return scheme, "key" if is_key else kind.name.lower()
