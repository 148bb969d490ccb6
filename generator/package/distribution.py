"""The files around the package: `pyproject.toml` and `README.md`.

A client depends on what its document needs, and the README says what a reader can try at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..config.features import Feature
from ..ir.types import RefType
from ..surface.calls import ResultKind
from ..surface.schemas import Alias, Model
from ..text.source import Expr, Identifier, Literal, Text, TomlString, join
from . import access, docs
from .credentials import about
from .example import call, example_call
from .features import FILES, FORMS, has_xml, sends
from .servers import choices
from .view import Distribution, Events, Example, Inbound, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..config.config import Config
    from ..surface.calls import Method, Resource
    from ..surface.surface import Surface
    from .resources import Context

    Methods = Sequence[tuple[Resource, Method]]

HTTPX = "httpx2>=2.16,<3"
PYDANTIC = "pydantic>=2.14,<3"
TYPING = "typing-extensions>=4.14"
PYNACL = "pynacl>=1.6,<2"
AIOHTTP = "aiohttp>=3.14,<4"
LXML = "lxml>=6,<7"


def dependencies(surface: Surface) -> tuple[str, ...]:
    """What the client needs at run time: PyNaCl for Ed25519, lxml for XML, others for its types."""
    found = [HTTPX, PYDANTIC]
    if has_xml(surface):
        found.append(LXML)
    if any(signature.algorithm == "ed25519" for signature in surface.signatures):
        found.append(PYNACL)
    if any(isinstance(each, Alias) and each.circular for each in surface.types):
        found.append(TYPING)
    elif any(isinstance(each, Model) and each.has_params for each in surface.types):
        found.append(f"{TYPING}; python_version < '3.12'")  # typed dictionaries
    return tuple(found)


def present_distribution(surface: Surface, config: Config, context: Context) -> Distribution:
    """Present what surrounds the package.

    Args:
        surface: What a caller sees.
        config: Names, version and licence of the distribution.
        context: What every part looks up.
    """
    found = tuple(surface.all_methods())
    plain = [each for each in found if each[1].call.result.kind is ResultKind.VALUE]
    example = example_call(plain, context.schemas)
    options = surface.options
    summary = config.description or f"Client of {docs.sentence(surface.title)}"
    return Distribution(
        header=context.header,
        name=TomlString(config.distribution),
        distribution=Text(config.distribution),
        package=Identifier(config.package),
        client=Identifier(config.client),
        version=TomlString(config.version),
        description=TomlString(summary),
        summary=Text(docs.sentence(summary)),
        license=tuple(TomlString(text) for text in (config.license,) if text),
        dependencies=tuple(map(TomlString, dependencies(surface))),
        aiohttp=TomlString(AIOHTTP) if Feature.AIOHTTP in config.features else None,
        router=Feature.ROUTER in config.features,
        testing=Feature.TESTING in config.features,
        command=Feature.COMMAND in config.features,
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
        arguments=_arguments(surface),
        examples=() if example is None else (Example(call=example[0], result=example[1]),),
        keys=tuple(access.example(options)),
        access=tuple(access.notes(surface)),
        servers=tuple(choices(surface)),
        base_url=Text(
            "required: the document names no host"
            if surface.needs_base_url
            else f"`{surface.base_url}`"
        ),
        token_url=tuple(
            Row(Text("`token_url`"), url, Text("where tokens are fetched"))
            for url in access.token_urls(surface)
        ),
        credentials=tuple(
            Row(Text(f"`{key.name}`"), Text(f"`{key.environment}`"), Text(about(key)))
            for key in options
            if key.environment
        ),
        operations=tuple(
            Row(
                Text(f"`{call(join('.', resource.path), method.name)}`"),
                Text(docs.sentence(method.summary)),
            )
            for resource, method in found
        ),
        files=(Identifier(config.package),) if sends(surface, *FILES) else (),
        forms=(Text("Forms and multipart bodies"),) if sends(surface, *FORMS) else (),
        streams=_first(found, lambda method: method.call.result.kind is ResultKind.STREAM),
        pages=_first(found, lambda method: method.call.result.kind is ResultKind.PAGES),
        downloads=_first(found, lambda method: method.call.can_stream, "with_streaming_response"),
        events=tuple(_events(surface, context)),
        inbound=tuple(_inbound(surface, context)),
    )


def _arguments(surface: Surface) -> Expr:
    if surface.needs_base_url:
        return Expr("base_url={}", Literal("https://host.example"))
    return Expr("")


def _first(found: Methods, is_one: Callable[[Method], bool], way: str = "") -> tuple[Expr, ...]:
    """The name of the first method of a kind, if there is any."""
    for resource, method in found:
        if is_one(method):
            path = join(".", [*resource.path, *map(Identifier, [way] if way else [])])
            return (call(path, method.name),)
    return ()


def _events(surface: Surface, context: Context) -> Iterator[Events]:
    """What the README says of webhooks, where there is a receiver for them."""
    routed = [w for w in surface.webhooks if w.event_type is not None]
    first = routed[0].type if routed else None
    if surface.signatures and isinstance(first, RefType):
        yield Events(
            type=Literal(routed[0].event_type),
            model=context.schemas[first.pointer].name,
            rows=tuple(
                Row(Text(f"`{w.event_type}`"), Text(docs.sentence(w.summary))) for w in routed
            ),
        )


def _inbound(surface: Surface, context: Context) -> Iterator[Inbound]:
    """What the README says of webhooks that are not signed, and of callbacks."""
    others = [webhook for webhook in surface.webhooks if webhook.event_type is None]
    routed = (webhook.type for webhook in surface.webhooks if webhook.event_type is not None)
    named = (context.schemas[type_.pointer].name for type_ in routed if isinstance(type_, RefType))
    event = next(named, None)
    unsigned = () if event is None or surface.signatures else (event,)
    for title, module, found, events in (
        (Text("Webhooks"), Identifier("webhooks"), others, unsigned),
        (Text("Callbacks"), Identifier("callbacks"), surface.callbacks, ()),
    ):
        if found or events:
            yield Inbound(
                title=title,
                module=module,
                records=tuple(
                    Row(Text(f"`{module}.{each.name}`"), Text(docs.sentence(each.summary)))
                    for each in found
                ),
                first=tuple(each.name for each in found[:1]),
                events=events,
            )
