"""The site of a client: Markdown that Zensical builds as it is, and what agents look for beside it.

Zensical is made by those who made Material for MkDocs, which has had no updates since November 2026
and stands on a MkDocs that nobody maintains; its search needs no server, so the site works offline.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import yaml

from ..package import docs
from ..package.distribution import summary
from ..package.present import Page
from ..package.render import render
from ..surface.schemas import Model
from ..text.markdown import Code, Slug, prose
from ..text.source import Expr, ModuleName, Text, TomlString, join
from .guide import guide_pages
from .samples import samples_page
from .sections import section
from .skill import resource_files, skill_pages
from .view import ArgumentRow, Index, Link, ModelRow, Models, Navigation, References, Site
from .words import type_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..config.config import Config
    from ..surface.schemas import NamedType, Schemas
    from ..surface.surface import Surface

_DOCS = "docs"
_SKILLS = f"{_DOCS}/.well-known/agent-skills"
_STYLE = """\
@media (min-width: 30em) {
  .md-typeset :not(pre) > code {
    word-break: normal;
  }
}
.md-typeset td:first-child code {
  white-space: nowrap;
}
@media (max-width: 30em) {
  .md-typeset table:not([class]) :is(td, th) {
    min-width: 0;
    padding: 0.5em 0.6em;
  }
}
"""
"""No name is broken in two where there is room; on a phone the columns of a table stand closer."""
_SCHEMA = "https://schemas.agentskills.io/discovery/0.2.0/schema.json"


def build_site(surface: Surface, config: Config) -> dict[str, str]:
    """Write the pages of a site, and what its builder needs.

    Args:
        surface: What a caller sees.
        config: With the names of package, distribution and client filled in.

    Returns:
        Text by path.
    """
    skills = render(skill_pages(surface, config), config.templates)
    guide = list(guide_pages(surface, config, first=f"{_DOCS}/index.md", base="", skill=None))
    reference = list(_reference(surface, config))
    samples = samples_page(f"{_DOCS}/samples.yaml", surface, config)
    texts = render([*guide, *reference, samples], config.templates)
    moved = {_published(path): text for path, text in skills.items()}
    texts |= moved | {f"{_SKILLS}/index.json": _index(moved), f"{_DOCS}/pages.css": _STYLE}
    links = _links(guide, reference, surface, config)
    navigation = Site(
        name=TomlString(config.distribution),
        description=TomlString(docs.sentence(summary(surface, config))),
        guide=tuple(_entry(page) for page in guide),
        reference=tuple(_entry(page) for page in reference),
    )
    pages = [
        Page("zensical.toml", "site.toml.j2", navigation),
        Page(f"{_DOCS}/llms.txt", "llms.txt.j2", links),
    ]
    return dict(sorted((texts | render(pages, config.templates)).items()))


def _published(path: str) -> str:
    """Where a file of a skill stands on the site: in the folder of its skill."""
    parts = PurePosixPath(path).parts
    start = parts.index("skills") + 1 if "skills" in parts else 1
    return str(PurePosixPath(_SKILLS, *parts[start:]))


def _index(skills: Mapping[str, str]) -> str:
    """The index of the skills, each with the digest of its page."""
    found: list[dict[str, object]] = []
    for path, text in skills.items():
        if path.endswith("/SKILL.md"):
            front = yaml.safe_load(text.split("---\n", 2)[1])
            found.append(
                {
                    "name": front["name"],
                    "type": "skill-md",
                    "description": front["description"],
                    "url": f"{PurePosixPath(path).parent.name}/SKILL.md",
                    "digest": f"sha256:{sha256(text.encode()).hexdigest()}",
                }
            )
    return json.dumps({"$schema": _SCHEMA, "skills": found}, ensure_ascii=False, indent=2) + "\n"


def _reference(surface: Surface, config: Config) -> Iterator[Page]:
    schemas, files = surface.schemas(), resource_files(surface)
    for resource in surface.all_resources():
        if resource.methods:
            view = References(
                title=join(".", resource.path),
                section=section(resource, surface, schemas),
                entries=(),
                receiving=None,
            )
            yield Page(f"{_DOCS}/{files[resource.path]}", "skill_reference.md.j2", view)
    if surface.types:
        models = Models(
            package=ModuleName(config.package),
            rows=tuple(_model(found, schemas) for found in surface.types),
        )
        yield Page(f"{_DOCS}/references/models.md", "site_models.md.j2", models)


def _model(found: NamedType, schemas: Schemas) -> ModelRow:
    fields = found.fields if isinstance(found, Model) else ()
    return ModelRow(
        name=Code(str(found.name)),
        description=prose(found.description),
        value=None if isinstance(found, Model) else Code(type_words(found.type, schemas)),
        fields=tuple(
            ArgumentRow(
                name=Code(str(field.name)),
                type=Code(type_words(field.type, schemas)),
                required=field.required,
                meaning=Text(docs.about(field, schemas)),
            )
            for field in fields
        ),
    )


def _title(page: Page) -> str:
    if isinstance(page.view, References):
        return f"client.{page.view.title}"
    stem = PurePosixPath(page.path).stem
    return "Start" if stem == "index" else stem.capitalize()


def _address(page: Page) -> str:
    """Where the builder puts a page, relative to the first one."""
    path = page.path.removeprefix(f"{_DOCS}/").removesuffix(".md")
    return "index.html" if path == "index" else f"{path}/"


def _entry(page: Page) -> Navigation:
    path = page.path.removeprefix(f"{_DOCS}/")
    return Navigation(title=TomlString(_title(page)), path=TomlString(path))


def _link(page: Page) -> Link:
    about = "operations and arguments"
    if not isinstance(page.view, References):
        about = _ABOUT[PurePosixPath(page.path).stem]
    address = Expr("{}", Text(_address(page)))
    return Link(title=Text(_title(page)), path=address, about=Text(about))


def _links(
    guide: Sequence[Page], reference: Sequence[Page], surface: Surface, config: Config
) -> Index:
    skill = Expr(".well-known/agent-skills/{}/SKILL.md", Slug(config.distribution))
    return Index(
        title=Text(config.distribution),
        summary=Text(docs.sentence(summary(surface, config))),
        guide=tuple(map(_link, guide)),
        reference=tuple(map(_link, reference)),
        optional=(
            Link(title=Text("Skill page"), path=skill, about=Text("what an agent has to know")),
            Link(
                title=Text("Samples"),
                path=Expr("samples.yaml"),
                about=Text("an overlay with a sample for each operation"),
            ),
        ),
    )


_ABOUT = {
    "index": "the first call, errors, webhooks, testing",
    "calls": "arguments, credentials, servers, raw responses",
    "options": "options of the client and of a call",
    "errors": "every error, and what is retried when",
    "connections": "pools, proxies, certificates, event loops, processes",
    "webhooks": "routers, frameworks, promises, stores",
    "testing": "tests without a network",
    "observing": "logging, tracing, recording",
    "models": "every class and its attributes",
}
