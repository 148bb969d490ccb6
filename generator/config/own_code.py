"""The classes of `[mixins]`: that each is there is seen in the text of its module.

Nothing is imported: a module may need the client that is not generated yet.
"""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import Diagnosed, Diagnostic, Report, nearest, quote
from ..document.readfile import read_regular
from ..surface import surface as surfaces
from .mixins import CLIENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .config import Config
    from .mixins import ClassName, Mixin

_CODE = "E909"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCode:
    """What the maintainer wrote."""

    mixins: tuple[surfaces.Mixin, ...]
    sources: Mapping[str, str]
    """Text of every file that was read."""


def find_own_code(config: Config, surface: surfaces.Surface) -> OwnCode:
    """Look for the classes of the configuration.

    Args:
        config: With the name of the package.
        surface: What they stand under.

    Raises:
        Diagnosed: E909 with everything that is not there, or that nobody could call.
    """
    finder = _Finder(config, dict(_members(surface)))
    found = tuple(finder.mixin(each) for each in config.mixins)
    finder.report.raise_if_errors()
    return OwnCode(mixins=found, sources=finder.sources)


def _members(surface: surfaces.Surface) -> Iterator[tuple[str, frozenset[str]]]:
    """The names that generated classes have, by what a mixin of them is called."""
    names = {str(resource.path[-1]) for resource in surface.resources}
    yield CLIENT, frozenset({*names, "__init__", *(["webhooks"] if surface.signatures else [])})
    for resource in surface.all_resources():
        methods = {str(method.name) for method in resource.methods}
        inside = {str(child.path[-1]) for child in resource.children}
        former = {str(each.method.name) for each in resource.former}
        derived = {"with_raw_response", "with_streaming_response", "__init__"}
        yield ".".join(map(str, resource.path)), frozenset(methods | inside | former | derived)


class _Finder:
    def __init__(self, config: Config, members: Mapping[str, frozenset[str]]) -> None:
        self._config, self._members = config, members
        self.report = Report()
        self.sources: dict[str, str] = {}

    def mixin(self, found: Mixin) -> surfaces.Mixin:
        if found.target not in self._members:
            near = nearest(found.target, self._members)
            self.report.add(
                Diagnostic(
                    _CODE,
                    found.position,
                    f"there is no resource {quote(found.target)}",
                    allowed=", ".join(self._members),
                    hint=f"write {quote(near)}" if near else "api.txt lists the resources",
                )
            )
        path = () if found.target == CLIENT else tuple(found.target.split("."))
        return surfaces.Mixin(
            path=path,
            sync=self._class(found, found.sync),
            asynchronous=self._class(found, found.asynchronous),
        )

    def _class(self, mixin: Mixin, found: ClassName | None) -> surfaces.OwnClass | None:
        if found is None:
            return None
        try:
            methods = tuple(self._methods(mixin, found))
        except Diagnosed as error:
            self.report.add(*error.diagnostics)
            return None
        return surfaces.OwnClass(module=found.module, name=found.name, methods=methods)

    def _methods(self, mixin: Mixin, found: ClassName) -> Iterator[str]:
        """The public names of a class, as far as its own text says them."""
        statements = self._module(found).body
        names = {name: each for each in statements for name in _names(each)}
        if found.name not in names:
            near = nearest(found.name, names)
            hint = f"write {quote(f'{found.module}:{near}')}" if near else "write the class"
            message = f"{found.module} has no class {found.name}"
            raise Diagnosed(Diagnostic(_CODE, found.position, message, hint=hint))
        node = names[found.name]
        inside = [name for each in getattr(node, "body", ()) for name in _names(each)]
        for name in inside:
            if name in self._members.get(mixin.target, ()):
                raise Diagnosed(
                    Diagnostic(
                        _CODE,
                        found.position,
                        f"{found.name}.{name} is hidden: the generated class has a {name} itself",
                        hint="give it another name, or leave it out",
                    )
                )
            if not name.startswith("_"):
                yield name

    def _module(self, found: ClassName) -> ast.Module:
        path = self._file(found)
        try:
            text = read_regular(path).decode()
            tree = ast.parse(text)
        except (OSError, UnicodeDecodeError, SyntaxError) as error:
            line = f":{error.lineno}" if isinstance(error, SyntaxError) else ""
            reason = error.strerror if isinstance(error, OSError) else str(error)
            message = f"{path.as_posix()}{line} cannot be read: {reason}"
            hint = "correct the module"
            raise Diagnosed(Diagnostic(_CODE, found.position, message, hint=hint)) from None
        self.sources[path.as_posix()] = text
        return tree

    def _file(self, found: ClassName) -> Path:
        config, module = self._config, found.module
        if not module.startswith(f"{config.package}."):
            return self._installed(found)
        inside = module.removeprefix(f"{config.package}.").replace(".", "/")
        names = (f"{inside}.py", f"{inside}/__init__.py")
        folder = config.out / config.folder
        for name in names:
            if (folder / name).is_file():
                self._kept(found, name)
                return folder / name
        hint = f"write {(folder / names[0]).as_posix()}, and name it in keep"
        raise Diagnosed(
            Diagnostic(_CODE, found.position, f"there is no module {module}", hint=hint)
        )

    def _kept(self, found: ClassName, name: str) -> None:
        if not any(each.matches(name) for each in self._config.keep):
            message = f"{quote(name)} is a file of your own in the package, and is not kept"
            hint = f"write keep = [{quote(name)}]"
            raise Diagnosed(Diagnostic(_CODE, found.position, message, hint=hint))

    def _installed(self, found: ClassName) -> Path:
        """The file of a module outside the package; parents are not imported either."""
        beside = "." if self._config.file is None else str(self._config.file.parent)
        search: list[str] = [beside, *sys.path]
        name, origin = "", None
        for part in found.module.split("."):
            name = f"{name}.{part}" if name else part
            spec = PathFinder.find_spec(name, search)
            if spec is None:
                hint = (
                    "install it where clientlathe runs, or put the class into the package: "
                    f"{self._config.package}.extras, with keep"
                )
                message = f"there is no module {found.module}"
                raise Diagnosed(Diagnostic(_CODE, found.position, message, hint=hint))
            origin = spec.origin
            search = list(spec.submodule_search_locations or ())
        if origin is None or not origin.endswith(".py"):
            message = f"{found.module} is no module of Python source"
            hint = "name the module that the class is written in"
            raise Diagnosed(Diagnostic(_CODE, found.position, message, hint=hint))
        return Path(origin)


def _names(statement: ast.stmt) -> Iterator[str]:
    """What a statement gives a name to."""
    match statement:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            yield statement.name
        case ast.Assign():
            yield from (each.id for each in statement.targets if isinstance(each, ast.Name))
        case ast.AnnAssign(target=ast.Name() as target):
            yield target.id
        case ast.ImportFrom() | ast.Import():
            yield from (each.asname or each.name for each in statement.names)
        case ast.If():
            for each in (*statement.body, *statement.orelse):
                yield from _names(each)
        case _:
            return
