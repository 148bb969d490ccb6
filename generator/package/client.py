"""The clients, the record of the API and the names that the package hands out."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from ..surface.calls import VariantKind
from ..surface.reserved import RESOURCE_MODULE_NAMES
from ..surface.surface import OptionKind
from ..text.source import Docstring, Expr, Identifier, Literal, ModuleName, join, tuple_of
from . import docs
from .credentials import (
    FLOWS,
    OAUTH2,
    SECURITY,
    SOURCES,
    about,
    credential,
    scheme_record,
    sources,
    type_of,
)
from .features import has_testing, public_names
from .imports import imports_of, own_imports
from .resources import children, class_name
from .servers import patterns
from .view import (
    Catalog,
    Child,
    ClientClass,
    ClientCredential,
    ClientModule,
    ClientSignature,
    Entry,
    Exports,
    LazyPackage,
    SpecModule,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from ..config.config import Config
    from ..config.features import Feature
    from ..ir.api import ErrorShape
    from ..surface.surface import Option, Surface
    from ..text.source import Comment
    from .imports import OwnImport, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What was put in, so that a client can say what it was made from."""

    generator: str
    document: str
    """SHA-256 of the document and its overlays."""


def present_client(surface: Surface, package: str, header: Comment) -> ClientModule:
    """Present the module of the clients."""
    keys = surface.options
    taken = {*RESOURCE_MODULE_NAMES, str(surface.client), str(surface.async_client)}
    own = own_imports(surface, (), package, ".", taken)
    classes = (
        _client(surface, own.sync, sync=True),
        _client(surface, own.asynchronous, sync=False),
    )
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
    start: set[Wanted] = {*bases, *options, *own.wanted}
    start |= {("._spec", "SPEC"), ("typing", "Unpack"), ("._runtime.core.errors", "ClientError")}
    if keys:
        start |= {("._runtime.core.secret", "concealed")}
    if any(key.former for key in keys):
        start |= {("._runtime.core.former", "take_former_options"), ("typing", "overload")}
        start |= {("typing_extensions", "deprecated")}
    if classes[0].children:
        start |= {("functools", "cached_property")}
    start |= {(SOURCES, str(name)) for key in keys for name in sources(key)}
    if any(key.kind is OptionKind.WEBHOOK_KEY for key in keys):
        start |= {("collections.abc", "Sequence")}
    if surface.signatures:
        nested |= {(".webhooks", "Webhooks")}
    if nested:
        start |= {("typing", "TYPE_CHECKING")}
    return ClientModule(
        header=header,
        client=surface.client,
        async_client=surface.async_client,
        imports=imports_of(start),
        type_imports=imports_of(nested),
        error=surface.error,
        classes=classes,
    )


def _client(surface: Surface, own: OwnImport | None, *, sync: bool) -> ClientClass:
    below = children(surface.resources, Expr("self"), Expr(".resources"), sync=sync)
    if surface.signatures:
        below += (_webhooks(),)
    signatures = tuple(_signatures(surface.options, sync=sync))
    every = signatures[-1].credentials
    former = {str(n): str(option.name) for option in surface.options for n in option.former}
    return ClientClass(
        name=surface.client if sync else surface.async_client,
        own=None if own is None else own.name,
        base=Identifier("SyncClient" if sync else "AsyncClient"),
        options=Identifier("ClientOptions" if sync else "AsyncClientOptions"),
        doc=Docstring(_about(surface, sync=sync), indent=4),
        signatures=signatures,
        credentials=every,
        former=Literal(former) if former else None,
        secrets=join(", ", (credential.name for credential in every)),
        children=below,
    )


def _signatures(options: Sequence[Option], *, sync: bool) -> Iterator[ClientSignature]:
    """The ways to make a client: each former name of an option is another one."""

    def credential(option: Option, name: Identifier, *, optional: bool = True) -> ClientCredential:
        return ClientCredential(name=name, type=type_of(option, sync=sync), optional=optional)

    today = tuple(credential(option, option.name) for option in options)
    before = [(option, name) for option in options for name in option.former]
    if before:
        yield ClientSignature(credentials=today, is_overload=True)
    every = (*today, *(credential(option, name) for option, name in before))
    for option, name in before:
        same = {option.name, *option.former}
        others = tuple(each for each in every if each.name not in same)
        yield ClientSignature(
            credentials=(credential(option, name, optional=False), *others),
            is_overload=True,
            deprecated=Literal(f"the option {name} is {option.name} now"),
        )
    yield ClientSignature(credentials=every)


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
    errors = [docs.entry("ConfigurationError", "A key or an option is missing or cannot work.")]
    if any(key.kind is OptionKind.WEBHOOK_KEY for key in surface.options):
        said = "A key for webhooks cannot verify anything."
        errors.append(docs.entry("WebhookVerificationError", said))
    return docs.paragraphs(
        f"{'Client' if sync else 'Asynchronous client'} of {docs.sentence(surface.title)}",
        surface.description,
        docs.section("Args", entries),
        docs.section("Raises", errors),
    )


def present_spec(
    surface: Surface, config: Config, versions: Versions, header: Comment
) -> SpecModule:
    """Present `_spec.py`: what the runtime has to know about the API as a whole."""
    others = [key for key in surface.options if key.kind is OptionKind.WEBHOOK_KEY]
    errors = tuple(tuple(_error_parts(shape)) for shape in surface.errors)
    base_url_env = surface.base_url_environment
    names = join(", ", map(Literal, surface.secret_names))
    imports = {("._runtime.core.spec", "ClientSpec")}
    flows = [scheme.flow for scheme in surface.schemes if scheme.flow is not None]
    if surface.schemes:
        imports |= {(SECURITY, "SecurityKind")}
    if len(flows) < len(surface.schemes):
        imports |= {(SECURITY, "SecurityScheme")}
    for flow in flows:
        imports |= {(OAUTH2, str(FLOWS[flow.grant])), (SOURCES, "OAuth2Scheme")}
    if flows or others:
        imports |= {(SECURITY, "Credential")}
    if errors:
        imports |= {("._runtime.core.error_body", "ErrorShape")}
    return SpecModule(
        header=header,
        imports=imports_of(imports),
        version=Literal(config.version),
        api_version=Literal(surface.version),
        generator_version=Literal(versions.generator),
        document=Literal(versions.document),
        package=ModuleName(config.package),
        user_agent=Literal(f"{config.distribution}/{config.version}"),
        server_url=Literal(surface.base_url),
        base_url_env=None if base_url_env is None else Literal(base_url_env),
        server_patterns=_patterns(surface),
        schemes=tuple(map(scheme_record, surface.schemes)),
        security=Literal(surface.security),
        credentials=tuple(map(credential, others)),
        errors=errors,
        secret_fields=Expr("{{{}}}", names) if surface.secret_names else None,
    )


def _patterns(surface: Surface) -> Expr | None:
    """What tells the servers of the API from others, where an operation has one of its own."""
    servers = (method.call.server for _, method in surface.all_methods())
    if any(server is not None and "://" in server for server in servers):
        return tuple_of(map(Literal, patterns(surface)))
    return None


def _error_parts(shape: ErrorShape) -> Iterator[Entry]:
    for field in fields(shape):
        if pointer := getattr(shape, field.name):
            yield Entry(name=Identifier(field.name), value=Literal(pointer))


def present_package(surface: Surface, asked: Collection[Feature], header: Comment) -> LazyPackage:
    """Present the `__init__` of the client: its classes, and what the runtime offers callers."""
    classes = (surface.client, surface.async_client, surface.error)
    submodules = [Identifier("models")] if surface.types else []
    submodules += [Identifier("callbacks")] if surface.callbacks else []
    submodules += [Identifier("servers")] if surface.offers_servers else []
    submodules += [Identifier("testing")] if has_testing(surface, asked) else []
    submodules += [Identifier("webhooks")] if surface.webhooks or surface.signatures else []
    return LazyPackage(
        header=header,
        doc=Docstring(
            docs.paragraphs(f"Client of {docs.sentence(surface.title)}", surface.description),
            indent=0,
        ),
        modules=tuple(
            exports(module, names)
            for module, names in (
                ("_catalog", ["OPERATIONS"]),
                *((f"_runtime.{module}", names) for module, names in public_names(surface, asked)),
                ("_spec", ["__version__"]),
                ("client", map(str, classes)),
            )
        ),
        submodules=tuple(submodules),
    )


def present_catalog(surface: Surface, header: Comment) -> Catalog:
    """Present the list of the operations: for each the method that serves it first."""
    found = (
        (method.call, (*resource.path, method.name))
        for resource, method in surface.all_methods()
        if method.variant is VariantKind.MAIN
    )
    operations = tuple(
        join(", ", map(Literal, (c.operation_id, c.method, c.path, ".".join(map(str, name)))))
        for c, name in found
    )
    only = operations[0] if len(operations) == 1 else None
    return Catalog(header=header, operations=operations, only=only)


def exports(module: str, names: Iterable[str]) -> Exports:
    """The names of a module, below a package that loads it when one of them is asked for."""
    return Exports(
        module=join(".", map(Identifier, module.split("."))),
        names=tuple(map(Identifier, sorted(names))),
    )
