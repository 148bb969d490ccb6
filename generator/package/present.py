"""The surface as views of the files to print: for each its path, its template and its view."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..config.own_templates import printed
from ..text.source import Comment
from .client import Versions, present_catalog, present_client, present_package, present_spec
from .context import Context
from .distribution import present_distribution
from .fake import present_declarations, present_fake
from .features import has_fake, has_testing, has_xml
from .inbound import present_callbacks, present_webhook_records
from .models import present_models, present_models_package
from .own import present_own
from .resources import present_operations, present_resource
from .servers import present_servers
from .testing import present_plugin, present_testing
from .webhooks import present_webhooks
from .xml import present_xml, xml_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config.config import Config
    from ..config.own_templates import OwnTemplates
    from ..surface.schemas import NamedType
    from ..surface.surface import Surface

__all__ = ["Page", "Versions", "present"]


@dataclass(frozen=True, slots=True)
class Page:
    """One file to print."""

    path: str
    """Relative to the output folder, with forward slashes."""
    template: str
    view: object


def present(
    surface: Surface, config: Config, versions: Versions, own: OwnTemplates | None = None
) -> tuple[Page, ...]:
    """Decide what every file of the client says.

    Args:
        surface: What a caller sees.
        config: With the names of package, distribution and client filled in.
        versions: What was put in.
        own: Templates of the user, of which some print a file.
    """
    header = Comment("Generated from an OpenAPI document. Do not edit: the next run overwrites it.")
    context = Context(
        surface=surface,
        package=config.package,
        schemas=surface.schemas(),
        header=header,
        xml=xml_names(surface.xml),
    )
    return (
        *_around(surface, config, context),
        *_package(surface, config, versions, context),
        *_models(surface, config.folder, context),
        *_resources(surface, config.folder, context),
        *_inbound(surface, config, context),
        *_own(surface, config, own, header),
    )


def _own(
    surface: Surface, config: Config, own: OwnTemplates | None, header: Comment
) -> Iterator[Page]:
    if own is not None and own.added:
        view = present_own(surface, config, header)
        for name in own.added:
            yield Page(f"{config.folder}/{printed(name)}", name, view)


def _around(surface: Surface, config: Config, context: Context) -> Iterator[Page]:
    about = present_distribution(surface, config, context.header)
    yield Page("pyproject.toml", "pyproject.toml.j2", about)


def _package(
    surface: Surface, config: Config, versions: Versions, context: Context
) -> Iterator[Page]:
    package, header = config.folder, context.header
    init = present_package(surface, config.features, header)
    yield Page(f"{package}/__init__.py", "package_init.py.j2", init)
    yield Page(
        f"{package}/client.py", "client.py.j2", present_client(surface, config.package, header)
    )
    yield Page(f"{package}/_catalog.py", "catalog.py.j2", present_catalog(surface, header))
    spec = present_spec(surface, config, versions, header)
    yield Page(f"{package}/_spec.py", "spec.py.j2", spec)
    if context.xml and has_xml(surface):
        yield Page(f"{package}/_xml.py", "xml.py.j2", present_xml(surface, context.xml, header))
    if surface.offers_servers:
        yield Page(f"{package}/servers.py", "servers.py.j2", present_servers(surface, header))


def _models(surface: Surface, package: str, context: Context) -> Iterator[Page]:
    if surface.types:
        view = present_models_package(surface.types, context.header)
        yield Page(f"{package}/models/__init__.py", "models_init.py.j2", view)
    by_module: defaultdict[str, list[NamedType]] = defaultdict(list)
    for found in surface.types:
        by_module[found.module].append(found)
    for module, mine in sorted(by_module.items()):
        models = present_models(module, mine, context)
        yield Page(f"{package}/models/{module}.py", "models.py.j2", models)


def _resources(surface: Surface, package: str, context: Context) -> Iterator[Page]:
    for resource in surface.all_resources():
        path = f"{package}/resources/{resource.module}.py"
        yield Page(path, "resource.py.j2", present_resource(resource, context))
        if resource.methods:
            path = f"{package}/_operations/{resource.module}.py"
            yield Page(path, "operations.py.j2", present_operations(resource, context))


def _inbound(surface: Surface, config: Config, context: Context) -> Iterator[Page]:
    package, asked = config.folder, config.features
    if surface.routing is not None:
        view = present_webhooks(surface, surface.routing, config, context)
        yield Page(f"{package}/webhooks.py", "webhooks.py.j2", view)
    elif surface.webhooks:
        records = present_webhook_records(surface, context)
        yield Page(f"{package}/webhooks.py", "inbound.py.j2", records)
    if has_testing(surface, asked):
        testing = present_testing(surface, config, context)
        yield Page(f"{package}/testing.py", "testing.py.j2", testing)
    if has_fake(surface, asked):
        tables = present_fake(surface, context)
        yield Page(f"{package}/_fake/tables.py", "fake_tables.py.j2", tables)
        plugin = present_plugin(surface, config, context)
        yield Page(f"{package}/_fake/plugin.py", "fake_plugin.py.j2", plugin)
        declared = present_declarations(surface, context)
        yield Page(f"{package}/_fake/declarations.py", "fake_declarations.py.j2", declared)
    if surface.callbacks:
        records = present_callbacks(surface, context)
        yield Page(f"{package}/callbacks.py", "inbound.py.j2", records)
