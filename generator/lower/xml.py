"""XML: how the values of a schema are written, by its `xml` keywords (OpenAPI 3.2, section 4.26).

Alternatives are one object with the members of all, since XML tells members by their names; a value
that may be a list or else an object, or a text, cannot be told, so it is read by what it looks like
and the ledger has a line.

Up to OpenAPI 3.1 a property is called by its own name whatever it refers to, unless what it refers
to has an `xml.name`; in 3.2 a reference is no node, so that the component names the element
(section 4.26.3).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..ir.ledger import Part
from ..ir.types import ScalarKind
from ..ir.xml import (
    XmlAnything,
    XmlEntries,
    XmlInside,
    XmlItems,
    XmlMember,
    XmlMembers,
    XmlName,
    XmlObject,
    XmlRoot,
    XmlScalar,
)
from ..openapi.composition import COMPOSITION, branches, described, elements
from ..openapi.grammar import version_of
from ..openapi.kinds import V32
from ..runtime.bodies.xml import Node as NodeType
from . import keywords
from .derived_names import component_name, derived_name
from .schemas.listed import listed_values
from .schemas.objects import has_properties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..document.document import Node
    from ..ir.ledger import Ledger
    from ..ir.xml import XmlShape

_SCALARS = {kind.value: kind for kind in ScalarKind}
_FURTHER = ("additionalProperties", "unevaluatedProperties")
ROOT, ITEM = "root", "item"
"""What elements are called where no name can be inferred (OpenAPI 3.2, section 4.26.3)."""


class XmlShapes:
    """The shapes of one document.

    Args:
        ledger: Told of what cannot be said.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._objects: dict[str, XmlMembers | None] = {}
        self._begun: set[str] = set()
        """The lists and maps whose shape is being made."""

    @property
    def objects(self) -> tuple[XmlMembers, ...]:
        """Every object that was met, in the order of the document."""
        found = sorted(self._objects.items())
        return tuple(members for _, members in found if members is not None)

    def root(self, schema: Node | None, *, sent: bool, name: str = "") -> XmlRoot | None:
        """The root element of content; None where the schema does not say what is in it.

        Args:
            schema: What the content is.
            sent: Whether a client writes it, so that every element needs a name.
            name: What it is called where the schema says nothing; of a part, its own.
        """
        if schema is None or not isinstance(schema.value, dict):
            return None
        tag = _name(schema, name or component_name(_opened(schema)) or "")
        is_named = bool(tag.local) or not sent
        shape = self._shape(schema, tag if is_named else replace(tag, local=ITEM))
        if not _says_something(shape):
            return None
        self._check_root(schema, shape)
        if not is_named:
            tag = replace(tag, local=ROOT)
            detail = f"no xml.name: written as <{ROOT}>, or as the text that the caller gives"
            self._ledger.noted(Part.KEYWORD, schema, "N01", detail)
        found = {each.prefix: each.namespace for each in self._within(tag, shape) if each.prefix}
        prefixes = tuple(found.items())
        return XmlRoot(name=tag, shape=shape, is_named=is_named, prefixes=prefixes)

    def _check_root(self, schema: Node, shape: XmlShape) -> None:
        """A document has one root element, whatever the keywords say."""
        said = _said_node(_xml(schema))
        if said != NodeType.ELEMENT.value and not isinstance(shape, XmlItems):
            self._as_element(schema, said)

    def _within(self, name: XmlName, shape: XmlShape) -> Iterator[XmlName]:
        """The name of every element and attribute of some content."""
        yield name
        waiting, seen = [shape], set[str]()
        while waiting:
            match waiting.pop():
                case XmlItems(name, inner) | XmlInside(name, inner):
                    yield name
                    waiting.append(inner)
                case XmlEntries(inner):
                    waiting.append(inner)
                case XmlObject(key) if key not in seen:
                    seen.add(key)
                    found = self._objects[key]
                    assert found is not None, "the objects of a whole schema are described"
                    yield from (member.tag for member in found.members)
                    waiting += [*(member.shape for member in found.members), found.others]
                case _:
                    pass

    def _shape(self, schema: Node, name: XmlName) -> XmlShape:
        """How the values of a schema are written, as an element of some name."""
        opened = _opened(schema)
        parts = list(branches(opened, COMPOSITION))
        kinds = {kind for part in parts for kind in _kinds(part)}
        has_members = any(map(has_properties, parts))
        values = [child for part in parts for child in _further(part)]
        items = [found for part in parts if (found := part.get("items")) is not None]
        is_list, is_object = bool(items) or "array" in kinds, has_members or bool(values)
        is_object = is_object or "object" in kinds
        scalars = tuple(kind for value, kind in _SCALARS.items() if value in kinds)
        if is_list + is_object + bool(scalars) > 1 or any("prefixItems" in part for part in parts):
            detail = "XML: what it is cannot be told apart, so it is read by what it looks like"
            self._ledger.degraded(Part.KEYWORD, schema, "L03", detail)
            return XmlAnything()
        if len(scalars) > 1 and ScalarKind.STRING in scalars:
            detail = "XML: a text cannot be told from another value, so all are read as text"
            self._ledger.degraded(Part.KEYWORD, schema, "L03", detail)
            scalars = (ScalarKind.STRING,)
        if has_members:
            return self._object(opened, parts)
        if not (is_list or is_object):
            return XmlScalar(scalars) if scalars else XmlAnything()
        if opened.pointer in self._begun:
            detail = "XML: a list or map of itself is read by what it looks like"
            self._ledger.degraded(Part.KEYWORD, schema, "L03", detail)
            return XmlAnything()
        self._begun.add(opened.pointer)
        shape: XmlShape
        if is_list:
            shape = self._items(items, name)
        else:
            shape = XmlEntries(self._shape(values[0], name) if values else XmlAnything())
        self._begun.remove(opened.pointer)
        return shape

    def _items(self, items: list[Node], inferred: XmlName) -> XmlItems:
        item = next((each for each in items if isinstance(each.value, dict)), None)
        if item is None:
            return XmlItems(inferred, XmlAnything())
        name = _name(item, inferred.local)
        shape, said = self._shape(item, name), _said_node(_xml(item))
        if said != NodeType.ELEMENT.value and not isinstance(shape, XmlItems):
            self._as_element(item, said)
        return XmlItems(name, shape)

    def _object(self, schema: Node, parts: list[Node]) -> XmlObject:
        key = schema.pointer
        if key not in self._objects:
            self._objects[key] = None
            required = {
                item.text() for part in branches(schema) for item in elements(part, "required")
            }
            properties = [found for part in parts if (found := part.get("properties")) is not None]
            names = dict.fromkeys(name for found in properties for name in found.mapping())
            members = (
                self._member(name, list(described(parts, name)), required=name in required)
                for name in names
            )
            values = [child for part in parts for child in _further(part)]
            self._objects[key] = XmlMembers(
                key=key,
                name=derived_name(schema.document, schema),
                members=self._told_apart(schema, list(members), is_open=bool(values)),
                others=self._shape(values[0], XmlName(local="")) if values else XmlAnything(),
            )
        return XmlObject(key)

    def _told_apart(
        self, schema: Node, members: list[XmlMember], *, is_open: bool
    ) -> tuple[XmlMember, ...]:
        """The members, of which one alone may have whatever elements the others leave."""
        greedy = [each for each in members if not each.has_node and self._takes_all(each.shape)]
        if len(greedy) + is_open <= 1:
            return tuple(members)
        self._as_element(schema, NodeType.NONE.value)
        return tuple(
            replace(each, node=NodeType.ELEMENT) if each in greedy else each for each in members
        )

    def _takes_all(self, shape: XmlShape) -> bool:
        """Whether content without an element of its own may have elements of any name."""
        found = self._objects[shape.key] if isinstance(shape, XmlObject) else None
        return found is None or any(
            not each.has_node and self._takes_all(each.shape) for each in found.members
        )

    def _member(self, name: str, said: list[Node], *, required: bool) -> XmlMember:
        shaped = [each for each in said if isinstance(each.value, dict)]
        schema = shaped[0] if shaped else said[0]
        xml = _xml(schema)
        inside = _element_inside(schema)
        tag = (
            _name(schema, name) if inside is None else _written_name(schema["xml"].mapping(), name)
        )
        shape = XmlAnything() if not shaped else self._shape(schema, tag)
        node = self._node_type(schema, xml, shape)
        wrapped = _wraps(xml)
        if inside is not None and _has_element(inside, shape):
            inner = _name(inside, component_name(inside) or name)
            shape = XmlInside(inner, self._shape(inside, inner))
        if isinstance(shape, XmlItems) and not wrapped:  # then `xml.name` of the list says nothing
            shape = self._shape(schema, XmlName(local=name))
        return XmlMember(
            name=name, node=node, tag=tag, shape=shape, wrapped=wrapped, required=required
        )

    def _node_type(self, schema: Node, xml: Mapping[str, object], shape: XmlShape) -> NodeType:
        said = _said_node(xml)
        known = {each.value: each for each in NodeType}
        match known.get(said), shape:
            case NodeType.ELEMENT, _:
                return NodeType.ELEMENT
            case NodeType.NONE, XmlItems():
                return NodeType.ELEMENT
            case NodeType.NONE, XmlEntries():
                return NodeType.NONE
            case NodeType.NONE, XmlObject(key) if self._objects[key] is not None:
                return NodeType.NONE  # else it would be in itself without an end
            case (NodeType.ATTRIBUTE | NodeType.TEXT | NodeType.CDATA) as node, XmlScalar():
                return node
            case _:
                self._as_element(schema, said)
                return NodeType.ELEMENT

    def _as_element(self, schema: Node, said: str) -> None:
        detail = f"XML: a value of this type is written as an element, not as {said}"
        self._ledger.degraded(Part.KEYWORD, schema, "L03", detail)


def _says_something(shape: XmlShape) -> bool:
    match shape:
        case XmlObject():
            return True
        case XmlItems(_, inner) | XmlEntries(inner) | XmlInside(_, inner):
            return isinstance(inner, XmlScalar) or _says_something(inner)
        case _:
            return False


def _name(schema: Node, inferred: str) -> XmlName:
    """The name of the element that a schema describes; `inferred` where it says none."""
    xml = _xml(schema)
    component = component_name(_opened(schema))
    if schema.ref is not None and component and (not inferred or _references_are_no_nodes(schema)):
        inferred = component
    return _written_name(xml, inferred)


def _written_name(xml: Mapping[str, object], inferred: str) -> XmlName:
    return XmlName(
        local=_text(xml, "name") or inferred,
        namespace=_text(xml, "namespace"),
        prefix=_text(xml, "prefix") if _text(xml, "namespace") else "",
    )


def _text(xml: Mapping[str, object], key: str) -> str:
    found = xml.get(key)
    return found if isinstance(found, str) else ""


def _references_are_no_nodes(schema: Node) -> bool:
    """Whether what refers to a schema is no element around it, as since 3.2 (section 4.26.2)."""
    return version_of(schema.document) >= V32


def _xml(schema: Node) -> Mapping[str, object]:
    """What the `xml` keywords of a schema and of what it stands for say, the outer ones first."""
    found: dict[str, object] = {}
    for step in _steps(schema):
        said = step.get("xml")
        if said is None or not isinstance(said.value, dict):
            continue
        if step.ref is not None and _references_are_no_nodes(step) and not _is_node(said.value):
            continue
        found = {**said.value, **found}
    return found


def _is_node(xml: Mapping[str, object]) -> bool:
    """Whether what stands beside a reference makes a node of it; else it is ignored (4.26.2)."""
    return xml.get("nodeType", "none") != "none" or "attribute" in xml


def _said_node(xml: Mapping[str, object]) -> str:
    """What kind of node the keywords ask for."""
    return "attribute" if xml.get("attribute") else str(xml.get("nodeType", "element"))


def _wraps(xml: Mapping[str, object]) -> bool:
    """Whether an element holds the items of a list."""
    return bool(xml.get("wrapped")) or xml.get("nodeType") == "element"


def _has_element(schema: Node, shape: XmlShape) -> bool:
    """Whether a schema describes an element, and not only what is in one."""
    xml = _xml(schema)
    return _wraps(xml) if isinstance(shape, XmlItems) else _said_node(xml) == "element"


def _element_inside(schema: Node) -> Node | None:
    """What a reference names that is an element around that of what it names (4.26.2)."""
    own = schema.get("xml")
    around = own is not None and own.plain("nodeType") == "element"
    return schema.target() if around and _references_are_no_nodes(schema) else None


def _opened(schema: Node) -> Node:
    """The schema that describes the value itself."""
    *_, last = _steps(schema)
    return last


def _steps(schema: Node) -> Iterator[Node]:
    """A schema and what it stands for: through references, and branches that stand alone."""
    seen: set[str] = set()
    step: Node | None = schema
    while step is not None and step.pointer not in seen and isinstance(step.value, dict):
        yield step
        seen.add(step.pointer)
        limits = keywords.limits(step)
        if step.ref is not None:
            step = step.target() if limits <= {"$ref"} else None
            continue
        alone = [part for key in COMPOSITION for part in elements(step, key)]
        own = limits - {*COMPOSITION, "type"}
        parts = [each for each in alone if "type" not in each or keywords.declared_types(each)]
        step = parts[0] if len(parts) == 1 and not own else None


def _kinds(part: Node) -> Iterable[str]:
    kinds = keywords.declared_types(part)
    if kinds:
        return kinds
    return [_JSON[type(each)] for each in listed_values(part) or ()]


_JSON = {str: "string", bool: "boolean", int: "integer", float: "number"}


def _further(part: Node) -> Iterator[Node]:
    """The schemas of members that no property describes."""
    found = [part.get(key) for key in _FURTHER]
    patterns = part.get("patternProperties")
    found += [] if patterns is None else list(patterns.children())
    yield from (each for each in found if each is not None and isinstance(each.value, dict))
