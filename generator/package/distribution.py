"""The files around the package: `pyproject.toml` and `README.md`.

Comes in: the API and the configuration. Goes out: `view.Distribution`. The rule of this file: a
client depends on what its document needs, and the README says what a reader can try at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import RefType
from ..needs import FILES, FORMS, sends
from ..signature import downloads, streams
from . import access, docs
from .credentials import Options
from .example import call, example_call
from .servers import choices, is_open
from .source import Expr, Identifier, Literal, Text, TomlString, join
from .view import Distribution, Events, Example, Inbound, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..config.config import Config
    from ..ir import Api, Operation
    from ..naming import Names
    from ..reach import Reach
    from .resources import Context, Resource

HTTPX = "httpx2>=2.16,<3"
PYDANTIC = "pydantic>=2.14,<3"
TYPING = "typing-extensions>=4.14"
PYNACL = "pynacl>=1.6,<2"
AIOHTTP = "aiohttp>=3.14,<4"


def dependencies(api: Api, reach: Reach) -> tuple[str, ...]:
    """What the client needs at run time: Ed25519 signatures PyNaCl, circular aliases their kind."""
    ed25519 = any(signature.algorithm == "ed25519" for signature in api.signatures)
    circular = (TYPING,) if reach.circular else ()
    return (HTTPX, PYDANTIC, *((PYNACL,) if ed25519 else ()), *circular)


def present_distribution(
    api: Api, config: Config, root: Resource, context: Context
) -> Distribution:
    """Present what surrounds the package.

    Args:
        api: The API.
        config: Names, version and licence of the distribution.
        root: The resources.
        context: The names, and which schemas are used where.
    """
    names = context.names
    found = [(join(".", path), operation) for path, operation in _operations(root)]
    plain = [(path, o) for path, o in found if not streams(o) and o.pagination is None]
    example = example_call(plain, names, context.schemas)
    options = Options(names, config).all(api)
    summary = config.description or f"Client of {docs.sentence(api.title)}"
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
        dependencies=tuple(TomlString(text) for text in dependencies(api, context.reach)),
        aiohttp=TomlString(AIOHTTP),
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
        arguments=_arguments(api),
        examples=() if example is None else (Example(call=example[0], result=example[1]),),
        keys=tuple(access.example(options)),
        access=tuple(access.notes(api, options)),
        servers=tuple(choices(api, names)),
        base_url=Text(
            "required: the document names no host" if is_open(api) else f"`{api.server}`"
        ),
        token_url=tuple(
            Row(Text("`token_url`"), url, Text("where tokens are fetched"))
            for url in access.token_urls(api)
        ),
        credentials=tuple(
            Row(Text(f"`{key.option}`"), Text(f"`{key.environment}`"), Text(key.about))
            for key in options
            if key.environment
        ),
        operations=tuple(
            Row(
                Text(f"`{call(path, names.methods[operation.pointer])}`"),
                Text(docs.sentence(operation.summary)),
            )
            for path, operation in found
        ),
        files=(Identifier(config.package),) if sends(api, *FILES) else (),
        forms=(Text("Forms and multipart bodies"),) if sends(api, *FORMS) else (),
        streams=_first(found, names, streams),
        pages=_first(found, names, lambda operation: operation.pagination is not None),
        downloads=_first(found, names, downloads, "with_streaming_response"),
        events=tuple(_events(api, names)),
        inbound=tuple(_inbound(api, names)),
    )


def _arguments(api: Api) -> Expr:
    if is_open(api):
        return Expr("base_url={}", Literal("https://host.example"))
    return Expr("")


def _first(
    found: Sequence[tuple[Expr, Operation]],
    names: Names,
    is_one: Callable[[Operation], bool],
    way: str = "",
) -> tuple[Expr, ...]:
    """The name of the first method of a kind, if there is any."""
    for path, operation in found:
        if is_one(operation):
            whole = Expr("{}.{}", path, Identifier(way)) if way else path
            return (call(whole, names.methods[operation.pointer]),)
    return ()


def _events(api: Api, names: Names) -> Iterator[Events]:
    """What the README says of webhooks, where there is a receiver for them."""
    routed = [w for w in api.webhooks if w.event_type is not None and w.body is not None]
    first = next((w.body.type for w in routed if w.body is not None), None)
    if api.signatures and routed and isinstance(first, RefType):
        yield Events(
            type=Literal(routed[0].event_type),
            model=names.classes[first.pointer],
            rows=tuple(
                Row(Text(f"`{w.event_type}`"), Text(docs.sentence(w.summary))) for w in routed
            ),
        )


def _inbound(api: Api, names: Names) -> Iterator[Inbound]:
    """What the README says of webhooks that are not signed, and of callbacks."""
    others = [webhook for webhook in api.webhooks if webhook.event_type is None]
    routed = [webhook.body.type for webhook in api.webhooks if webhook.event_type and webhook.body]
    event = next((names.classes[t.pointer] for t in routed if isinstance(t, RefType)), None)
    unsigned = () if event is None or api.signatures else (event,)
    for title, module, found, events in (
        (Text("Webhooks"), Identifier("webhooks"), others, unsigned),
        (Text("Callbacks"), Identifier("callbacks"), api.callbacks, ()),
    ):
        if found or events:
            records = [names.records[webhook.pointer] for webhook in found]
            yield Inbound(
                title=title,
                module=module,
                records=tuple(
                    Row(Text(f"`{module}.{name}`"), Text(docs.sentence(webhook.summary)))
                    for name, webhook in zip(records, found, strict=True)
                ),
                first=tuple(records[:1]),
                events=events,
            )


def _operations(resource: Resource) -> Iterator[tuple[tuple[Identifier, ...], Operation]]:
    for operation in resource.operations:
        yield resource.path, operation
    for child in resource.children:
        yield from _operations(child)
