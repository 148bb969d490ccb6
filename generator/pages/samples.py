"""An overlay for the vendor's document: the example of each operation, as `x-codeSamples`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..package.example import shown
from ..package.present import Page
from ..surface.calls import VariantKind
from ..text.markdown import YamlString
from .double import arguments
from .view import Action, Samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config.config import Config
    from ..surface.surface import Surface


def samples_page(path: str, surface: Surface, config: Config) -> Page:
    """The overlay.

    Args:
        path: Where it is written.
        surface: What a caller sees.
        config: With the names of distribution, package and client.
    """
    view = Samples(
        title=YamlString(f"Code samples of {config.distribution}"),
        version=YamlString(config.version),
        label=YamlString(config.distribution),
        actions=tuple(_actions(surface, config)),
    )
    return Page(path, "samples.yaml.j2", view)


def _actions(surface: Surface, config: Config) -> Iterator[Action]:
    for resource, method in surface.all_methods():
        pointer = method.origin.pointer
        example = shown(resource, method)
        # An overlay changes the first file of a document, whose pointers begin with a slash.
        if example is not None and method.variant is VariantKind.MAIN and pointer[:1] == "/":
            target = "".join(f"[{json.dumps(step)}]" for step in method.origin.steps)
            yield Action(
                target=YamlString(f"${target}"),
                source=YamlString(f"{_setup(surface, config)}{example.sync}\n"),
            )


def _setup(surface: Surface, config: Config) -> str:
    made = f"client = {config.client}({arguments(surface)})"
    return f"from {config.package} import {config.client}\n\n{made}\n"
