"""Classes of the user's own that stand under generated ones (`[mixins]`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import quote

if TYPE_CHECKING:
    from ..diagnostics.diagnostics import Position

CLIENT = "client"
"""What a mixin of the client itself is put under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassName:
    """A class, and where the configuration names it."""

    module: str
    name: str
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixin:
    """What stands under the synchronous and the asynchronous class of a resource."""

    target: str
    """The path of the resource, such as `calls.actions`; or `CLIENT`."""
    sync: ClassName | None
    asynchronous: ClassName | None
    position: Position


def class_name(text: str, position: Position) -> ClassName:
    """Pass the name of a class in a module.

    Raises:
        ValueError: it is not one; the message says why.
    """
    if not re.fullmatch(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*", text, re.ASCII):
        raise ValueError(f"{quote(text)} is no class of a module, such as shop.extras:Extras")
    module, _, name = text.partition(":")
    return ClassName(module=module, name=name, position=position)
