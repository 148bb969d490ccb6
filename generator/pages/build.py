"""All pages of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..package.render import render
from .guide import guide_pages
from .skill import skill_pages

if TYPE_CHECKING:
    from ..config.config import Config
    from ..surface.surface import Surface


def build_pages(surface: Surface, config: Config) -> dict[str, str]:
    """Write every page.

    Args:
        surface: What a caller sees.
        config: With the names of package, distribution and client filled in.

    Returns:
        Text by path, relative to the output folder.
    """
    skill = skill_pages(surface, config)
    guide = guide_pages(surface, config, first="README.md", base="docs/", skill=skill[0].path)
    return render([*guide, *skill], config.templates)
