"""Templates of the user's own: some take the place of ours, others print one more file.

The same grammar holds for them: text, holes, `for`, `include`, and `if`/`else` on a dotted name.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Position, Report, nearest, quote
from ..document.readfile import read_regular
from ..shipped import template_dir

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterator, Mapping

    from jinja2 import nodes

_CODE = "E910"
SUFFIX = ".j2"
_FIRST_LINE = re.compile(r"\{#-? overrides (?P<name>\S+) sha256:(?P<digest>[0-9a-f]{64}) -?#\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTemplates:
    """What is in the folder of the configuration."""

    folder: Path
    texts: Mapping[str, str]
    """By name, which is the path in the folder."""

    @property
    def overrides(self) -> tuple[str, ...]:
        """The names of those that take the place of ours."""
        return tuple(name for name in self.texts if name in shipped_names())

    @property
    def added(self) -> tuple[str, ...]:
        """The names of those that print a file; one like `part.j2` is there to be included."""
        return tuple(
            name for name in self.texts if name not in self.overrides and Path(printed(name)).suffix
        )

    @property
    def sources(self) -> Mapping[str, str]:
        """Their texts by the paths that messages name."""
        return {(self.folder / name).as_posix(): text for name, text in self.texts.items()}

    def position(self, name: str, line: int = 1) -> Position:
        """A line of a template."""
        return Position((self.folder / name).as_posix(), line, 1)


def printed(name: str) -> str:
    """What an added template prints, relative to the folder of the package."""
    return name.removesuffix(SUFFIX)


def shipped_names() -> tuple[str, ...]:
    """The names of our templates, sorted."""
    return tuple(sorted(path.name for path in template_dir().glob(f"*{SUFFIX}")))


def shipped_text(name: str) -> str:
    """What one of our templates says."""
    return (template_dir() / name).read_text("utf-8")


def copied(name: str) -> str:
    """One of our templates, with the line that says which it was."""
    text = shipped_text(name)
    return f"{{# overrides {name} sha256:{_digest(text)} #}}\n{text}"


def state_of(folder: Path | None) -> str:
    """What tells the templates of a folder from others; empty without a folder."""
    if folder is None:
        return ""
    state = sha256()
    for path in _files(folder):
        state.update(path.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return state.hexdigest()


def read_templates(folder: Path) -> OwnTemplates:
    """Read the templates of a folder.

    Raises:
        Diagnosed: E910 one of them cannot be read, or says what no template says.
    """
    if not folder.is_dir():
        start = Position(folder.as_posix(), 1, 1)
        hint = "correct `templates`, or copy one of ours there: clientlathe templates NAME"
        raise Diagnosed(Diagnostic(_CODE, start, "there is no such folder", hint=hint))
    texts: dict[str, str] = {}
    report = Report()
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        start = Position(path.as_posix(), 1, 1)
        if not name.endswith(SUFFIX):
            message = f"{quote(name)} is no template: its name does not end with {SUFFIX}"
            report.add(Diagnostic(_CODE, start, message, hint="rename it, or move it away"))
            continue
        try:
            texts[name] = read_regular(path).decode().replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            message = f"cannot be read: {error}"
            report.add(Diagnostic(_CODE, start, message, hint="write it as UTF-8"))
    own = OwnTemplates(folder=folder, texts=texts)
    for name, text in texts.items():
        report.add(*_wrong(own, name, text))
    report.raise_if_errors()
    return own


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden:
            yield path


def _wrong(own: OwnTemplates, name: str, text: str) -> Iterator[Diagnostic]:
    from jinja2 import TemplateSyntaxError

    try:
        found = mistakes(text)
    except TemplateSyntaxError as error:
        message = f"no template of Jinja: {error.message}"
        hint = "clientlathe templates --show NAME prints one of ours"
        yield Diagnostic(_CODE, own.position(name, error.lineno), message, hint=hint)
        return
    for line, what in reversed(dict(reversed(found)).items()):
        yield Diagnostic(
            _CODE,
            own.position(name, line),
            f"a template prints, repeats and chooses by names alone, and this is {what}",
            allowed="{{ name.of.it }}, for, include, if and else on a name",
            hint="docs/templates.md lists the names that it is given",
        )
    first = _FIRST_LINE.match(text)
    if first is not None and first["name"] != name:
        message = f"this overrides {first['name']}, and is called {name}"
        yield Diagnostic(_CODE, own.position(name), message, hint=f"rename it {first['name']}")


def changed(own: OwnTemplates) -> tuple[Diagnostic, ...]:
    """Findings about templates that were made of others than those of today (W911)."""
    return tuple(each for name in own.overrides for each in _outdated(own, name))


def _outdated(own: OwnTemplates, name: str) -> Iterator[Diagnostic]:
    now = _digest(shipped_text(name))
    first = _FIRST_LINE.match(own.texts[name])
    if first is None or first["digest"] != now:
        known = "has changed since it was copied" if first else "may be another than was copied"
        yield Diagnostic(
            "W911",
            own.position(name),
            f"the {name} of clientlathe {known}",
            hint=f"compare the two (clientlathe templates --show {name}), then begin this one with "
            f"{{# overrides {name} sha256:{now} #}}",
            pointer=name,
        )


def _digest(text: str) -> str:
    return sha256(text.replace("\r\n", "\n").encode()).hexdigest()


def refuse_taken(own: OwnTemplates, package: str, taken: Collection[str]) -> None:
    """Refuse templates that would print a file which is generated anyway.

    Args:
        own: The templates.
        package: The folder of the package.
        taken: What is generated, relative to the output folder.

    Raises:
        Diagnosed: E910.
    """
    report = Report()
    for name in own.added:
        if f"{package}/{printed(name)}" in taken:
            near = nearest(name, shipped_names())
            message = f"{quote(printed(name))} is generated already, from another template"
            hint = "give it another name" + (f"; to change it, override {near}" if near else "")
            report.add(Diagnostic(_CODE, own.position(name), message, hint=hint))
    report.raise_if_errors()


@contextmanager
def blaming(own: OwnTemplates | None) -> Generator[None]:
    """Turn what goes wrong in a template of the user into a finding at its line.

    Raises:
        Diagnosed: E910.
    """
    try:
        yield
    except Diagnosed:
        raise
    except Exception as error:
        place = None if own is None else _place(own, error)
        if place is None:
            raise
        raise Diagnosed(
            Diagnostic(
                _CODE,
                place,
                f"it cannot be printed: {error}",
                hint="docs/templates.md lists the names that each template is given",
            )
        ) from error


def _place(own: OwnTemplates, error: Exception) -> Position | None:
    """The line of a template in which an error was raised, if it is one of the user's."""
    names = {str(own.folder / name): name for name in own.texts}
    frames = [(f.f_code.co_filename, line) for f, line in walk_tb(error.__traceback__)]
    mine = [(names[file], line) for file, line in frames if file in names]
    return own.position(*mine[-1]) if mine else None


def no_python(own: OwnTemplates, name: str, reason: str) -> Diagnosed:
    """What a template printed is no Python (E910).

    Args:
        own: The templates.
        name: The one that printed it, or else whatever is overridden.
        reason: What Python says, and the lines around the mistake.
    """
    blamed = name if name in own.texts else next(iter(own.overrides), "")
    message = f"what it prints is no Python: {reason}"
    return Diagnosed(Diagnostic(_CODE, own.position(blamed), message, hint="correct the template"))


def mistakes(text: str) -> list[tuple[int, str]]:
    """The lines of a template that decide what Python is to decide, each with what it has.

    Raises:
        jinja2.TemplateSyntaxError: it is no template.
    """
    from jinja2 import Environment, nodes

    statements = (
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr),
        *(nodes.For, nodes.If, nodes.Include, nodes.Const),
    )
    found: list[tuple[int, str]] = []
    for node, line in _with_lines(Environment(autoescape=True).parse(text), 1):
        if not isinstance(node, statements):
            found.append((line, f"an expression ({type(node).__name__})"))
        elif isinstance(node, nodes.If) and not _is_name(node.test):
            found.append((line, "a choice by more than a name"))
        elif isinstance(node, nodes.If) and node.elif_:
            found.append((line, "elif"))
        elif isinstance(node, nodes.For) and not _is_name(node.iter):
            found.append((line, "a loop over more than a name"))
        elif isinstance(node, nodes.For) and (node.test or node.else_ or node.recursive):
            found.append((line, "a loop with a choice in it"))
        elif isinstance(node, nodes.Output):
            holes = (each for each in node.nodes if not isinstance(each, nodes.TemplateData))
            found += [
                (each.lineno or line, "a hole without a name")
                for each in holes
                if not _is_name(each)
            ]
    return found


def _with_lines(node: nodes.Node, line: int) -> Iterator[tuple[nodes.Node, int]]:
    """What is below a node, each with its line: Jinja does not say that of all."""
    for child in node.iter_child_nodes():
        at: int | None = child.lineno
        yield child, at or line
        yield from _with_lines(child, at or line)


def _is_name(node: nodes.Node | None) -> bool:
    """Whether an expression is a name, or an attribute of one."""
    from jinja2 import nodes

    while isinstance(node, nodes.Getattr):
        node = node.node
    return isinstance(node, nodes.Name)
