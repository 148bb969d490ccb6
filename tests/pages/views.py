"""Which template is given which view, and what views have: for the page of the templates."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from jinja2 import Environment, meta

from generator.package import view
from generator.pages import view as pages
from tests.checkout import GENERATOR, TEMPLATES, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VIEWS: Mapping[str, type] = {
    "catalog.py.j2": view.Catalog,
    "client.py.j2": view.ClientModule,
    "fake_declarations.py.j2": view.FakeDeclarations,
    "fake_plugin.py.j2": view.FakePlugin,
    "fake_tables.py.j2": view.FakeModule,
    "guide_calls.md.j2": pages.Guide,
    "guide_connections.md.j2": pages.Guide,
    "guide_errors.md.j2": pages.Guide,
    "guide_observing.md.j2": pages.Guide,
    "guide_options.md.j2": pages.Guide,
    "guide_testing.md.j2": pages.Guide,
    "guide_webhooks.md.j2": pages.Guide,
    "inbound.py.j2": view.InboundModule,
    "llms.txt.j2": pages.Index,
    "models.py.j2": view.ModelModule,
    "models_init.py.j2": view.LazyPackage,
    "operations.py.j2": view.OperationModule,
    "package_init.py.j2": view.LazyPackage,
    "pyproject.toml.j2": view.Distribution,
    "readme.md.j2": pages.Guide,
    "resource.py.j2": view.ResourceModule,
    "samples.yaml.j2": pages.Samples,
    "servers.py.j2": view.ServersModule,
    "site.toml.j2": pages.Site,
    "site_models.md.j2": pages.Models,
    "skill.md.j2": pages.Skill,
    "skill_reference.md.j2": pages.References,
    "spec.py.j2": view.SpecModule,
    "testing.py.j2": view.TestingModule,
    "vendor_skill.md.j2": pages.VendorSkill,
    "webhooks.py.j2": view.WebhookModule,
    "xml.py.j2": view.XmlModule,
}
"""The view of each template that prints a file; the others are included by these."""
_INCLUDE = re.compile(r'\{% include "([^"]+)" %\}')


def whole(name: str) -> str:
    """A template with what it includes in its place."""
    text = (TEMPLATES / name).read_text("utf-8")
    return _INCLUDE.sub(lambda found: whole(found[1]), text)


def asked(name: str) -> set[str]:
    """The names that a template asks its view for."""
    return meta.find_undeclared_variables(Environment(autoescape=True).parse(whole(name)))


def included() -> dict[str, list[str]]:
    """The templates that others include, each with these."""
    found: dict[str, list[str]] = {}
    for path in sorted(TEMPLATES.glob("*.j2")):
        for name in dict.fromkeys(_INCLUDE.findall(path.read_text("utf-8"))):
            found.setdefault(name, []).append(path.name)
    return found


def page() -> str:
    """The templates, and the views with their names."""
    lines = ["| template | view |", "|---|---|"]
    lines += [
        f"| `{name}` | [{each.__name__}](#{each.__name__.lower()}) |"
        for name, each in VIEWS.items()
    ]
    own = view.OwnPage.__name__
    lines.append(f"| one that you add | [{own}](#{own.lower()}) |")
    for name, users in sorted(included().items()):
        shown = ", ".join(f"`{each}`" for each in users)
        lines.append(f"| `{name}` | what {shown} {'have' if users[1:] else 'has'} there |")
    for tree in (tree_of(GENERATOR / room / "view.py") for room in ("package", "pages")):
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                lines += ["", *_view(node)]
    return "\n".join(lines)


def _view(node: ast.ClassDef) -> Iterator[str]:
    yield f"### {node.name}"
    yield ""
    yield " ".join((ast.get_docstring(node) or "").split())
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    if bases:
        yield ""
        yield f"It has what [{bases[0]}](#{bases[0].lower()}) has, too."
    rows = list(_fields(node))
    if rows:
        yield from ("", "| name | type | meaning |", "|---|---|---|", *rows)


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for each, after in zip(node.body, [*node.body[1:], ast.Pass()], strict=True):
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            said = ""
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                said = " ".join(str(after.value.value).split())
            kind = ast.unparse(each.annotation).replace(" | ", " or ")  # a pipe would end the cell
            yield f"| `{each.target.id}` | `{kind}` | {said} |"
