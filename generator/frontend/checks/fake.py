"""What `x-client-fake` of an operation names: a collection, its fields, webhooks that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics.diagnostics import nearest, quote
from ...openapi.composition import elements, entries
from .scope import Finding, items, listed, text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ...document.document import Node
    from .scope import Scope


def check_fake(scope: Scope) -> Iterator[Finding]:
    """What an operation does to the state of the fake."""
    state = scope.document.root.get("x-client-fake")
    declared = None if state is None else state.get("collections")
    collections = dict(items(declared))
    webhooks = [name for name, _ in entries(scope.document.root, "webhooks")]
    for operation in scope.operations():
        found = operation.get("x-client-fake")
        name = text_of(found, "item")
        if found is None or name is None:
            continue
        if name not in collections:
            yield _unknown(found["item"], "collection", name, collections)
            continue
        fields = {key for key, _ in items(collections[name].get("fields"))}
        followers = list(elements(found, "then"))
        for holder in (found, *followers):
            for word in ("requires", "sets"):
                for key, node in items(holder.get(word)):
                    if key not in fields:
                        yield _unknown(node, "field", key, fields, at_key=True)
        for node in elements(found, "keeps"):
            if isinstance(node.value, str) and node.value not in fields:
                yield _unknown(node, "field", node.value, fields)
        sent = [str(each.value) for each in elements(operation, "x-client-webhooks-sent")]
        known = sent if "x-client-webhooks-sent" in operation else webhooks
        for each in followers:
            webhook = text_of(each, "webhook")
            if webhook is not None and webhook not in known:
                yield _unknown(each["webhook"], "webhook", webhook, known)


def _unknown(
    node: Node, what: str, name: str, known: Collection[str], *, at_key: bool = False
) -> Finding:
    near = nearest(name, known)
    hint = f"did you mean {quote(near)}?" if near else f"declare it, or name a {what} that is there"
    message = f"there is no {what} {quote(name)}"
    return Finding("E404", node, message, listed(sorted(known)), hint, at_key=at_key)
