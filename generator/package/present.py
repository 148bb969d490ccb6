"""The ir and its names, as views of the files to print.

Comes in: `ir.Api`, its names, the configuration. Goes out: a page for each file: its path, its
template and what the template sees. The rule of this stage: every choice about the text is made
here, so that a template has none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..naming import ResourceNames, resource_path
from ..needs import offers_servers
from ..reach import survey
from ..words import snake
from .client import Versions, present_client, present_package, present_spec
from .distribution import present_distribution
from .inbound import present_callbacks, present_webhook_records
from .models import present_models, present_models_package
from .resources import Context, Resource, present_resource
from .servers import present_servers
from .source import Comment, Identifier
from .webhooks import present_webhooks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config.config import Config
    from ..ir import Api, NamedSchema, Operation
    from ..naming import Names

__all__ = ["Page", "Versions", "present"]


@dataclass(frozen=True, slots=True)
class Page:
    """One file to print."""

    path: str
    """Relative to the output folder, with forward slashes."""
    template: str
    view: object


def present(api: Api, names: Names, config: Config, versions: Versions) -> tuple[Page, ...]:
    """Decide what every file of the client says.

    Args:
        api: What the API means.
        names: The Python names.
        config: With the names of package, distribution and client filled in.
        versions: What was put in.
    """
    package = Identifier(config.package)
    header = Comment("Generated from an OpenAPI document. Do not edit: the next run overwrites it.")
    context = Context(
        schemas={schema.pointer: schema for schema in api.schemas},
        names=names,
        reach=survey(api, names),
        header=header,
    )
    root = _tree(api, names, config.client)
    about = present_distribution(api, config, root, context)
    pages = [
        Page("pyproject.toml", "pyproject.toml.j2", about),
        Page("README.md", "readme.md.j2", about),
        Page(f"{package}/__init__.py", "package_init.py.j2", present_package(config, api, header)),
        Page(
            f"{package}/client.py", "client.py.j2", present_client(root, api, names, config, header)
        ),
        Page(
            f"{package}/_spec.py",
            "records.py.j2",
            present_spec(api, names, config, versions, header),
        ),
    ]
    if context.schemas:
        view = present_models_package(context.schemas, names, context.reach, header)
        pages.append(Page(f"{package}/models/__init__.py", "models_init.py.j2", view))
    by_module: defaultdict[str, list[NamedSchema]] = defaultdict(list)
    for pointer, schema in context.schemas.items():
        by_module[context.reach.module[pointer]].append(schema)
    pages += [
        Page(
            f"{package}/models/{module}.py",
            "models.py.j2",
            present_models(module, mine, context),
        )
        for module, mine in sorted(by_module.items())
    ]
    pages += [
        Page(
            f"{package}/resources/{resource.module}.py",
            "resource.py.j2",
            present_resource(resource, context),
        )
        for resource in _below(root)
    ]
    if offers_servers(api):
        servers = present_servers(api, names, header)
        pages.append(Page(f"{package}/servers.py", "servers.py.j2", servers))
    pages += _inbound_pages(api, context, package)
    return tuple(pages)


def _inbound_pages(api: Api, context: Context, package: Identifier) -> Iterator[Page]:
    if api.events is not None:
        view = present_webhooks(api, api.events, context, package)
        yield Page(f"{package}/webhooks.py", "webhooks.py.j2", view)
        if api.signatures:
            yield Page(f"{package}/testing.py", "testing.py.j2", view)
    elif api.webhooks:
        records = present_webhook_records(api, context)
        yield Page(f"{package}/webhooks.py", "inbound.py.j2", records)
    if api.callbacks:
        page = f"{package}/callbacks.py"
        yield Page(page, "inbound.py.j2", present_callbacks(api, context))


def _tree(api: Api, names: Names, client: str) -> Resource:
    """The client, and below it the resources, each below the one that its path names."""
    by_path: defaultdict[tuple[str, ...], list[Operation]] = defaultdict(list)
    for operation in api.operations:
        by_path[resource_path(operation)].append(operation)

    children: defaultdict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for path in filter(None, sorted(names.resources)):
        children[path[:-1]].append(path)
    described = {tuple(map(snake, found.path)): found for found in reversed(api.resources)}

    def build(path: tuple[str, ...], at: tuple[Identifier, ...], own: ResourceNames) -> Resource:
        about = described.get(path)
        return Resource(
            path=at,
            names=own,
            operations=tuple(by_path.get(path, ())),
            children=tuple(
                build(found, (*at, names.resources[found].attribute), names.resources[found])
                for found in children[path]
            ),
            summary="" if about is None else about.summary,
            description="" if about is None else about.description,
        )

    own = ResourceNames(
        attribute=Identifier("client"),
        module=Identifier("client"),
        sync=Identifier(client),
        asynchronous=Identifier(f"Async{client}"),
    )
    return build((), (), own)


def _below(resource: Resource) -> Iterator[Resource]:
    for child in resource.children:
        yield child
        yield from _below(child)
