"""How values are written as XML: a record for each object, and the root element of each body."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from ..ir.types import ScalarKind
from ..ir.xml import XmlAnything, XmlEntries, XmlInside, XmlItems, XmlObject, XmlScalar
from ..surface.words import constant, distinct, snake
from ..text.source import Expr, Identifier, Literal, join
from .imports import imports_of
from .view import XmlModule, XmlObjectView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import LiteralString

    from ..ir.xml import XmlMember, XmlMembers, XmlRoot, XmlShape
    from ..surface.surface import Surface
    from ..text.source import Comment, Source

    Names = Mapping[str, Identifier]
    """The constants of the objects, by their keys."""

_RUNTIME = "._runtime.bodies.xml"
_TEXT = XmlScalar((ScalarKind.STRING,))
"""The shape that is the default of the records."""


def xml_names(objects: Iterable[XmlMembers]) -> Names:
    """The constant of each object."""
    taken: set[str] = set()
    return {
        found.key: Identifier(distinct(constant(snake(found.name)), taken)) for found in objects
    }


def present_xml(surface: Surface, names: Names, header: Comment) -> XmlModule:
    """Present the module of the shapes."""
    printer = _Printer(names)
    objects = tuple(map(printer.object, surface.xml))
    return XmlModule(header=header, imports=imports_of(printer.imports), objects=objects)


def content(root: XmlRoot, names: Names) -> tuple[Expr, set[tuple[str, str]]]:
    """The record of a root element, and what it needs of the runtime."""
    printer = _Printer(names, Expr("_xml."))
    arguments: list[Source] = [Literal(root.name.tag), printer.shape(root.shape)]
    if root.prefixes:
        arguments.append(Expr("prefixes={}", Literal(root.prefixes)))
    needed = {(f".{module}", name) for module, name in printer.imports}
    needed |= {("..", "_xml")} if printer.names_objects else set()
    return Expr("XmlContent({})", join(", ", arguments)), needed


class _Printer:
    """Args: `names` are the constants; `place` is what stands before one."""

    def __init__(self, names: Names, place: Source | None = None) -> None:
        self._names = names
        self._place = Expr("") if place is None else place
        self.imports: set[tuple[str, str]] = set()
        self.names_objects = False
        """Whether a constant was named."""

    def object(self, found: XmlMembers) -> XmlObjectView:
        self._need("Members")
        is_open = isinstance(found.others, XmlAnything)
        return XmlObjectView(
            name=self._names[found.key],
            members=tuple(map(self._member, found.members)),
            others=None if is_open else self.shape(found.others),
        )

    def _member(self, found: XmlMember) -> Expr:
        self._need("Member")
        arguments: list[Source] = [Literal(found.name)]
        if found.shape != _TEXT:
            arguments.append(self.shape(found.shape))
        if found.has_node and found.tag.tag != found.name:
            arguments.append(Expr("tag={}", Literal(found.tag.tag)))
        if not found.is_element:
            arguments.append(Expr("node={}.{}", self._need("Node"), Identifier(found.node.name)))
        is_list = isinstance(found.shape, XmlItems)
        if is_list and found.wrapped:
            arguments.append(Expr("wrapped=True"))
        elif found.required and (is_list or not found.has_node):
            arguments.append(Expr("required=True"))
        return Expr("Member({})", join(", ", arguments))

    def shape(self, found: XmlShape) -> Expr:
        """A shape as it is written where it is used."""
        match found:
            case XmlScalar(kinds):
                types = tuple(kind.value for kind in kinds if kind is not ScalarKind.STRING)
                inner = [Literal(types)] if types else []
                return Expr("{}({})", self._need("Scalar"), join("", inner))
            case XmlItems(name, shape):
                arguments = [Literal(name.tag), *self._inner(shape)]
                return Expr("{}({})", self._need("Items"), join(", ", arguments))
            case XmlInside(name, shape):
                arguments = [Literal(name.tag), *self._inner(shape)]
                return Expr("{}({})", self._need("Inside"), join(", ", arguments))
            case XmlEntries(shape):
                return Expr("{}({})", self._need("Entries"), join("", self._inner(shape)))
            case XmlAnything():
                return Expr("{}()", self._need("Anything"))
            case XmlObject(key):
                self.names_objects = True
                return Expr("lambda: {}{}", self._place, self._names[key])
            case _:
                assert_never(found)

    def _inner(self, found: XmlShape) -> list[Expr]:
        return [] if found == _TEXT else [self.shape(found)]

    def _need(self, name: LiteralString) -> Identifier:
        self.imports.add((_RUNTIME, name))
        return Identifier(name)
