"""Document to ir: the only code that knows both.

It degrades the smallest type expression and never drops an operation; the ledger has a line for
every part of the document.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..ir.api import Api, ErrorShape
from . import keywords
from .callbacks import lower_callbacks
from .events import data_of_events
from .fake import lower_state
from .gaps import fill_gaps
from .items import path_operations, webhook_nodes
from .merged import without_merged
from .operations import lower_operations
from .routing import lower_routing
from .schemas.definitions import declare, define
from .schemas.store import Types
from .security import lower_schemes, requirements
from .servers import lower_servers, server_urls
from .tags import Tags
from .webhooks import lower_webhooks

if TYPE_CHECKING:
    from ..document.document import Document, Node
    from ..ir.ledger import Ledger
    from .schemas.store import HasName


def lower(document: Document, ledger: Ledger, has_name: HasName) -> Api:
    """Lower a whole document.

    Args:
        document: What the text says.
        ledger: Told of every part and what became of it.
        has_name: Which schemas have names although they stand inside of other parts.
    """
    root = document.root
    types = Types(document, ledger, define, has_name, data_of_events(document))
    components = root.get("components")
    schemas = None if components is None else components.get("schemas")
    if schemas is not None:
        for node in schemas.children():
            declare(types, node)
    routing = lower_routing(root)
    tags = Tags(root)
    operations = lower_operations(types, root, routing, tags)
    webhooks = lower_webhooks(types, root, routing)
    senders = (*path_operations(root), *(node for _, node in webhook_nodes(root)))
    callbacks = lower_callbacks(types, senders)
    info, base_url = root.get("info") or root, root.get("x-client-base-url")
    api = Api(
        title=keywords.string(info, "title"),
        version=keywords.string(info, "version"),
        description=keywords.string(info, "description"),
        server_urls=server_urls(root.get("servers")),
        servers=lower_servers(root),
        base_url_environment=None if base_url is None else keywords.string(base_url, "env") or None,
        operations=operations,
        webhooks=webhooks,
        callbacks=callbacks,
        resources=tags.resources,
        schemas=types.schemas,
        security_schemes=lower_schemes(types, root),
        security=requirements(types, root) or (),
        events=routing,
        errors=_error_shapes(root),
        xml=types.xml.objects,
        fake=lower_state(root),
    )
    ledger.at_close(partial(fill_gaps, document, ledger))
    return without_merged(api, types.merged)


def _error_shapes(root: Node) -> tuple[ErrorShape, ...]:
    found = root.get("x-client-errors")
    if found is None:
        return ()
    return tuple(map(_error_shape, found.elements() if isinstance(found.value, list) else [found]))


def _error_shape(found: Node) -> ErrorShape:
    return ErrorShape(
        items=keywords.string(found, "items"),
        code=keywords.string(found, "code"),
        title=keywords.string(found, "title"),
        detail=keywords.string(found, "detail"),
        pointer=keywords.string(found, "pointer"),
        parameter=keywords.string(found, "parameter"),
        meta=keywords.string(found, "meta"),
    )
