"""Views become text.

A hole takes a `Source` and nothing else, so what a document says can reach a page in no other way.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined

from ..config.own_templates import state_of
from ..shipped import template_dir
from ..text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from .present import Page


def render(pages: Iterable[Page], own: Path | None = None) -> dict[str, str]:
    """Print every page.

    Args:
        pages: What to print.
        own: Folder of templates that take the place of ours.

    Raises:
        UnsafeValueError: a template prints what is no `Source`.
        jinja2.UndefinedError: a template asks for what its view does not have.
    """
    templates = environment(own, state_of(own))
    return {
        page.path: templates.get_template(page.template).render(_holes(page.view)) for page in pages
    }


class UnsafeValueError(TypeError):
    """A template prints a value that nobody has checked: an internal error."""


def only_sources(value: object) -> object:
    """Let a `Source` through, and nothing else; what is undefined raises on its own."""
    if not isinstance(value, Source | Undefined):
        raise UnsafeValueError(f"a template prints {value!r}, which is no Source")
    return value


@cache
def environment(own: Path | None = None, state: str = "") -> Environment:
    """The settings that every template is printed with.

    Args:
        own: Folder of templates that take the place of ours.
        state: What is in it: Jinja does not see that one of ours is replaced from now on.
    """
    del state
    return Environment(
        loader=FileSystemLoader([template_dir()] if own is None else [own, template_dir()]),
        autoescape=False,  # noqa: S701 - the output is no HTML; `only_sources` guards every hole
        finalize=only_sources,
        undefined=StrictUndefined,
        auto_reload=False,  # no run asks twice whether its templates are the same
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _holes(view: object) -> dict[str, Any]:
    return {field.name: getattr(view, field.name) for field in fields(cast("Any", view))}
