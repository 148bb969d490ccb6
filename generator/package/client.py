"""The clients, the record of the API and the names that the package hands out.

Comes in: the API as a whole. Goes out: views of `client.py`, `_spec.py` and the packages'
`__init__`. The rule of this file: what the runtime knows of an API is in one record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..ir import ObjectSchema
from ..needs import offers_servers, public_names
from . import docs
from .conceal import concealed
from .credentials import DYNAMIC, SCHEMES, Options, record_of
from .imports import import_lines
from .resources import Resource, children
from .servers import patterns
from .source import Docstring, Expr, Identifier, Literal, join, tuple_of
from .view import (
    Child,
    ClientClass,
    ClientModule,
    Exports,
    LazyPackage,
    RecordModule,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..config.config import Config
    from ..ir import Api
    from ..naming import Names
    from .credentials import Credential
    from .source import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What was put in, so that a client can say what it was made from."""

    generator: str
    document: str
    """SHA-256 of the document and its overlays."""


def present_client(
    root: Resource, api: Api, names: Names, config: Config, header: Comment
) -> ClientModule:
    """Present the module of the clients.

    Args:
        root: The resources of the client.
        api: The API.
        names: The Python names.
        config: Names of the package and its classes.
        header: The line that says who wrote the file.
    """
    keys = Options(names, config).all(api)
    classes = tuple(_client(root, api, config, keys, sync=sync) for sync in (True, False))
    nested = {
        (f".resources.{child.module}", str(child.class_name(sync=sync)))
        for child in root.children
        for sync in (True, False)
    }
    options = {
        ("._runtime.client.keywords", "ClientOptions"),
        ("._runtime.client.keywords", "AsyncClientOptions"),
    }
    bases = {
        ("._runtime.client.sync", "SyncClient"),
        ("._runtime.client.asynchronous", "AsyncClient"),
    }
    start = bases | {("._spec", "SPEC"), ("typing", "TYPE_CHECKING"), ("typing", "Unpack")}
    start |= {("._runtime.core.errors", "ClientError")}
    if keys:
        start |= {("._runtime.core.secret", "concealed")}
    if classes[0].children:
        start |= {("functools", "cached_property")}
    nested |= {(DYNAMIC, str(name)) for key in keys for name in key.types}
    if any(key.for_webhooks for key in keys):
        nested |= {("collections.abc", "Sequence")}
    if api.signatures:
        nested |= {(".webhooks", "Webhooks")}
    return ClientModule(
        header=header,
        doc=Docstring("The clients.", indent=0),
        imports=import_lines(start),
        type_imports=import_lines(nested | options),
        error=Identifier(f"{config.client}Error"),
        classes=classes,
    )


_CREDENTIALS = Identifier("credentials")


def _client(
    root: Resource, api: Api, config: Config, keys: tuple[Credential, ...], *, sync: bool
) -> ClientClass:
    below = children(root, Expr("self"), Expr(".resources"), sync=sync)
    if api.signatures:
        below += (_webhooks(),)
    name = config.client if sync else f"Async{config.client}"
    options = [key.option for key in keys]
    given = Expr("{{{}}}", join(", ", (Expr("{}: {}", Literal(str(o)), o) for o in options)))
    return ClientClass(
        name=Identifier(name),
        base=Identifier("SyncClient" if sync else "AsyncClient"),
        options=Identifier("ClientOptions" if sync else "AsyncClientOptions"),
        doc=Docstring(_about(api, keys, sync=sync), indent=4),
        arguments=(*((Expr("*"),) if keys else ()), *(key.argument(sync=sync) for key in keys)),
        conceal=tuple(concealed(_CREDENTIALS, given, options)) if keys else (),
        credentials=Expr("{}", _CREDENTIALS) if keys else Expr("{{}}"),
        children=below,
    )


def _webhooks() -> Child:
    return Child(
        name=Identifier("webhooks"),
        module=Expr(".webhooks"),
        type=Identifier("Webhooks"),
        value=Expr("Webhooks.of(self._core)"),
        doc=Docstring("Verifies and reads deliveries.", indent=8),
    )


def _about(api: Api, keys: tuple[Credential, ...], *, sync: bool) -> str:
    entries = [
        docs.entry(
            str(key.option),
            (
                f"{key.about} Default: the environment variable {key.environment}."
                if key.environment
                else key.about
            ),
        )
        for key in keys
    ]
    kind = "AsyncClientOptions" if not sync else "ClientOptions"
    entries.append(docs.entry("**options", f"See `{kind}`."))
    return docs.paragraphs(
        f"{'Client' if sync else 'Asynchronous client'} of {docs.sentence(api.title)}",
        api.description,
        docs.section("Args", entries),
        docs.section(
            "Raises",
            [docs.entry("ConfigurationError", "A key or an option is missing or cannot work.")],
        ),
    )


def present_spec(
    api: Api, names: Names, config: Config, versions: Versions, header: Comment
) -> RecordModule:
    """Present `_spec.py`: what the runtime has to know about the API as a whole."""
    imports = {("._runtime.client.spec", "ClientSpec")}
    rows = [
        Expr("package={}", Literal(config.package)),
        Expr("version=VERSION"),
        Expr("user_agent={}", Literal(f"{config.distribution}/{config.version}")),
        Expr("logger={}", Literal(config.package)),
        Expr("server_url={}", Literal(api.server)),
    ]
    if api.base_url_environment is not None:
        rows.append(Expr("base_url_env={}", Literal(api.base_url_environment)))
    if any(operation.server and "://" in operation.server for operation in api.operations):
        rows.append(Expr("server_patterns={}", tuple_of(map(Literal, patterns(api)))))
    keys = Options(names, config)
    schemes = [row for s in api.security_schemes if (row := keys.record(s, imports)) is not None]
    if schemes:
        rows.append(Expr("security_schemes={}", tuple_of(schemes)))
        rows.append(Expr("security={}", Literal(api.security)))
    others = [key for key in keys.all(api) if key.for_webhooks]
    if others:
        imports |= {(SCHEMES, "Credential")}
        rows.append(Expr("credentials={}", tuple_of(map(record_of, others))))
    if api.errors is not None:
        imports |= {("._runtime.core.error_body", "ErrorShape")}
        rows.append(Expr("error_shape=ErrorShape({})", join(", ", _error_shape(api))))
    secrets = _secrets(api)
    if secrets:
        rows.append(Expr("secret_fields=frozenset({{{}}})", join(", ", map(Literal, secrets))))
    texts = [
        (Expr("VERSION"), config.version),
        (Expr("API_VERSION"), api.version),
        (Expr("GENERATOR_VERSION"), versions.generator),
        (Expr("DOCUMENT_SHA256"), versions.document),
    ]
    return RecordModule(
        header=header,
        doc=Docstring("The API as a whole, and the versions of everything.", indent=0),
        imports=import_lines(imports),
        type_imports=(),
        records=(
            *(Statement(text=Expr("{} = {}", name, Literal(text))) for name, text in texts),
            Statement(text=Expr("__version__ = VERSION")),
            Statement(text=Expr("SPEC = ClientSpec({})", join(", ", rows))),
        ),
    )


def _error_shape(api: Api) -> Iterator[Expr]:
    shape = api.errors
    assert shape is not None
    members = (
        (Expr("items"), shape.items),
        (Expr("code"), shape.code),
        (Expr("title"), shape.title),
        (Expr("detail"), shape.detail),
        (Expr("pointer"), shape.pointer),
        (Expr("parameter"), shape.parameter),
        (Expr("meta"), shape.meta),
    )
    return (Expr("{}={}", name, Literal(text)) for name, text in members if text)


def _secrets(api: Api) -> list[str]:
    names = {
        p.name
        for schema in api.schemas
        if isinstance(schema, ObjectSchema)
        for p in schema.properties
        if p.secret
    }
    names |= {p.name for operation in api.operations for p in operation.parameters if p.secret}
    return sorted(names)


def present_package(config: Config, api: Api, header: Comment) -> LazyPackage:
    """Present the `__init__` of the client: its classes, and what the runtime offers callers."""
    classes = (config.client, f"Async{config.client}", f"{config.client}Error")
    submodules = [Identifier("models")] if api.schemas else []
    submodules += [Identifier("callbacks")] if api.callbacks else []
    submodules += [Identifier("servers")] if offers_servers(api) else []
    submodules += [Identifier("testing")] if api.signatures else []
    submodules += [Identifier("webhooks")] if api.webhooks or api.signatures else []
    return LazyPackage(
        header=header,
        doc=Docstring(
            docs.paragraphs(f"Client of {docs.sentence(api.title)}", api.description), indent=0
        ),
        modules=tuple(
            _exports(module, names)
            for module, names in (
                *((f"_runtime.{module}", names) for module, names in public_names(api)),
                ("client", sorted(classes)),
            )
        ),
        submodules=tuple(submodules),
    )


def _exports(module: str, names: Sequence[str]) -> Exports:
    return Exports(
        module=join(".", map(Identifier, module.split("."))),
        names=tuple_of([Literal(name) for name in names]),
        imports=tuple(Expr("{} as {}", Identifier(name), Identifier(name)) for name in names),
    )
