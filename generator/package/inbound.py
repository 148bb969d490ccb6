"""Requests that the server makes, as records: webhooks that are not routed, and callbacks.

Comes in: webhooks or callbacks. Goes out: their records, and `view.InboundModule`. The rule of this
file: what is the default of the runtime is not printed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ..annotations import Annotator, Use
from ..ir import AnyType, Callback
from ..openapi.media import is_form, is_json, is_read_as_text
from ..runtime.core.media import essence
from . import docs
from .imports import import_lines
from .source import Docstring, Expr, Identifier, Literal, join, tuple_of
from .view import InboundModule, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..ir import Api, Media, Webhook
    from .resources import Context

RECORD = "._runtime.webhooks.record"


class Inbound:
    """The records of one module.

    Args:
        found: Webhooks, or callbacks.
        context: Schemas and names.
    """

    def __init__(self, found: Sequence[Webhook], context: Context) -> None:
        self._names, self._schemas = context.names, context.schemas
        self._annotator = Annotator(context.schemas, context.names, context.reach)
        self._keys = Counter(webhook.key for webhook in found)
        self._kinds: set[Identifier] = set()
        self.records = tuple(map(self._record, found))

    @property
    def imports(self) -> tuple[Expr, ...]:
        """What the records need beside `typing` and the models, as import lines."""
        own = {(module.removeprefix("."), name) for module, name in self._annotator.imports}
        own |= {(RECORD, str(kind)) for kind in self._kinds}
        return import_lines(pair for pair in own if pair[0] not in {".", "typing"})

    @property
    def typing(self) -> set[tuple[str, str]]:
        """What the records need of `typing`."""
        return {pair for pair in self._annotator.imports if pair[0] == "typing"}

    @property
    def names_models(self) -> bool:
        """Whether the records name models."""
        return ("..", "models") in self._annotator.imports

    def _record(self, found: Webhook) -> Statement:
        kind = Identifier(_kind(found).capitalize())
        self._kinds.add(kind)
        rows = [Expr("key={}", Literal(self._key(found)))]
        if found.method != "POST":
            rows.append(Expr("method={}", Literal(found.method)))
        if isinstance(found, Callback):
            rows.append(Expr("expression={}", Literal(found.expression)))
        if found.body is not None and not is_json(found.body.media_type):
            rows.append(Expr("media_type={}", Literal(essence(found.body.media_type))))
        payload = self._payload(found.body)
        if payload is not None:
            rows.append(Expr("type=lambda: {}", payload))
        if found.headers is not None:
            rows.append(Expr("headers=lambda: {}", self._annotator.type(found.headers, Use.FIELD)))
        text = Expr(
            "{}: Final[{}[{}]] = {}({})",
            *(self._names.records[found.pointer], kind, self._reads(found.body, payload)),
            *(kind, join(", ", rows)),
        )
        return Statement(text=text, docs=(Docstring(self._doc(found), indent=0),))

    def _key(self, found: Webhook) -> str:
        """The key of a webhook, with the method where the document has several under one key."""
        several = self._keys[found.key] > 1 and not isinstance(found, Callback)
        return f"{found.key} {found.method}" if several else found.key

    def _payload(self, body: Media | None) -> Expr | None:
        typed = body is not None and _is_read(body)
        if body is None or not typed or body.type is None or isinstance(body.type, AnyType):
            return None
        return self._annotator.type(body.type, Use.FIELD, constrained=False)

    @staticmethod
    def _reads(body: Media | None, payload: Expr | None) -> Expr:
        """What `parse` returns."""
        if payload is not None:
            return payload
        if body is None or _is_read(body):
            return Expr("object")
        return Expr("str") if is_read_as_text(body.media_type) else Expr("bytes")

    def _doc(self, found: Webhook) -> str:
        answers = (
            docs.entry(answer.status, docs.sentence(answer.description))
            for answer in found.answers
            if answer.description
        )
        query = (docs.entry(p.name, docs.about(p, self._schemas)) for p in found.query)
        return docs.paragraphs(
            docs.sentence(found.summary) or f"The {_kind(found)} `{found.key}`.",
            "Deprecated." if found.deprecated else "",
            found.description if found.description != found.summary else "",
            f"Sent to `{found.expression}`." if isinstance(found, Callback) else "",
            docs.section("Query", query),
            docs.section("Answers", answers),
        )


def _kind(found: Webhook) -> str:
    return "callback" if isinstance(found, Callback) else "webhook"


def _is_read(media: Media) -> bool:
    """Whether a delivery is read as the type of its schema."""
    return is_json(media.media_type) or is_form(media.media_type)


def table(webhooks: Sequence[Webhook], context: Context) -> tuple[Statement, ...]:
    """The table of the records of webhooks; nothing where there is none."""
    if not webhooks:
        return ()
    listed = tuple_of(context.names.records[webhook.pointer] for webhook in webhooks)
    text = Expr(
        "WEBHOOKS: Final[dict[str, Webhook[object]]] = {{record.key: record for record in {}}}",
        listed,
    )
    return (Statement(text=text, docs=(Docstring("Each record by its key.", indent=0),)),)


def headers_import(found: Iterable[Webhook]) -> tuple[Expr, ...]:
    """The import of what reads header fields, where any of them is described."""
    described = any(webhook.headers is not None for webhook in found)
    line = Expr("from ._runtime.webhooks.record import headers_as as headers_as")
    return (line,) if described else ()


def present_webhook_records(api: Api, context: Context) -> InboundModule:
    """Present the module of webhooks that nothing tells apart."""
    module = _module(f"The webhooks of {docs.sentence(api.title)}", api.webhooks, context)
    return replace(module, records=(*module.records, *table(api.webhooks, context)))


def present_callbacks(api: Api, context: Context) -> InboundModule:
    """Present the module of callbacks."""
    return _module(f"The callbacks of {docs.sentence(api.title)}", api.callbacks, context)


def _module(about: str, found: Sequence[Webhook], context: Context) -> InboundModule:
    inbound = Inbound(found, context)
    models = (Expr("from . import models"),) if inbound.names_models else ()
    own = (*models, *inbound.imports, *headers_import(found))
    return InboundModule(
        header=context.header,
        doc=Docstring(about, indent=0),
        imports=(*import_lines({("typing", "Final"), *inbound.typing}), Expr(""), *own),
        records=inbound.records,
    )
