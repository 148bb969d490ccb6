"""`x-client-fake`: the state of a fake, and what operations do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.fake import (
    FakeCollection,
    FakeDeliveries,
    FakeEffect,
    FakeFollowing,
    FakeRefusal,
    FakeState,
)
from ..openapi.composition import elements, entries
from . import keywords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..document.document import Node
    from ..ir.fake import Values


def lower_state(root: Node) -> FakeState | None:
    """What the fake keeps; None: the document does not say."""
    found = root.get("x-client-fake")
    if found is None:
        return None
    deliveries = found.get("deliveries")
    return FakeState(
        collections=tuple(_collection(name, node) for name, node in entries(found, "collections")),
        deliveries=None if deliveries is None else _deliveries(deliveries),
        replays=_number(found, "replays") if "replays" in found else None,
    )


def _collection(name: str, node: Node) -> FakeCollection:
    return FakeCollection(
        name=name,
        key=keywords.string(node, "key"),
        creates=keywords.string(node, "unknown") != "refuse",
        fields=_values(node, "fields"),
        missing=_refusal(node.get("missing")),
        removed=_refusal(node.get("removed")),
    )


def _deliveries(node: Node) -> FakeDeliveries:
    place = keywords.string(node, "attempt")
    return FakeDeliveries(
        attempts=int(_number(node, "attempts")),
        pause=_number(node, "pause"),
        attempt=tuple(place.split(".")) if place else (),
    )


def lower_effect(operation: Node, events: Mapping[str, str]) -> FakeEffect | None:
    """What an operation does; None: the document does not say.

    Args:
        operation: The operation.
        events: The type of each event by the key of its webhook.
    """
    found = operation.get("x-client-fake")
    if found is None:
        return None
    return FakeEffect(
        collection=keywords.string(found, "item"),
        does=keywords.string(found, "does") or "use",
        key=keywords.string(found, "key") or None,
        requires=_values(found, "requires"),
        refusal=_refusal(found.get("refuses")),
        sets=_values(found, "sets"),
        keeps=_texts(found, "keeps"),
        then=tuple(_following(each, events) for each in elements(found, "then")),
    )


def _following(node: Node, events: Mapping[str, str]) -> FakeFollowing:
    webhook = keywords.string(node, "webhook")
    return FakeFollowing(
        event=events.get(webhook, webhook),
        after=_number(node, "after"),
        copy=_texts(node, "copy"),
        sets=_values(node, "sets"),
    )


def _refusal(node: Node | None) -> FakeRefusal:
    if node is None:
        return FakeRefusal()
    status = node.get("status")
    return FakeRefusal(
        status=status.value if status is not None and isinstance(status.value, int) else None,
        code=keywords.string(node, "code") or None,
    )


def _values(node: Node, key: str) -> Values:
    return tuple((name, keywords.dump(each.value)) for name, each in entries(node, key))


def _texts(node: Node, key: str) -> tuple[str, ...]:
    return tuple(each.text() for each in elements(node, key))


def _number(node: Node, key: str) -> float:
    found = node.get(key)
    return found.value if found is not None and isinstance(found.value, int | float) else 0
