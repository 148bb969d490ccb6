"""Where a document's own example breaks its schema, the schema yields.

Types and required members never yield; an example that breaks one of those is a finding.

Documents are often wrong about their servers, and an example is what somebody saw.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ..diagnostics.diagnostics import quote
from ..document.document import describe
from ..ir.ledger import Part
from ..openapi.composition import CHOICES, branches, elements, entries, resolved, siblings_count
from ..openapi.kinds import Kind
from ..openapi.media import is_form, is_json, is_merge_patch, is_multipart
from ..openapi.places import keep_places, places
from .checks.schemas import TYPES
from .checks.scope import Finding, Repair, items
from .edit import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jsonschema_rs import Validator

    from ..document.document import Document, Node, Value
    from ..ir.ledger import Ledger
    from ..openapi.places import Place

_BOUNDS = ("minimum", "maximum")
_LIMITS = (
    *_BOUNDS,
    *("exclusiveMaximum", "exclusiveMinimum", "maxItems", "maxLength", "maxProperties", "minItems"),
    *("minLength", "minProperties", "multipleOf", "pattern", "uniqueItems"),
)
_CLOSES = ("additionalProperties", "unevaluatedProperties")
_FORMATS = {
    "byte": re.compile(r"([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"),
    "date": re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    "date-time": re.compile(
        r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)"
        r"(\.\d+)?([Zz]|[+-]\d\d:?\d\d)?"
    ),
    "uuid": re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
}
"""Formats that a client checks, as leniently as it does."""
_DEEPEST = 64


class _Broken(NamedTuple):
    """What an example breaks."""

    schema: Node
    keyword: str
    steps: tuple[str | int, ...]
    """The keys and indexes that lead into the example."""
    said: str
    yields: bool

    @property
    def where(self) -> str:
        """The way into the example, as one writes it in Python."""
        return "".join(
            f".{step}" if isinstance(step, str) and step.isidentifier() else f"[{quote(step)}]"
            for step in self.steps
        )


def yield_to_examples(document: Document, ledger: Ledger) -> tuple[Document, list[Finding]]:
    """The document without the keywords that its own examples break.

    Args:
        document: Stays as it is.
        ledger: Told of each keyword that is dropped.

    Returns:
        The document, and a finding for each example that breaks what does not yield.
    """
    found = places(document)
    judge = _Judge()
    changes: dict[str, Value | Repair] = {}
    findings: list[Finding] = []
    for schema, example in _examples(document):
        if _is_plainly_right(schema, example.value):
            continue
        broken = judge.broken(schema, example.value, _At())
        hard = next((each for each in broken if not each.yields), None)
        if hard is not None:
            message = f"the example{hard.where} {hard.said}, against its own schema"
            hint = f"correct it, or the schema at {hard.schema.position}"
            findings.append(Finding("W277", example, message, hint=hint))
        for each in broken:
            if each.yields:
                _drop(each, example, changes, ledger)
    if not changes:
        return document, findings
    new = edited(document, changes)
    keep_places(new, found)  # what yields holds no object
    return new, findings


def _drop(each: _Broken, example: Node, changes: dict[str, Value | Repair], ledger: Ledger) -> None:
    found = each.schema[each.keyword]
    if each.keyword == "enum":  # its values stay, and others are let through
        changes[f"{each.schema.pointer}/x-client-open"] = True
    else:
        changes[found.pointer] = True if each.keyword in _CLOSES else Repair.REMOVE
    flag = each.keyword.replace("m", "exclusiveM", 1)
    if each.keyword in _BOUNDS and flag in each.schema:
        changes[each.schema[flag].pointer] = Repair.REMOVE
    detail = f"{each.keyword}: dropped, as the example at {example.position} breaks it"
    ledger.noted(Part.KEYWORD, found, "N02", detail)


def _examples(document: Document) -> Iterator[tuple[Node, Node]]:
    """Each schema with an example of it.

    A text under a media type that is no JSON is the content as it travels (3.2, section 4.19).
    """
    for place in places(document):
        node = place.node
        if not isinstance(node.value, dict) or _EXAMPLES.isdisjoint(node.value):
            continue
        schema = _schema_of(place)
        if schema is None:
            continue
        whole = place.kind is Kind.MEDIA_TYPE and not is_json(node.key)
        if "example" in node and not (whole and isinstance(node["example"].value, str)):
            yield schema, node["example"]
        listed = node.get("examples")
        if place.kind is Kind.SCHEMA:
            yield from ((schema, each) for each in elements(node, "examples"))
        else:
            for _, each in items(listed):
                said = each.resolved()
                for key in ("value", "dataValue"):
                    if said is None or key not in said:
                        continue
                    if not (whole and key == "value" and isinstance(said[key].value, str)):
                        yield schema, said[key]


_EXAMPLES = frozenset(("example", "examples"))


def _schema_of(place: Place) -> Node | None:
    """What the examples of an object are examples of."""
    match place.kind:
        case Kind.SCHEMA:
            return place.node
        case Kind.MEDIA_TYPE:
            key = place.node.key
            plain = is_json(key) or is_form(key) or is_multipart(key)
            # what a merge patch holds is not what its schema describes
            return place.node.get("schema") if plain and not is_merge_patch(key) else None
        case Kind.PARAMETER | Kind.HEADER:
            return place.node.get("schema")
        case _:
            return None


@dataclass(slots=True)
class _Shape:
    """What a schema says by itself, in a form that is quick to ask."""

    node: Node
    types: frozenset[str]
    nullable: bool
    limits: Mapping[str, Validator]
    """What tells whether a value keeps to a keyword, by keyword."""
    properties: dict[str, Node]
    required: tuple[str, ...]
    further: Node | None
    closed_by: str
    patterns: tuple[Validator, ...]
    items: Node | None
    first: tuple[Node, ...]
    parts: tuple[Node, ...]
    choices: tuple[tuple[str, tuple[Node, ...]], ...]
    format: re.Pattern[str] | None
    names: frozenset[str]
    """The members that it and its branches of `allOf` describe."""


class _At(NamedTuple):
    """Where in an example a schema is asked."""

    steps: tuple[str | int, ...] = ()
    around: frozenset[str] = frozenset()
    """The members that schemas beside it describe."""
    depth: int = 0
    """How many schemas lead here; what leads back to itself says nothing new."""

    def inside(self, step: str | int) -> _At:
        """One value further down."""
        return _At((*self.steps, step), depth=self.depth + 1)

    def beside(self, names: frozenset[str]) -> _At:
        """The same value, asked of a part of the schema."""
        return self._replace(around=self.around | names, depth=self.depth + 1)


@dataclass
class _Judge:
    """Asks schemas of one document."""

    shapes: dict[str, _Shape] = field(default_factory=dict[str, "_Shape"])

    def broken(self, schema: Node, value: Value, at: _At) -> list[_Broken]:
        """What a value breaks of a schema."""
        if at.depth > _DEEPEST or not isinstance(schema.value, dict):
            return []
        shape = self.shape(schema)
        if value is None and shape.nullable:
            return []
        if shape.types and not any(TYPES[name](value) for name in shape.types):
            wanted = " or ".join(sorted(shape.types))
            said = f"is {describe(value)}, not of type {wanted}"
            return [_Broken(shape.node, "type", at.steps, said, False)]
        found: list[_Broken] = []
        for key, limit in shape.limits.items():
            if not limit.is_valid(value):
                found.append(_Broken(shape.node, key, at.steps, f"breaks {key}", True))
        if isinstance(value, str) and shape.format and not shape.format.fullmatch(value):
            found.append(_Broken(shape.node, "format", at.steps, "breaks format", True))
        if isinstance(value, dict):
            found += self._members(shape, value, at)
        elif isinstance(value, list):
            found += self._items(shape, value, at)
        if not shape.parts and not shape.choices:
            return found
        beside = at.beside(shape.names)
        for part in shape.parts:
            found += self.broken(part, value, beside)
        for key, each in shape.choices:
            said = f"fits no choice of {key}"
            nearest = self._nearest(each, value, beside)
            refused = [_Broken(shape.node, key, at.steps, said, False)]
            found += refused if nearest is None else nearest
        return found

    def _members(self, shape: _Shape, value: dict[str, Value], at: _At) -> Iterator[_Broken]:
        for name in shape.required:
            if name not in value and not _is_one_way(shape.properties.get(name)):
                yield _Broken(shape.node, "required", at.steps, f"has no {quote(name)}", False)
        for name, item in value.items():
            described = shape.properties.get(name) or shape.further
            if described is not None:
                if not _is_plainly_right(described, item):
                    yield from self.broken(described, item, at.inside(name))
            elif (
                shape.closed_by
                and name not in at.around
                and name not in shape.names
                and not any(pattern.is_valid(name) for pattern in shape.patterns)
            ):
                said = f"is a member that {shape.closed_by} forbids"
                steps = (*at.steps, name)
                yield _Broken(shape.node, shape.closed_by, steps, said, True)

    def _items(self, shape: _Shape, value: list[Value], at: _At) -> Iterator[_Broken]:
        for index, item in enumerate(value):
            of = shape.first[index] if index < len(shape.first) else shape.items
            if of is not None and not _is_plainly_right(of, item):
                yield from self.broken(of, item, at.inside(index))

    def _nearest(self, choices: tuple[Node, ...], value: Value, at: _At) -> list[_Broken] | None:
        """What the choice breaks that comes nearest; None where none may yield."""
        nearest: list[_Broken] | None = None
        for each in choices:
            tried = self.broken(each, value, at)
            if all(one.yields for one in tried) and (nearest is None or len(tried) < len(nearest)):
                nearest = tried
        return nearest

    def shape(self, node: Node) -> _Shape:
        """What a schema says, put into that form once."""
        found = self.shapes.get(node.pointer)
        if found is None:
            found = self.shapes[node.pointer] = _shape(node)
        return found


def _is_plainly_right(schema: Node, value: Value) -> bool:
    """Whether a value is of the scalar type that is all its schema asks for, as most do."""
    said = schema.value
    if not isinstance(said, dict) or not _ASKS_MORE.isdisjoint(said):
        return False
    kind = said.get("type")
    is_of_kind = _SCALARS.get(kind) if isinstance(kind, str) else None
    return is_of_kind is not None and is_of_kind(value) and str(said.get("format")) not in _FORMATS


_ASKS_MORE = frozenset({"$ref", "allOf", *CHOICES, "enum", *_LIMITS})
"""What a schema asks of a scalar, but for its type and format."""
_SCALARS = {kind: TYPES[kind] for kind in ("boolean", "integer", "number", "string")}


def _shape(node: Node) -> _Shape:
    target = node.resolved() if node.ref is not None else None
    if target is not None and not siblings_count(node):
        node, target = target, None
    own = node.value if isinstance(node.value, dict) else {}
    kinds = own.get("type")
    named = kinds if isinstance(kinds, list) else [kinds]
    properties = dict(entries(node, "properties"))
    further = next((node[key] for key in _CLOSES if key in node), None)
    parts = (*elements(node, "allOf"), *([] if target is None else [target]))
    choices = tuple((key, tuple(elements(node, key))) for key in CHOICES if key in own)
    required = own.get("required")
    return _Shape(
        node=node,
        types=frozenset(name for name in named if isinstance(name, str)) & TYPES.keys(),
        nullable=own.get("nullable") is True,
        limits=dict(_limits(own)),
        properties=properties,
        required=tuple(
            name
            for name in (required if isinstance(required, list) else ())
            if isinstance(name, str)
        ),
        further=further if further is not None and isinstance(further.value, dict) else None,
        closed_by=next((key for key in _CLOSES if own.get(key) is False), ""),
        patterns=tuple(_patterns(node)),
        items=node.get("items"),
        first=tuple(elements(node, "prefixItems")),
        parts=parts,
        choices=choices,
        format=_FORMATS.get(str(own.get("format"))),
        names=frozenset(
            properties
            if not parts and not choices
            else (name for part in branches(node, ("allOf", *CHOICES)) for name in _members(part))
        ),
    )


def _is_one_way(schema: Node | None) -> bool:
    """Whether only requests or only responses have the member, as far as it is described."""
    said = resolved(schema)
    return any(
        each is not None and each.plain(key) is True
        for each in (schema, said)
        for key in ("readOnly", "writeOnly")
    )


def _members(schema: Node) -> Iterable[str]:
    """The members that a schema itself describes."""
    found = schema.plain("properties")
    return found if isinstance(found, dict) else ()


def _limits(own: dict[str, Value]) -> Iterator[tuple[str, Validator]]:
    """What tells of each keyword whether a value keeps to it; a broken one says nothing."""
    import jsonschema_rs

    for key in [key for key in (*_LIMITS, "enum") if key in own]:
        said = own[key]
        if said is None or (key.startswith("exclusive") and isinstance(said, bool)):
            continue
        flag = key.replace("m", "exclusiveM", 1)
        exclusive = key in _BOUNDS and own.get(flag) is True
        if isinstance(said, list):
            said = json.loads(json.dumps(said))  # jsonschema-rs takes no list with marks
            said += [None] if own.get("nullable") is True else []
        try:
            yield key, jsonschema_rs.Draft202012Validator({flag if exclusive else key: said})
        except ValueError:  # the checks tell of a keyword that has no meaning
            continue


def _patterns(node: Node) -> Iterator[Validator]:
    """What tells whether a name is one that `patternProperties` describes."""
    import jsonschema_rs

    for pattern, _ in entries(node, "patternProperties"):
        try:
            yield jsonschema_rs.Draft202012Validator({"pattern": pattern})
        except ValueError:
            continue
