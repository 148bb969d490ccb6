"""What a client has for tests: signed deliveries, and the class of the fake."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..surface.reserved import free
from ..surface.words import snake
from ..text.source import Data, Docstring, Expr, Identifier, Literal, ModuleName, join
from .features import has_fake, has_kit
from .imports import name_order
from .view import FakeClass, FakePlugin, Member, Sample, TestingModule

if TYPE_CHECKING:
    from ..config.config import Config
    from ..surface.surface import Surface
    from .context import Context

_KIT = ("SAMPLES", "Delivery", "KeyPair", "delivery", "keys", "sign")


def present_testing(surface: Surface, config: Config, context: Context) -> TestingModule:
    """Present the module for tests."""
    fake = _fake(surface) if has_fake(surface, config.features) else None
    kit = has_kit(surface, config.features)
    own = () if fake is None else (str(fake.name), "FakeError")
    parts = ["a fake of the API"] * (fake is not None) + ["signed deliveries of each event"] * kit
    said = " and ".join(parts)
    return TestingModule(
        header=context.header,
        package=ModuleName(config.package),
        doc=Docstring(f"For tests: {said}.", indent=0),
        names=Literal(tuple(sorted((*own, *(_KIT if kit else ())), key=_order))),
        kit=kit,
        samples=tuple(
            Sample(
                type=Literal(webhook.event_type), body=Data(json.loads(webhook.example), indent=4)
            )
            for webhook in surface.webhooks
            if webhook.event_type is not None and webhook.example is not None
        ),
        fake=fake,
    )


def fixture(surface: Surface) -> Identifier:
    """The fixture of pytest that gives the fake."""
    return Identifier(f"fake_{snake(str(surface.client))}")


def present_plugin(surface: Surface, config: Config, context: Context) -> FakePlugin:
    """Present the fixtures of pytest."""
    name = fixture(surface)
    kit = has_kit(surface, config.features)
    return FakePlugin(
        header=context.header,
        fake=Identifier(f"Fake{surface.client}"),
        fixture=name,
        key=Identifier(f"{name}_public_key") if kit else None,
    )


def _fake(surface: Surface) -> FakeClass:
    return FakeClass(
        name=Identifier(f"Fake{surface.client}"),
        client=surface.client,
        async_client=surface.async_client,
        clients=join(
            ", ",
            sorted((surface.client, surface.async_client), key=lambda name: name_order(str(name))),
        ),
        doc=Docstring(f"A fake of {surface.title}, which behaves as its document says.", indent=4),
        resources=tuple(
            Member(name=Identifier(free(str(found.path[-1]))), annotation=Expr("{}", found.sync))
            for found in surface.resources
        ),
    )


def _order(name: str) -> tuple[bool, bool, str]:
    return not name.isupper(), not name[0].isupper(), name
