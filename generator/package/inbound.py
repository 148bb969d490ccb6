"""Requests that the server makes, as records: webhooks that are not routed, and callbacks.

What is the runtime's default is not printed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..openapi.media import essence, is_form, is_json, is_read_as_text
from ..text.source import Docstring, Expr, Identifier, Literal
from . import docs
from .annotations import Annotator, Use
from .imports import As, imports_of
from .view import FormerName, InboundModule, InboundRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..surface.surface import Delivery, Surface
    from .context import Context
    from .imports import Wanted

RECORD = "._runtime.webhooks.record"
FORMER = ("._runtime.core.former", "former_names")
HEADERS_AS = (RECORD, As("headers_as", "headers_as"))
"""A name that the module hands out."""


class Inbound:
    """The records of one module.

    Args:
        found: Webhooks, or callbacks.
        context: Schemas and names.
    """

    def __init__(self, found: Sequence[Delivery], context: Context) -> None:
        self._schemas = context.schemas
        self._annotator = Annotator(context.schemas)
        self._keys = Counter(webhook.key for webhook in found)
        self._kinds: set[Identifier] = set()
        self._has_headers = any(delivery.headers is not None for delivery in found)
        self.records = tuple(map(self._record, found))
        self.former = tuple(
            FormerName(name=name, now=each.name) for each in found for name in each.former
        )

    @property
    def imports(self) -> set[Wanted]:
        """What the records need."""
        own: set[Wanted] = {
            (module.removeprefix("."), name) for module, name in self._annotator.imports
        }
        own |= {(RECORD, str(kind)) for kind in self._kinds}
        own |= {FORMER, ("typing", "TYPE_CHECKING")} if self.former else set()
        return {*own, HEADERS_AS} if self._has_headers else own

    def _record(self, found: Delivery) -> InboundRecord:
        kind = Identifier(_kind(found).capitalize())
        self._kinds.add(kind)
        payload = None
        if found.type is not None:
            payload = self._annotator.type(found.type, Use.FIELD, constrained=False)
        media_type, headers, said = found.media_type, found.headers, self._doc(found)
        return InboundRecord(
            name=found.name,
            kind=kind,
            payload=payload or _reads(media_type),
            key=Literal(self._key(found)),
            method=None if found.method == "POST" else Literal(found.method),
            expression=None if found.expression is None else Literal(found.expression),
            media_type=(
                None if media_type is None or is_json(media_type) else Literal(essence(media_type))
            ),
            type=payload,
            headers=None if headers is None else self._annotator.type(headers, Use.FIELD),
            doc=Docstring(said, indent=0) if said else None,
        )

    def _key(self, found: Delivery) -> str:
        """The key of a webhook, with the method where the document has several under one key."""
        several = self._keys[found.key] > 1 and found.expression is None
        return f"{found.key} {found.method}" if several else found.key

    def _doc(self, found: Delivery) -> str:
        responses = (
            docs.entry(each.status, docs.sentence(each.description))
            for each in found.responses
            if each.description
        )
        query = (docs.entry(p.name, docs.about(p, self._schemas)) for p in found.query)
        said = docs.paragraphs(
            docs.sentence(found.summary),
            "Deprecated." if found.deprecated else "",
            found.description if found.description != found.summary else "",
            f"Sent to `{found.expression}`." if found.expression is not None else "",
        )
        told = docs.section("Query", query), docs.section("Responses", responses)
        sections = docs.paragraphs(*told)
        if sections and not said:  # a section cannot be the first line of a docstring
            said = f"The {_kind(found)} `{found.key}`."
        return docs.paragraphs(said, sections)


def _kind(found: Delivery) -> str:
    return "webhook" if found.expression is None else "callback"


def _reads(media_type: str | None) -> Expr:
    """What `parse` returns of a body of which nothing more is said."""
    if media_type is None or is_json(media_type) or is_form(media_type):
        return Expr("object")
    return Expr("str") if is_read_as_text(media_type) else Expr("bytes")


def present_webhook_records(surface: Surface, context: Context) -> InboundModule:
    """Present the module of webhooks that nothing tells apart."""
    about = f"The webhooks of {docs.sentence(surface.title)}"
    module = _module(about, surface.webhooks, context)
    return replace(module, table=tuple(each.name for each in surface.webhooks))


def present_callbacks(surface: Surface, context: Context) -> InboundModule:
    """Present the module of callbacks."""
    return _module(f"The callbacks of {docs.sentence(surface.title)}", surface.callbacks, context)


def _module(about: str, found: Sequence[Delivery], context: Context) -> InboundModule:
    inbound = Inbound(found, context)
    return InboundModule(
        header=context.header,
        doc=Docstring(about, indent=0),
        imports=imports_of({("typing", "Final"), *inbound.imports}),
        records=inbound.records,
        table=(),
        former=inbound.former,
    )
