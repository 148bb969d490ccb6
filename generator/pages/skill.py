"""The skill page: what an agent has to know to write code with a client, and no more.

Its form is that of the agent-skills specification, which asks for a body of fewer than 500 lines
and 5,000 tokens. What does not fit goes to files in `references/`, one for each resource.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..config.features import Feature
from ..ir.types import RefType
from ..package import docs
from ..package.distribution import python, summary
from ..package.example import best
from ..package.present import Page
from ..package.render import render
from ..surface.surface import OptionKind
from ..surface.words import distinct
from ..text.markdown import Code, Slug, YamlString
from ..text.source import Expr, Identifier, Literal, ModuleName, Text, join
from .absent import absent_names
from .double import arguments, double_test
from .events import common_fields, own_fields
from .guide import inbound
from .sections import section
from .view import Entry, EventRow, Receiving, References, Skill, VendorSkill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..config.config import Config
    from ..surface.calls import Resource
    from ..surface.surface import Surface
    from .view import Section

MOST_LINES = 500
MOST_TOKENS = 5_000
_LINES = 4
"""What an operation takes at least: its heading, its sentence and two empty lines."""
_LONGEST_DESCRIPTION = 1_000
_PIECE = re.compile(r"_?[^\W\d_]{1,7}|\d{1,3}|[^\w\s]|_")


def tokens(text: str) -> int:
    """About how many tokens a text has, rather too many than too few: models count differently."""
    return len(_PIECE.findall(text))


def body_of(page: str) -> str:
    """A page without its front matter."""
    return page.split("---\n", 2)[2]


@dataclass(frozen=True, slots=True)
class _Layout:
    """What of a page stands in files of its own."""

    inline: bool
    """Whether the operations stand on the page."""
    results: bool = False
    """Whether the page has the classes of results."""
    named: bool = True
    """Whether the list of resources has the names of the methods."""
    listed: bool = True
    """Whether the resources are listed on the page."""
    events: bool = True
    """Whether the table of the webhooks stands on the page."""


_LAYOUTS = (
    _Layout(inline=True, results=True),
    _Layout(inline=True),
    _Layout(inline=False),
    _Layout(inline=False, events=False),
    _Layout(inline=False, events=False, named=False),
    _Layout(inline=False, events=False, named=False, listed=False),
)
"""From the page that says most to the shortest."""


def skill_pages(surface: Surface, config: Config) -> tuple[Page, ...]:
    """The skill page and its references, the page first; then the vendor's, if there is one."""
    writer = _Writer(surface, config)
    vendor = () if not config.vendor_skill else (writer.vendor_page(config.vendor_skill),)
    return (*_own_pages(writer), *vendor)


def _own_pages(writer: _Writer) -> tuple[Page, ...]:
    for layout in _LAYOUTS:
        if layout.inline and writer.is_long:
            continue
        body = body_of(render([writer.page(layout)], writer.templates)[writer.path])
        if len(body.splitlines()) < MOST_LINES and tokens(body) < MOST_TOKENS:
            return tuple(writer.pages(layout))
    return tuple(writer.pages(_LAYOUTS[-1]))


class _Writer:
    def __init__(self, surface: Surface, config: Config) -> None:
        self._surface, self._config = surface, config
        self._schemas = surface.schemas()
        self.templates = config.templates
        self._name = Slug(config.distribution)
        self._folder = f"{config.folder}/.agents/skills/{self._name}"
        self._resources = [found for found in surface.all_resources() if found.methods]
        self._sections = {
            found.path: section(found, surface, self._schemas) for found in self._resources
        }
        self._files = resource_files(surface)
        self._description = YamlString(self._described())
        self._first = best(surface.all_methods())
        self.path = f"{self._folder}/SKILL.md"

    @property
    def is_long(self) -> bool:
        """Whether the operations alone make a page that is too long, as our template has them."""
        count = sum(len(found.methods) for found in self._resources)
        return self.templates is None and count * _LINES >= MOST_LINES

    def page(self, layout: _Layout) -> Page:
        return Page(self.path, "skill.md.j2", self._skill(layout))

    def pages(self, layout: _Layout) -> Iterator[Page]:
        yield self.page(layout)
        if layout.inline:
            return
        for resource in self._resources:
            view = References(
                title=Text(f"{self._surface.title}: {'.'.join(map(str, resource.path))}"),
                section=self._sections[resource.path],
                entries=(),
                receiving=None,
            )
            yield Page(
                f"{self._folder}/{self._files[resource.path]}", "skill_reference.md.j2", view
            )
        if not layout.listed:
            view = References(
                title=Text(f"{self._surface.title}: resources"),
                section=None,
                entries=tuple(self._entry(found, named=True, base="") for found in self._resources),
                receiving=None,
            )
            yield Page(f"{self._folder}/{_INDEX}", "skill_reference.md.j2", view)
        receiving = self._receiving(_Layout(inline=False))
        if not layout.events and receiving is not None:
            view = References(
                title=Text(f"{self._surface.title}: webhooks"),
                section=None,
                entries=(),
                receiving=receiving,
            )
            yield Page(f"{self._folder}/{_EVENTS}", "skill_reference.md.j2", view)

    def vendor_page(self, name: str) -> Page:
        """The page in the form of vendors: all operations on it, whatever their number."""
        author, *product, _ = name.split("-")
        title = " ".join(word.capitalize() for word in (author, *product))
        view = VendorSkill(
            name=Slug(name),
            description=self._description,
            author=YamlString(author),
            product=YamlString("-".join(product)),
            title=Text(title),
            install=Text(self._config.distribution),
            package=ModuleName(self._config.package),
            client=Identifier(self._config.client),
            arguments=arguments(self._surface),
            credentials=_credentials(self._surface),
            sections=tuple(self._sections.values()),
            receiving=self._receiving(_LAYOUTS[0]),
            absent=tuple(absent_names(self._surface)),
        )
        return Page(f"docs/{name}/SKILL.md", "vendor_skill.md.j2", view)

    def _skill(self, layout: _Layout) -> Skill:
        surface, config = self._surface, self._config
        first = self._first
        return Skill(
            name=self._name,
            description=self._description,
            license=YamlString(config.license) if config.license else None,
            compatibility=YamlString(python(self._config)),
            distribution=YamlString(config.distribution),
            version=YamlString(config.version),
            document=YamlString(f"{surface.title} {surface.version}".strip()),
            title=Text(surface.title),
            summary=Text(self._summary()),
            install=Text(config.distribution),
            package=ModuleName(config.package),
            client=Identifier(config.client),
            arguments=arguments(surface),
            credentials=_credentials(surface),
            calls=bool(self._resources),
            sections=self._inline(layout),
            entries=tuple(self._entries(layout)),
            receiving=self._receiving(layout),
            inbound=tuple(
                found if layout.events else replace(found, records=())
                for found in inbound(surface, self._schemas)
            ),
            test=None if first is None else double_test(*first, surface, config.features),
            absent=tuple(absent_names(surface)),
        )

    def _inline(self, layout: _Layout) -> tuple[Section, ...]:
        if layout.results:
            return tuple(
                section(each, self._surface, self._schemas, results=True)
                for each in self._resources
            )
        return tuple(self._sections.values()) if layout.inline else ()

    def _entries(self, layout: _Layout) -> Iterator[Entry]:
        if layout.inline:
            return
        if layout.listed:
            for found in self._resources:
                yield self._entry(found, named=layout.named, base="references/")
        else:
            about = Expr(": {} resources", Literal(len(self._resources)))
            yield Entry(title=Code("resources"), path=Expr("{}", Text(_INDEX)), about=about)

    def _entry(self, resource: Resource, *, named: bool, base: str) -> Entry:
        names = [Code(str(method.name)) for method in resource.methods]
        count = Expr(": {} operations", Literal(len(names)))
        path = self._files[resource.path].removeprefix("references/")
        return Entry(
            title=Code(f"client.{join('.', resource.path)}"),
            path=Expr("{}", Text(base + path)),
            about=Expr(": {}", join(", ", names)) if named else count,
        )

    def _summary(self) -> str:
        return docs.sentence(summary(self._surface, self._config))

    def _described(self) -> str:
        config, surface = self._config, self._surface
        package, title = config.package, surface.title.rstrip(".")
        events = [found for found in surface.webhooks if found.event_type is not None]
        receives = f" and receives {len(events)} webhooks" if events else ""
        what = f"{self._summary()} Calls {title} from Python{receives}."
        when = f" Use when code imports {package} or calls {title}; use instead of raw HTTP."
        if not self._resources:
            what = f"{self._summary()} Reads the webhooks of {title} in Python."
            when = f" Use when code imports {package} or receives these webhooks."
        titles = dict.fromkeys(
            title
            for _, method in surface.all_methods()
            if (title := method.summary.strip().rstrip("."))
        )
        for count in range(len(titles), 0, -1):
            able = f" Able to: {'; '.join(list(titles)[:count])}."
            if len(what + able + when) <= _LONGEST_DESCRIPTION:
                return " ".join(f"{what}{able}{when}".split())
        return " ".join(f"{what}{when}".split())[:_LONGEST_DESCRIPTION]

    def _receiving(self, layout: _Layout) -> Receiving | None:
        surface, asked = self._surface, self._config.features
        routed = [found for found in surface.webhooks if found.event_type is not None]
        first = next((found for found in routed if isinstance(found.type, RefType)), None)
        if first is None or not isinstance(first.type, RefType):
            return None
        rows = tuple(
            EventRow(
                type=Code(found.event_type or ""),
                model=Code(str(self._schemas[found.type.id].name)),
                about=Text(docs.sentence(found.summary)),
                fields=join(", ", map(Code, own_fields(found, routed, self._schemas))),
            )
            for found in routed
            if isinstance(found.type, RefType)
        )
        elsewhere = Entry(title=Code("webhooks"), path=Expr("{}", Text(_EVENTS)), about=Expr(""))
        return Receiving(
            headers=_signed_by(surface),
            key=_webhook_key(surface),
            model=self._schemas[first.type.id].name,
            type=Literal(first.event_type),
            rows=rows if layout.events else (),
            entries=() if layout.events else (elsewhere,),
            fields=common_fields(routed, self._schemas),
            router=Feature.ROUTER in asked,
            testing=Feature.TESTING in asked and bool(surface.signatures),
        )


_INDEX = "references/index.md"
_EVENTS = "references/webhooks.md"


def resource_files(surface: Surface) -> dict[tuple[Identifier, ...], str]:
    """The file of each resource that has methods, by its path; no two have one name."""
    files: dict[tuple[Identifier, ...], str] = {}
    taken = {"index", "models", "webhooks"}
    for resource in surface.all_resources():
        if resource.methods:
            name = distinct(str(Slug(str(resource.module))), taken, "-{}")
            files[resource.path] = f"references/{name}.md"
    return files


def _credentials(surface: Surface) -> Expr:
    """Where the client takes its credentials from."""
    kinds = {OptionKind.WEBHOOK_KEY}
    found = [
        Expr("{} or {}", Code(str(option.name)), Code(option.environment))
        for option in surface.options
        if option.kind not in kinds and option.environment
    ]
    if not found:
        return Expr("")
    return Expr("Credentials, as an option or an environment variable: {}. ", join(", ", found))


def _signed_by(surface: Surface) -> Expr:
    """The header fields of the scheme that is the default."""
    if not surface.signatures:
        return Expr("")
    scheme = surface.signatures[0]
    names = (scheme.timestamp_header, scheme.id_header, scheme.signature_header)
    return join(", ", (Code(name) for name in names if name))


def _webhook_key(surface: Surface) -> Expr | None:
    if not surface.signatures:
        return None
    scheme = surface.signatures[0]
    option = next((o for o in surface.options if o.scheme == scheme.name), None)
    if option is None or option.environment is None:
        return None
    return Expr(
        "{}, the argument of {}, or {} of the client",
        *map(Code, (option.environment, "webhooks.Webhooks(key)", str(option.name))),
    )
