"""XML as the JSON value that it stands for, and the other way round.

A shape says how the values of a schema are written (OpenAPI 3.2, section 4.26, XML Object). All
else is that of JSON: the same models, the same checks, the same lenient reading.

* Elements are found by their name, whatever their order; where no namespace fits, by their local
  name alone.
* null is an element with `xsi:nil="true"`, and an attribute that is missing (section 4.26.6).
* A list that is not wrapped and has no items cannot be told from one that is missing: a required
  one is read as empty.
* An object without a node of its own is there if one of its members is, or if it is required.
* What no shape describes is kept: an element under its local name, an attribute under `@` and its
  name, text under `#text`.

A document type declaration is refused, and with it entities; no network is asked for anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from ..core.drift import is_array, is_object
from ..core.errors import UnreadableBody
from ..core.media import charset, is_xml
from ..core.operation import Payload
from ..core.record import Record
from ..models.payload import checked, refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..core.operation import Body

_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_NIL: Final = f"{{{_XSI}}}nil"
_INTEGER: Final = re.compile(r"[+-]?\d+")
_NUMBER: Final = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_BOOLEANS: Final = {"true": True, "1": True, "false": False, "0": False}

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""


class Node(Enum):
    """What a member is in XML (OpenAPI 3.2, section 4.26.1, `nodeType`)."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    CDATA = "cdata"
    NONE = "none"
    """Nothing of its own: what it holds stands among the members of the object that has it."""


class Scalar(Record):
    """A text that stands for a value of one of some types of JSON; none: a string."""

    types: tuple[str, ...] = ()


class Items(Record):
    """A list: an element for each item."""

    tag: str
    """The name of each, with its namespace: `{namespace}name`."""
    shape: Shape = Scalar()


class Entries(Record):
    """An object whose names are data: an element for each of its members."""

    shape: Shape = Scalar()


class Inside(Record):
    """A value in an element of its own, which stands alone in that of the member."""

    tag: str
    """Its name, with its namespace."""
    shape: Shape = Scalar()


class Anything(Record):
    """A value that the document does not describe: text, or elements with values of their own."""


class Member(Record):
    """One member of an object."""

    name: str
    shape: Shape = Scalar()
    tag: str = ""
    """The name of its element or attribute, with its namespace; empty: `name`."""
    node: Node = Node.ELEMENT
    wrapped: bool = False
    """Of a list: whether an element holds its items."""
    required: bool = False
    """Of a list that is not wrapped, and of what has no node: whether it is there though nothing of
    it is."""

    @property
    def items(self) -> Items | None:
        """The items that stand beside the other members, where it is such a list."""
        shape = resolved(self.shape)
        return shape if isinstance(shape, Items) and not self.wrapped else None

    @property
    def found_by(self) -> str:
        """The name by which it is found."""
        return self.items.tag if self.items else self.tag or self.name


class Members(Record):
    """An object with known members."""

    members: tuple[Member, ...] = ()
    others: Shape = Anything()
    """What further members are."""


_Plain: TypeAlias = Scalar | Items | Entries | Inside | Anything | Members
Shape: TypeAlias = _Plain | Callable[[], Members]
"""How a value is written; a function names an object that may hold itself."""


def resolved(shape: Shape) -> _Plain:
    """The shape that a name stands for."""
    return shape() if callable(shape) else shape


class XmlContent(Record):
    """The content of a request or a response, whose root element holds one value."""

    tag: str
    """The name of the root element, with its namespace."""
    shape: Shape = Scalar()
    prefixes: tuple[tuple[str, str], ...] = ()
    """Prefixes and their namespaces, all declared by the root element; a namespace without one is
    the default of its element and of all that is in it."""

    def read(self, content: bytes, content_type: str) -> bytes:
        """The value of a response as JSON.

        Raises:
            UnreadableBody: it is no XML, or has a document type declaration.
        """
        from pydantic_core import to_json

        if content_type and not is_xml(content_type):
            raise UnreadableBody("content_type", detail=content_type[:100])
        return to_json(
            _value(_parsed(content, charset(content_type)), resolved(self.shape))
        )

    def write(self, spec: Body, value: object, extra: object) -> Payload:
        """Write a body, after the value was checked as JSON.

        Raises:
            InvalidRequestError: it does not fit its type, or has a text that XML cannot hold.
        """
        from ..models.codec import parse_json

        plain = checked(spec, value, extra)
        encoding = charset(spec.media_type).upper() or "UTF-8"
        try:
            content = _Writer(self).written(parse_json(plain), encoding)
        except LookupError:
            raise refused("body", "an encoding that is known", encoding) from None
        return Payload(content, spec.media_type, plain)


def _etree() -> Any:
    return import_module("lxml.etree")


def _parsed(content: bytes, encoding: str) -> Element:
    etree = _etree()
    if not content.strip():
        raise UnreadableBody("empty")
    try:
        parser = etree.XMLParser(
            # counts before the declaration (RFC 7303, section 3)
            encoding=encoding or None,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        root = etree.fromstring(content, parser)
    except LookupError:
        raise UnreadableBody(
            "invalid_charset", detail=f"no encoding {encoding}"
        ) from None
    except (etree.XMLSyntaxError, ValueError) as error:
        detail = getattr(
            error, "msg", str(error)
        )  # without lxml's name for a text, <string>
        raise UnreadableBody("invalid_xml", detail=detail) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableBody("invalid_xml", detail="it has a document type declaration")
    return root


def _value(element: Element, shape: _Plain) -> Any:
    """What an element holds, as JSON data."""
    if _BOOLEANS.get(element.get(_NIL, "")):
        return None
    match shape:
        case Scalar() if len(element):  # another kind of value than was promised
            return _anything(element)
        case Scalar():
            return _scalar(_text(element), shape.types)
        case Items():
            return [_value(child, resolved(shape.shape)) for child in element]
        case Entries():
            inner = resolved(shape.shape)
            return _gathered(
                (_local(child.tag), _value(child, inner)) for child in element
            )
        case Inside():
            inside = next(iter(element), None)
            return None if inside is None else _value(inside, resolved(shape.shape))
        case Members():
            return _members(element, shape)
        case Anything():
            return _anything(element)


class _Content:
    """What is in an element, and not yet taken by a member."""

    def __init__(self, element: Element) -> None:
        self.elements: list[Element] = [*element]
        self.attributes = _attributes(element)
        self.text = _text(element)

    def take_elements(self, shape: Members) -> Iterator[tuple[Member, Element]]:
        """Each element with the member that has its name, or its local name at least."""
        found = [member for member in shape.members if member.node is Node.ELEMENT]
        by_tag = {member.found_by: member for member in found}
        by_local = {_local(tag): member for tag, member in reversed(by_tag.items())}
        elements, self.elements = self.elements, []
        for child in elements:
            member = by_tag.get(child.tag) or by_local.get(_local(child.tag))
            if member is None:
                self.elements.append(child)
            else:
                yield member, child

    def take_attribute(self, tag: str) -> str | None:
        """The value of an attribute; None if it is missing."""
        for name in (tag, _local(tag)):
            if name in self.attributes:
                return self.attributes.pop(name)
        return None

    def take_text(self) -> str:
        """All text."""
        text, self.text = self.text, ""
        return text

    def take_rest(self, shape: Shape) -> dict[str, Any]:
        """All elements that are left, by their local names."""
        elements, self.elements = self.elements, []
        inner = resolved(shape)
        return _gathered(
            (_local(child.tag), _value(child, inner)) for child in elements
        )


def _members(element: Element, shape: Members) -> dict[str, Any]:
    content = _Content(element)
    found = _known(content, shape)
    others = resolved(shape.others)
    for child in content.elements:
        _add(found, _local(child.tag), _value(child, others))
    for name, text in _unnamed(content.attributes, content.text):
        _add(found, name, text)
    return found


def _known(content: _Content, shape: Members) -> dict[str, Any]:
    """The members that a shape knows, taken out of the content."""
    found: dict[str, Any] = {}
    for member, child in content.take_elements(shape):
        if (items := member.items) is not None:
            value = _value(child, resolved(items.shape))
            found.setdefault(member.name, []).append(value)
        else:
            _add(found, member.name, _value(child, resolved(member.shape)))
    for member in shape.members:
        match member.node:
            case Node.ATTRIBUTE:
                text = content.take_attribute(member.found_by)
                if text is not None:
                    found[member.name] = _scalar(text, _types(member))
            case Node.TEXT | Node.CDATA:
                found[member.name] = _scalar(content.take_text(), _types(member))
            case Node.ELEMENT if member.required:
                found.setdefault(member.name, [])
            case _:
                pass
    without = [member for member in shape.members if member.node is Node.NONE]
    for member in sorted(without, key=lambda member: _takes_all(member.shape)):
        value = _without_node(content, resolved(member.shape))
        if member.required or any(each not in ("", []) for each in value.values()):
            found[member.name] = value
    return found


def _takes_all(shape: Shape) -> bool:
    """Whether a value without a node has whatever elements others leave."""
    found = resolved(shape)
    return not isinstance(found, Members) or any(
        member.node is Node.NONE and _takes_all(member.shape)
        for member in found.members
    )


def _without_node(content: _Content, shape: _Plain) -> dict[str, Any]:
    """The value of a member that has no node of its own."""
    if isinstance(shape, Members):
        return _known(content, shape)
    return content.take_rest(shape.shape if isinstance(shape, Entries) else Anything())


def _attributes(element: Element) -> dict[str, str]:
    """The attributes of an element, but for those that speak of the element itself."""
    return {name: value for name, value in element.items() if _namespace(name) != _XSI}


def _types(member: Member) -> tuple[str, ...]:
    shape = resolved(member.shape)
    return shape.types if isinstance(shape, Scalar) else ()


def _anything(element: Element) -> Any:
    """What an element holds that no shape describes."""
    attributes = _attributes(element)
    if not len(element) and not attributes:
        return _text(element)
    found = _gathered(
        (_local(child.tag), _value(child, Anything())) for child in element
    )
    return {**found, **dict(_unnamed(attributes, _text(element)))}


def _unnamed(attributes: Mapping[str, str], text: str) -> Iterator[tuple[str, str]]:
    """Attributes and text that no member takes."""
    yield from ((f"@{_local(name)}", value) for name, value in attributes.items())
    if text.strip():
        yield "#text", text


def _gathered(pairs: Iterator[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        _add(found, name, value)
    return found


def _add(found: dict[str, Any], name: str, value: Any) -> None:
    """Put a value under a name; where there is one, they become a list, so that none is lost."""
    if name not in found:
        found[name] = value
    elif is_array(found[name]):
        found[name].append(value)
    else:
        found[name] = [found[name], value]


def _scalar(text: str, types: Sequence[str]) -> Any:
    """The value that a text stands for; one that is of none of the types stays text."""
    bare = text.strip()
    if (
        "boolean" in types
        and bare in _BOOLEANS
        and ("integer" not in types or bare not in "01")
    ):
        return _BOOLEANS[bare]
    if {"integer", "number"}.intersection(types) and _INTEGER.fullmatch(bare):
        return int(bare)
    if "number" in types and _NUMBER.fullmatch(bare):
        return float(bare)
    return text


def _text(element: Element) -> str:
    """The text of an element, without that of the elements in it."""
    return "".join((element.text or "", *(child.tail or "" for child in element)))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


class _Place(NamedTuple):
    """Where a value is written."""

    path: str
    """As one writes it in Python."""
    default: str = ""
    """The default namespace."""

    def below(self, name: str) -> _Place:
        """The place of a member."""
        return self._replace(
            path=name if self.path == "body" else f"{self.path}.{name}"
        )

    def at(self, index: int) -> _Place:
        """The place of an item."""
        return self._replace(path=f"{self.path}[{index}]")


class _Writer:
    """Writes one value."""

    def __init__(self, content: XmlContent) -> None:
        self._etree = _etree()
        self._content = content
        self._prefixed = {namespace for _, namespace in content.prefixes}

    def written(self, value: Any, encoding: str) -> bytes:
        place = _Place("body")
        root = self._element(None, self._content.tag, place, self._content.prefixes)
        self._fill(root, value, self._content.shape, place)
        content: bytes = self._etree.tostring(
            root, xml_declaration=True, encoding=encoding
        )
        return content

    def _element(
        self,
        parent: Element | None,
        tag: str,
        place: _Place,
        prefixes: Sequence[tuple[str, str]] = (),
    ) -> Element:
        """A new element, in the default namespace where its name has none."""
        known: dict[str | None, str] = dict(prefixes)
        namespace = _namespace(tag)
        if namespace and namespace not in self._prefixed:
            known[None] = namespace
        name = f"{{{place.default}}}{tag}" if place.default and not namespace else tag
        try:
            if parent is None:
                return self._etree.Element(name, nsmap=known)
            return self._etree.SubElement(parent, name, nsmap=known)
        except ValueError:
            raise refused(
                place.path, "a name that XML allows", _local(tag)[:50]
            ) from None

    def _fill(self, element: Element, value: Any, named: Shape, place: _Place) -> None:
        """Write a value into its element."""
        shape, own = resolved(named), _namespace(element.tag)
        if own and own not in self._prefixed:
            place = place._replace(default=own)
        if value is None:
            element.set(_NIL, "true")
        elif isinstance(shape, Inside):
            self._fill(
                self._element(element, shape.tag, place), value, shape.shape, place
            )
        elif is_object(value):
            self._members(element, value, shape, place)
        # without a shape of its own, where the document says nothing
        elif is_array(value):
            items = shape if isinstance(shape, Items) else Items("item", Anything())
            self._items(element, value, items, place)
        else:
            self._set_text(element, value, place)

    def _items(
        self, element: Element, value: list[Any], shape: Items, place: _Place
    ) -> None:
        for index, item in enumerate(value):
            here = place.at(index)
            self._fill(self._element(element, shape.tag, here), item, shape.shape, here)

    def _members(
        self, element: Element, value: dict[str, Any], shape: Shape, place: _Place
    ) -> None:
        known = shape.members if isinstance(shape, Members) else ()
        for member in known:
            if member.name in value:
                self._member(
                    element, member, value[member.name], place.below(member.name)
                )
        match shape:
            case Members():
                inner = shape.others
            case Entries():
                inner = shape.shape
            case _:
                inner = Anything()
        names = {member.name for member in known}
        for name, item in value.items():
            if name not in names:
                self._other(element, name, item, inner, place.below(name))

    def _other(
        self, element: Element, name: str, value: Any, shape: Shape, place: _Place
    ) -> None:
        """Write a member that is known by its name alone."""
        if name == "#text":
            self._set_text(element, value, place)
        elif name.startswith("@"):
            self._set_attribute(element, name[1:], value, place)
        elif is_array(value) and isinstance(shape, Anything):
            self._items(element, value, Items(name, shape), place)
        else:
            self._fill(self._element(element, name, place), value, shape, place)

    def _member(
        self, element: Element, member: Member, value: Any, place: _Place
    ) -> None:
        items = member.items
        match member.node:
            case Node.ATTRIBUTE:
                if value is not None:
                    self._set_attribute(element, member.found_by, value, place)
            case Node.TEXT | Node.CDATA:
                self._set_text(element, value, place, cdata=member.node is Node.CDATA)
            case Node.NONE if is_object(value):
                self._members(element, value, resolved(member.shape), place)
            case Node.NONE:
                if value is not None:
                    raise refused(place.path, "an object", type(value).__name__)
            case Node.ELEMENT if items is not None and is_array(value):
                self._items(element, value, items, place)
            case Node.ELEMENT:
                child = self._element(element, member.found_by, place)
                self._fill(child, value, member.shape, place)

    def _set_attribute(
        self, element: Element, name: str, value: Any, place: _Place
    ) -> None:
        text = _written(value, place)
        try:
            element.set(name, text)
        except ValueError:
            raise refused(
                place.path, "a name and a text that XML can hold", name[:50]
            ) from None

    def _set_text(
        self, element: Element, value: Any, place: _Place, *, cdata: bool = False
    ) -> None:
        text = "" if value is None else _written(value, place)
        try:
            element.text = self._etree.CDATA(text) if cdata else text
        except ValueError:
            raise refused(
                place.path, "text that XML can hold", "a control character"
            ) from None


def _written(value: Any, place: _Place) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case int() | float():
            return repr(value)
        case _:
            raise refused(place.path, "one text", "an object or a list")


def _namespace(tag: str) -> str:
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""
