"""What `const` and `enum` list, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...document.document import Node


def listed_texts(node: Node) -> list[str] | None:
    """The texts that a schema lists; None where it lists nothing."""
    found = listed_values(node)
    return None if found is None else [value for value in found if isinstance(value, str)]


def listed_values(node: Node) -> list[str | int | float] | None:
    """The texts, numbers and booleans that a schema lists; None where it lists nothing."""
    if "const" in node:
        values = [node["const"].value]
    elif "enum" in node:
        values = [each.value for each in node["enum"].children()]
    else:
        return None
    return [value for value in values if isinstance(value, str | int | float)]
