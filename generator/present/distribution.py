"""The files around the package: `pyproject.toml` and `README.md`.

Comes in: the API and the configuration. Goes out: `view.Distribution`. The rule of this file: a
client depends on what its document needs, and the README says what a reader can try at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir import RefType
from ..needs import FILES, FORMS, sends
from ..source import Expr, Identifier, Literal, Text, TomlString, join
from ..view import Distribution, Events, Example, Inbound, Row
from . import docs
from .client import credentials
from .example import call, example_call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config import Config
    from ..ir import Api, Operation
    from ..naming import Names
    from ..reach import Reach
    from ..source import Comment
    from .resources import Resource

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
    api: Api, config: Config, names: Names, root: Resource, reach: Reach, header: Comment
) -> Distribution:
    """Present what surrounds the package.

    Args:
        api: The API.
        config: Names, version and licence of the distribution.
        names: The Python names.
        root: The resources.
        reach: Which schemas are used where.
        header: The line that says who wrote the file.
    """
    schemas = {schema.pointer: schema for schema in api.schemas}
    found = [(join(".", path), operation) for path, operation in _operations(root)]
    example = example_call(found, names, schemas)
    summary = config.description or f"Client of {docs.sentence(api.title)}"
    return Distribution(
        header=header,
        name=TomlString(config.distribution),
        distribution=Text(config.distribution),
        package=Identifier(config.package),
        client=Identifier(config.client),
        version=TomlString(config.version),
        description=TomlString(summary),
        summary=Text(docs.sentence(summary)),
        license=tuple(TomlString(text) for text in (config.license,) if text),
        dependencies=tuple(TomlString(text) for text in dependencies(api, reach)),
        aiohttp=TomlString(AIOHTTP),
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
        examples=() if example is None else (Example(call=example[0], result=example[1]),),
        credentials=tuple(
            Row(Text(f"`{key.option}`"), Text(f"`{key.environment}`"), Text(key.about))
            for key in credentials(api, names, config)
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
        events=tuple(_events(api, names)),
        inbound=tuple(_inbound(api, names)),
    )


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
