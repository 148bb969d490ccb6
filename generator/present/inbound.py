"""Requests that the server makes, as records: webhooks that are not routed, and callbacks.

Comes in: webhooks or callbacks. Goes out: their records, and `view.InboundModule`. The rule of this
file: what is the default of the runtime is not printed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..annotations import Annotator, Use
from ..ir import AnyType, Callback
from ..media import is_json
from ..source import Docstring, Expr, Identifier, Literal, join, tuple_of
from ..view import InboundModule, Statement
from . import docs
from .imports import import_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..ir import Media, Webhook
    from .resources import Context

RECORD = "._runtime.webhook_record"
_TYPES = {False: Identifier("Webhook"), True: Identifier("Callback")}
_TABLES = {False: Identifier("WEBHOOKS"), True: Identifier("CALLBACKS")}


class Inbound:
    """The records of one module.

    Args:
        found: What they are of: webhooks, or callbacks.
        context: Schemas and names.
        callbacks: Whether they are callbacks.
    """

    def __init__(
        self, found: Sequence[Webhook], context: Context, *, callbacks: bool = False
    ) -> None:
        self._found = found
        self._names = context.names
        self._annotator = Annotator(context.schemas, context.names, context.reach)
        self._kind = _TYPES[callbacks]
        self._table = _TABLES[callbacks]
        self._keys = Counter(webhook.key for webhook in found)

    def records(self) -> tuple[Statement, ...]:
        """A record for each, and the table of all."""
        if not self._found:
            return ()
        records = [self._record(webhook) for webhook in self._found]
        listed = tuple_of(self._names.records[webhook.pointer] for webhook in self._found)
        table = Expr(
            "{}: Final[Mapping[str, {}[object]]] = {{record.key: record for record in {}}}",
            *(self._table, self._kind, listed),
        )
        return (*records, Statement(text=table, docs=(Docstring("Each by its key.", indent=0),)))

    def imports(self) -> tuple[Expr, ...]:
        """What the records need beside `typing`, as import lines."""
        own = {(module.removeprefix("."), name) for module, name in self._annotator.imports}
        lines = [Expr("from . import models")] if (".", "models") in own else []
        if self._found:
            own.add((RECORD, str(self._kind)))
        rest = import_lines(pair for pair in own if pair[0] != "." and pair[0] != "typing")
        return (*lines, *rest)

    @property
    def typing(self) -> set[tuple[str, str]]:
        """What the records need of `typing`."""
        return {pair for pair in self._annotator.imports if pair[0] == "typing"}

    def _record(self, found: Webhook) -> Statement:
        key = found.key if self._keys[found.key] == 1 else f"{found.key} {found.method}"
        rows = [Expr("key={}", Literal(key))]
        if found.method != "POST":
            rows.append(Expr("method={}", Literal(found.method)))
        if isinstance(found, Callback):
            rows.append(Expr("expression={}", Literal(found.expression)))
        if found.body is not None and not is_json(found.body.media_type):
            rows.append(Expr("media_type={}", Literal(_essence(found.body))))
        payload = self._payload(found.body)
        if payload is not None:
            rows.append(Expr("type=lambda: {}", payload))
        if found.headers is not None:
            rows.append(Expr("headers=lambda: {}", self._annotator.type(found.headers, Use.FIELD)))
        text = Expr(
            "{}: Final[{}[{}]] = {}({})",
            *(self._names.records[found.pointer], self._kind, self._reads(found.body, payload)),
            *(self._kind, join(", ", rows)),
        )
        said = self._doc(found)
        return Statement(text=text, docs=(Docstring(said, indent=0),) if said else ())

    def _payload(self, body: Media | None) -> Expr | None:
        typed = body is not None and (is_json(body.media_type) or _essence(body) == FORM)
        if body is None or not typed or body.type is None or isinstance(body.type, AnyType):
            return None
        return self._annotator.type(body.type, Use.FIELD, constrained=False)

    @staticmethod
    def _reads(body: Media | None, payload: Expr | None) -> Expr:
        """What `parse` returns."""
        if payload is not None:
            return payload
        if body is None or is_json(body.media_type) or _essence(body) == FORM:
            return Expr("object")
        return Expr("str") if body.media_type.startswith("text/") else Expr("bytes")

    def _doc(self, found: Webhook) -> str:
        answers = (
            docs.entry(answer.status, docs.sentence(answer.description))
            for answer in found.answers
            if answer.description
        )
        return docs.paragraphs(
            docs.sentence(found.summary),
            "Deprecated." if found.deprecated else "",
            found.description if found.description != found.summary else "",
            f"Sent to `{found.expression}`." if isinstance(found, Callback) else "",
            docs.section("Answers", answers),
        )


FORM = "application/x-www-form-urlencoded"


def _essence(media: Media) -> str:
    return media.media_type.partition(";")[0].strip().lower()


def headers_import(found: Iterable[Webhook]) -> tuple[Expr, ...]:
    """The import of what reads header fields, where any of them is described."""
    described = any(webhook.headers is not None for webhook in found)
    line = Expr("from ._runtime.webhook_record import headers_as as headers_as")
    return (line,) if described else ()


def present_inbound(
    found: Sequence[Webhook], context: Context, about: str, *, callbacks: bool = False
) -> InboundModule:
    """Present a module of records alone.

    Args:
        found: Webhooks, or callbacks.
        context: Schemas and names.
        about: What the module says of itself.
        callbacks: Whether they are callbacks.
    """
    inbound = Inbound(found, context, callbacks=callbacks)
    records = inbound.records()
    reads = headers_import(found)
    start = {("typing", "TYPE_CHECKING"), ("typing", "Final"), *inbound.typing}
    return InboundModule(
        header=context.header,
        doc=Docstring(about, indent=0),
        imports=(*import_lines(start), Expr(""), *inbound.imports(), *reads),
        records=records,
    )


def callback_lines(found: Iterator[tuple[Identifier, Callback]]) -> list[str]:
    """What a docstring says of the callbacks that follow an operation."""
    return [docs.entry(f"callbacks.{name}", f"to `{each.expression}`.") for name, each in found]
