"""The README, and the pages that it leads to: how a client is used."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from ..config.features import Feature
from ..ir.types import RefType
from ..package import docs
from ..package.credentials import about
from ..package.distribution import python, summary
from ..package.example import best, name_of, shown
from ..package.features import FILES, FORMS, has_fake, sends
from ..package.present import Page
from ..package.testing import fixture
from ..surface.calls import ResultKind
from ..text.markdown import Code
from ..text.source import Expr, Identifier, Literal, ModuleName, Text, join, set_in
from . import access
from .double import arguments, asked, double_test, endpoint, imported
from .servers import choice
from .view import Events, Example, Guide, Inbound, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..config.config import Config
    from ..surface.calls import Method, Resource
    from ..surface.schemas import Schemas
    from ..surface.surface import Surface

    Methods = Sequence[tuple[Resource, Method]]

_PAGES = ("calls", "options", "errors", "connections", "webhooks", "testing", "observing")
"""The pages beside the README, without those that a client has no use for."""
_MOST_OPERATIONS = 20
"""How many the README lists; more are on a page of their own."""


def guide_pages(
    surface: Surface, config: Config, *, first: str, base: str, skill: str | None
) -> Iterator[Page]:
    """The first page, which is the README, and the pages beside it.

    Args:
        surface: What a caller sees.
        config: Names of the distribution, and what its client has.
        first: The path of the first page.
        base: What leads from the first page to the others.
        skill: The path of the page for agents, from the first page; None: it leads to none.
    """
    view = _guide(surface, config, Text(base), None if skill is None else Text(skill))
    yield Page(first, "readme.md.j2", view)
    folder = PurePosixPath(first).parent / base
    for name in _PAGES:
        if name != "webhooks" or view.events or view.inbound:
            yield Page(str(folder / f"{name}.md"), f"guide_{name}.md.j2", view)


def _purpose(method: Method) -> Text | Code:
    """What an operation does: the document's words, else its method and path."""
    said = docs.sentence(method.summary)
    return Text(said) if said else Code(f"{method.call.method} {method.call.path}")


def _guide(surface: Surface, config: Config, base: Text, skill: Text | None) -> Guide:
    found, schemas = tuple(surface.all_methods()), surface.schemas()
    first = best(found)
    options = surface.options
    rows = tuple(
        Row(
            Text(f"`{name_of(resource, method)}`"),
            _purpose(method),
        )
        for resource, method in found
    )
    return Guide(
        distribution=Text(config.distribution),
        python=Text(python(config)),
        package=ModuleName(config.package),
        client=Identifier(config.client),
        summary=Text(docs.sentence(summary(surface, config))),
        base=base,
        skill=skill,
        aiohttp=Feature.AIOHTTP in config.features,
        httpx2=Feature.HTTPX2 in config.features,
        router=Feature.ROUTER in config.features,
        testing=Feature.TESTING in config.features,
        fake=has_fake(surface, config.features),
        fixture=fixture(surface),
        command=Feature.COMMAND in config.features,
        arguments=arguments(surface),
        more_arguments=Expr(", {}", arguments(surface)) if surface.needs_base_url else Expr(""),
        example=None if first is None else _example(*first),
        error_imports=imported("APIStatusError", "NoResponseError", config.client),
        test=None if first is None else double_test(*first, surface, config.features),
        key_function=access.by_function(options),
        access=tuple(access.notes(surface)),
        servers=choice(surface),
        base_url=Text(
            "required: the document names no host"
            if surface.needs_base_url
            else f"`{surface.base_url}`"
        ),
        token_url=access.token_url(surface),
        credentials=tuple(
            Row(Text(f"`{key.name}`"), Text(f"`{key.environment}`"), Text(about(key)))
            for key in options
            if key.environment
        ),
        operations=rows if len(rows) <= _MOST_OPERATIONS else (),
        all_operations=rows,
        files=sends(surface, *FILES),
        forms=sends(surface, *FORMS),
        streams=_first(found, lambda method: method.call.result.kind is ResultKind.STREAM),
        pages=_first(found, lambda method: method.call.result.kind is ResultKind.PAGES),
        downloads=_first(found, lambda method: method.call.can_stream, "with_streaming_response"),
        events=_events(surface, schemas),
        inbound=tuple(inbound(surface, schemas)),
    )


def _example(resource: Resource, method: Method) -> Example | None:
    example, found = shown(resource, method), method.example
    if example is None or found is None:
        return None
    statuses = (r.status for r in method.call.others if re.fullmatch(r"[45]\d\d", r.status))
    status = next(statuses, None)
    return Example(
        sync=example.sync,
        asynchronous=set_in(example.asynchronous, 8),
        guarded=set_in(example.sync, 4),
        deeper=set_in(example.call, 8),
        raw=example.raw,
        endpoint=endpoint(resource, method),
        operation=join(".", [*resource.path, method.name]),
        sent=asked(resource, method, found),
        status=None if status is None else Literal(int(status)),
    )


def _first(found: Methods, is_one: Callable[[Method], bool], view: str = "") -> Expr | None:
    """The name of the first method of a kind, seen through a view of its resource."""
    for resource, method in found:
        if is_one(method):
            path = join(".", [*resource.path, *map(Identifier, [view] if view else [])])
            return Expr("client.{}.{}", path, method.name)
    return None


def _events(surface: Surface, schemas: Schemas) -> Events | None:
    """What the guide says of webhooks, where there is a receiver for them."""
    routed = [w for w in surface.webhooks if w.event_type is not None]
    first = routed[0].type if routed else None
    if not surface.signatures or not isinstance(first, RefType):
        return None
    return Events(
        type=Literal(routed[0].event_type),
        model=schemas[first.id].name,
        rows=tuple(Row(Text(f"`{w.event_type}`"), Text(docs.sentence(w.summary))) for w in routed),
    )


def inbound(surface: Surface, schemas: Schemas) -> Iterator[Inbound]:
    """What the guide says of webhooks that are not signed, and of callbacks."""
    others = [webhook for webhook in surface.webhooks if webhook.event_type is None]
    routed = (webhook.type for webhook in surface.webhooks if webhook.event_type is not None)
    named = (schemas[type_.id].name for type_ in routed if isinstance(type_, RefType))
    unsigned = None if surface.signatures else next(named, None)
    for title, module, found, event in (
        (Text("Webhooks"), Identifier("webhooks"), others, unsigned),
        (Text("Callbacks"), Identifier("callbacks"), surface.callbacks, None),
    ):
        if found or event is not None:
            yield Inbound(
                title=title,
                module=module,
                records=tuple(
                    Row(Text(f"`{module}.{each.name}`"), Text(docs.sentence(each.summary)))
                    for each in found
                ),
                first=found[0].name if found else None,
                event=event,
            )
