"""The files around the package: `pyproject.toml` and `README.md`.

Comes in: the API and the configuration. Goes out: `view.Distribution`. The rule of this file: a
client depends on what its document needs, and the README says what a reader can try at once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir import Location
from ..signature import body_arguments, body_object
from ..source import Expr, Identifier, Literal, Text, TomlString, join
from ..view import Distribution, EventRow, OperationRow
from . import docs
from .client import credentials

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..config import Config
    from ..ir import Api, NamedSchema, Operation, Parameter, Property
    from ..naming import Names
    from ..source import Comment, Source
    from .resources import Resource

HTTPX = "httpx2>=2.16,<3"
PYDANTIC = "pydantic>=2.14,<3"
PYNACL = "pynacl>=1.6,<2"
AIOHTTP = "aiohttp>=3.14,<4"


def dependencies(api: Api) -> tuple[str, ...]:
    """What the client needs at run time; Ed25519 signatures need PyNaCl."""
    signatures = api.events.signatures if api.events is not None else ()
    ed25519 = any(signature.algorithm == "ed25519" for signature in signatures)
    return (HTTPX, PYDANTIC, *((PYNACL,) if ed25519 else ()))


def present_distribution(
    api: Api, config: Config, names: Names, root: Resource, header: Comment
) -> Distribution:
    """Present what surrounds the package.

    Args:
        api: The API.
        config: Names, version and licence of the distribution.
        names: The Python names.
        root: The resources.
        header: The line that says who wrote the file.
    """
    schemas = {schema.pointer: schema for schema in api.schemas}
    found = [(path, operation) for path, operation in _operations(root)]
    summary = config.description or f"Client of {docs.sentence(api.title)}"
    return Distribution(
        header=header,
        name=TomlString(config.distribution),
        title=Text(api.title),
        distribution=Text(config.distribution),
        package=Identifier(config.package),
        client=Identifier(config.client),
        version=TomlString(config.version),
        description=TomlString(summary),
        summary=Text(summary),
        license=tuple(TomlString(text) for text in (config.license,) if text),
        dependencies=tuple(TomlString(text) for text in dependencies(api)),
        aiohttp=TomlString(AIOHTTP),
        urls=tuple(
            Expr("{} = {}", TomlString(label), TomlString(url)) for label, url in config.urls
        ),
        example=tuple(_example(found, names, schemas)),
        environment=tuple(
            Text(f"`{key.environment}` ({key.option})")
            for key in credentials(api, config)
            if key.environment
        ),
        operations=tuple(
            OperationRow(
                call=_call(path, names.methods[operation.pointer]),
                summary=Text(docs.sentence(operation.summary)),
            )
            for path, operation in found
        ),
        events=tuple(
            EventRow(
                type=Text(webhook.event_type or webhook.key),
                summary=Text(docs.sentence(webhook.summary)),
            )
            for webhook in api.webhooks
        ),
    )


def _operations(resource: Resource) -> Iterator[tuple[tuple[str, ...], Operation]]:
    for operation in resource.operations:
        yield resource.path, operation
    for child in resource.children:
        yield from _operations(child)


def _call(path: tuple[str, ...], method: Identifier) -> Expr:
    return Expr("client.{}.{}", join(".", map(Identifier, path)), method)


def _example(
    found: list[tuple[tuple[str, ...], Operation]],
    names: Names,
    schemas: Mapping[str, NamedSchema],
) -> Iterator[Source]:
    """A call of the first operation all of whose required arguments have an example."""
    for path, operation in found:
        body = body_object(operation, schemas)
        required: list[Parameter | Property] = [p for p in operation.parameters if p.required]
        required += [p for p in body_arguments(body) if p.required] if body is not None else []
        values = {part.pointer: _value(part) for part in required}
        if None not in values.values():
            arguments = names.arguments[operation.pointer]
            shown = [
                _argument(part, arguments, value)
                for part in required
                if (value := values[part.pointer]) is not None
            ]
            yield Expr("{}({})", _call(path, names.methods[operation.pointer]), join(", ", shown))
            return


def _argument(
    part: Parameter | Property, arguments: Mapping[str, Identifier], value: Literal
) -> Expr:
    place = getattr(part, "location", None)
    if place is Location.PATH:
        return Expr("{}", value)
    key = f"{place.value}:{part.name}" if isinstance(place, Location) else f"body:{part.name}"
    return Expr("{}={}", arguments[key], value)


def _value(part: Parameter | Property) -> Literal | None:
    example: str | None = getattr(part, "example", None)
    if example is not None:
        value: object = json.loads(example)
        if value is None or isinstance(value, str | int | float):
            return Literal(value)
    return Literal("…") if getattr(part, "location", None) is Location.PATH else None
