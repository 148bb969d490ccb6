"""The clients, the record of the API and the names that the package hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..surface.surface import OptionKind
from ..text.source import Docstring, Expr, Identifier, Literal, join, tuple_of
from . import docs
from .credentials import DYNAMIC, SCHEMES, about, argument, record_of, scheme_record, sources
from .features import public_names
from .imports import import_lines
from .resources import children, class_name, concealed
from .servers import patterns
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
    from ..ir.api import ErrorShape
    from ..surface.surface import Surface
    from ..text.source import Comment


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What was put in, so that a client can say what it was made from."""

    generator: str
    document: str
    """SHA-256 of the document and its overlays."""


def present_client(surface: Surface, header: Comment) -> ClientModule:
    """Present the module of the clients."""
    keys = surface.options
    classes = tuple(_client(surface, sync=sync) for sync in (True, False))
    nested = {
        (f".resources.{child.module}", str(class_name(child, sync=sync)))
        for child in surface.resources
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
    nested |= {(DYNAMIC, str(name)) for key in keys for name in sources(key)}
    if any(key.kind is OptionKind.WEBHOOK_KEY for key in keys):
        nested |= {("collections.abc", "Sequence")}
    if surface.signatures:
        nested |= {(".webhooks", "Webhooks")}
    return ClientModule(
        header=header,
        doc=Docstring("The clients.", indent=0),
        imports=import_lines(start),
        type_imports=import_lines(nested | options),
        error=surface.error,
        classes=classes,
    )


_CREDENTIALS = Identifier("credentials")


def _client(surface: Surface, *, sync: bool) -> ClientClass:
    below = children(surface.resources, Expr("self"), Expr(".resources"), sync=sync)
    if surface.signatures:
        below += (_webhooks(),)
    keys = surface.options
    names = [key.name for key in keys]
    given = Expr("{{{}}}", join(", ", (Expr("{}: {}", Literal(str(n)), n) for n in names)))
    return ClientClass(
        name=surface.client if sync else surface.async_client,
        base=Identifier("SyncClient" if sync else "AsyncClient"),
        options=Identifier("ClientOptions" if sync else "AsyncClientOptions"),
        doc=Docstring(_about(surface, sync=sync), indent=4),
        arguments=(*((Expr("*"),) if keys else ()), *(argument(key, sync=sync) for key in keys)),
        conceal=tuple(concealed(_CREDENTIALS, given, names)) if keys else (),
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


def _about(surface: Surface, *, sync: bool) -> str:
    entries = [
        docs.entry(
            str(key.name),
            (
                f"{about(key)} Default: the environment variable {key.environment}."
                if key.environment
                else about(key)
            ),
        )
        for key in surface.options
    ]
    kind = "AsyncClientOptions" if not sync else "ClientOptions"
    entries.append(docs.entry("**options", f"See `{kind}`."))
    return docs.paragraphs(
        f"{'Client' if sync else 'Asynchronous client'} of {docs.sentence(surface.title)}",
        surface.description,
        docs.section("Args", entries),
        docs.section(
            "Raises",
            [docs.entry("ConfigurationError", "A key or an option is missing or cannot work.")],
        ),
    )


def present_spec(
    surface: Surface, config: Config, versions: Versions, header: Comment
) -> RecordModule:
    """Present `_spec.py`: what the runtime has to know about the API as a whole."""
    imports = {("._runtime.client.spec", "ClientSpec")}
    rows = [
        Expr("package={}", Literal(config.package)),
        Expr("version=VERSION"),
        Expr("user_agent={}", Literal(f"{config.distribution}/{config.version}")),
        Expr("logger={}", Literal(config.package)),
        Expr("server_url={}", Literal(surface.base_url)),
    ]
    if surface.base_url_environment is not None:
        rows.append(Expr("base_url_env={}", Literal(surface.base_url_environment)))
    servers = (method.call.server for _, method in surface.all_methods())
    if any(server is not None and "://" in server for server in servers):
        rows.append(Expr("server_patterns={}", tuple_of(map(Literal, patterns(surface)))))
    records = [scheme_record(scheme) for scheme in surface.schemes]
    if records:
        imports = imports.union(*(needed for _, needed in records))
        rows.append(Expr("security_schemes={}", tuple_of(record for record, _ in records)))
        rows.append(Expr("security={}", Literal(surface.security)))
    others = [key for key in surface.options if key.kind is OptionKind.WEBHOOK_KEY]
    if others:
        imports |= {(SCHEMES, "Credential")}
        rows.append(Expr("credentials={}", tuple_of(map(record_of, others))))
    if surface.errors is not None:
        imports |= {("._runtime.core.error_body", "ErrorShape")}
        rows.append(Expr("error_shape=ErrorShape({})", join(", ", _error_shape(surface.errors))))
    if surface.secret_names:
        names = join(", ", map(Literal, surface.secret_names))
        rows.append(Expr("secret_fields=frozenset({{{}}})", names))
    texts = [
        (Expr("VERSION"), config.version),
        (Expr("API_VERSION"), surface.version),
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


def _error_shape(shape: ErrorShape) -> Iterator[Expr]:
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


def present_package(surface: Surface, header: Comment) -> LazyPackage:
    """Present the `__init__` of the client: its classes, and what the runtime offers callers."""
    classes = (surface.client, surface.async_client, surface.error)
    submodules = [Identifier("models")] if surface.types else []
    submodules += [Identifier("callbacks")] if surface.callbacks else []
    submodules += [Identifier("servers")] if surface.offers_servers else []
    submodules += [Identifier("testing")] if surface.signatures else []
    submodules += [Identifier("webhooks")] if surface.webhooks or surface.signatures else []
    return LazyPackage(
        header=header,
        doc=Docstring(
            docs.paragraphs(f"Client of {docs.sentence(surface.title)}", surface.description),
            indent=0,
        ),
        modules=tuple(
            _exports(module, names)
            for module, names in (
                *((f"_runtime.{module}", names) for module, names in public_names(surface)),
                ("client", sorted(map(str, classes))),
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
