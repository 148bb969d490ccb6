"""What a template that the user added is printed with: the client, and what it offers."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ..text.source import Expr, Literal, ModuleName, Text, join
from .client import present_client
from .view import OwnMethod, OwnPage, OwnResource

if TYPE_CHECKING:
    from ..config.config import Config
    from ..surface.surface import Surface
    from ..text.source import Comment


def present_own(surface: Surface, config: Config, header: Comment) -> OwnPage:
    """Present what any file of the user's own may tell of the client."""
    client = present_client(surface, config.package, header)
    return OwnPage(
        **{field.name: getattr(client, field.name) for field in fields(client)},
        package=ModuleName(config.package),
        distribution=Literal(config.distribution),
        title=Literal(surface.title),
        heading=Text(surface.title),
        resources=tuple(
            OwnResource(
                place=join(".", resource.path),
                module=resource.module,
                sync=resource.sync,
                asynchronous=resource.asynchronous,
                methods=tuple(
                    OwnMethod(
                        name=method.name,
                        place=Expr("{}.{}", join(".", resource.path), method.name),
                        operation_id=Literal(method.call.operation_id),
                        http_method=Literal(method.call.method),
                        path=Literal(method.call.path),
                        summary=Literal(method.summary),
                    )
                    for method in resource.methods
                ),
            )
            for resource in surface.all_resources()
        ),
    )
