"""The ir becomes the surface: everything that a caller sees is decided here, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.access import HiddenKind
from ..ir.schemas import ObjectSchema
from ..text.source import Identifier
from .build_access import base_url, build_options, build_schemes, build_servers
from .build_deliveries import build_deliveries
from .build_resources import build_resources
from .build_schemas import build_types
from .locked import UNLOCKED
from .naming import decide, renamed
from .operation_names import PLAIN
from .surface import Routing, Surface
from .usage import analyze
from .variants import variants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..ir.api import Api
    from .locked import Locked
    from .operation_names import NamingRules


def build(
    api: Api,
    *,
    client: str,
    package: str,
    naming: NamingRules = PLAIN,
    locked: Locked = UNLOCKED,
    body_models: bool = False,
) -> Surface:
    """Decide what a caller of the client sees.

    Args:
        api: What the API means.
        client: The name of the synchronous client's class.
        package: The import name, from which environment variables are named.
        naming: What the configuration adds to the rules for names.
        locked: The names that parts of the document have from the lock.
        body_models: Whether a body may be given as a whole, as its model.
    """
    schemas = {schema.id: schema for schema in api.schemas}
    called = tuple(each for operation in api.operations for each in variants(operation, schemas))
    names = decide(api, called, client, rules=naming, locked=locked)
    usage = analyze(api, called, names)
    types = build_types(api, names, usage)
    webhooks, callbacks = build_deliveries(api, names, types)
    routing = api.events
    return Surface(
        title=api.title,
        version=api.version,
        description=api.description,
        client=Identifier(client),
        async_client=Identifier(f"Async{client}"),
        error=Identifier(f"{client}Error"),
        base_url=base_url(api.server_urls),
        base_url_environment=api.base_url_environment,
        resources=build_resources(
            api,
            called,
            names,
            usage,
            {found.id: found for found in types},
            body_models=body_models,
        ),
        types=types,
        options=build_options(api, names, package),
        schemes=build_schemes(api, names, package),
        security=api.security,
        mutual_tls=any(s.kind is HiddenKind.MUTUAL_TLS for s in api.security_schemes),
        servers=build_servers(api, names),
        webhooks=webhooks,
        callbacks=callbacks,
        routing=(
            None
            if routing is None
            else Routing(
                event_type=routing.event_type,
                event_id=routing.event_id,
                signatures=routing.signatures,
            )
        ),
        errors=api.errors,
        xml=api.xml,
        fake=api.fake,
        secret_names=tuple(sorted(set(_secret_names(api)))),
        renamed=tuple(renamed(api, called, names)),
    )


def _secret_names(api: Api) -> Iterator[str]:
    for schema in api.schemas:
        if isinstance(schema, ObjectSchema):
            yield from (p.name for p in schema.properties if p.secret)
    for operation in api.operations:
        yield from (p.name for p in operation.parameters if p.secret)
