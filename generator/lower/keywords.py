"""What the keywords of a schema say, one keyword at a time.

It looks at one node and follows no reference.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from ..ir.types import Constraints
from ..openapi.composition import siblings_count
from ..openapi.media import is_json, is_text
from ..runtime.core.media import essence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..document.document import Node, Value

ANNOTATIONS = frozenset(
    {
        "$anchor",
        "$comment",
        "$defs",
        "$id",
        "$schema",
        "contentSchema",
        "default",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "externalDocs",
        "nullable",
        "readOnly",
        "summary",
        "title",
        "writeOnly",
        "xml",
    }
)
"""Keywords that say something about a value, or widen it, without limiting it."""

BY_RULE = (
    "contains",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "if",
    "maxProperties",
    "minProperties",
    "not",
    "propertyNames",
)
"""Keywords that no type says, so that the client checks them by rule."""

NOT_CHECKED = ("$dynamicRef", "unevaluatedItems")
"""Keywords that limit a value in a way that the client does not check."""


class Limit(NamedTuple):
    """A keyword whose value a type keeps."""

    field: str
    """The field of `Constraints` that holds it."""
    type: str
    """The type of value that it limits; `number` for integers, too."""


def _keyword(field: str) -> str:
    """The keyword that a field is called after: `minLength` for `min_length`."""
    return re.sub("_(.)", lambda found: found[1].upper(), field)


LIMITS: Mapping[str, Limit] = {
    _keyword(each.name): Limit(each.name, each.metadata["limits"]) for each in fields(Constraints)
}
"""The keywords that limit scalars and arrays (JSON Schema Validation, sections 6.2 to 6.4)."""


def is_annotation(keyword: str) -> bool:
    """Whether a keyword limits nothing."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def limits(node: Node) -> frozenset[str]:
    """The keywords of a schema that limit its values; none for the schemas true and false."""
    if isinstance(node.value, bool):
        return frozenset()
    said = node.mapping()
    return frozenset([key for key in said if key not in ANNOTATIONS and not key.startswith("x-")])


def plain_scalar(node: Node) -> str:
    """The type of a schema that says nothing but a scalar type and a format, as most do; else "".

    Nothing else has to be asked of such a schema but whether it is `nullable`.
    """
    kind = node.plain("type")
    if not isinstance(kind, str) or kind not in _SCALARS:
        return ""
    said = node.mapping().keys()
    is_plain = said <= _PLAIN or all(key in _PLAIN or key.startswith("x-") for key in said)
    return kind if is_plain else ""


_SCALARS = frozenset({"boolean", "integer", "number", "string"})
_PLAIN = frozenset({"type", "format", *ANNOTATIONS})


def styles_parts(node: Node) -> bool:
    """Whether the style of a part counts: not in OpenAPI 3.0 (3.0.4, section 4.7.15)."""
    return siblings_count(node)


def read_only_is_left_out(node: Node) -> bool:
    """Whether requests leave out what is read-only: OpenAPI 3.0 alone says so (3.0.4, 4.7.24).

    Later it is an annotation (JSON Schema Validation, section 9.4).
    """
    return not siblings_count(node)


def is_binary(node: Node) -> bool:
    """Whether a text stands for bytes that are not encoded (OpenAPI 3.2, section 4.24.5)."""
    if "contentMediaType" not in node or "contentEncoding" in node:
        return False
    media_type = essence(string(node, "contentMediaType"))
    if not media_type:
        return False
    return media_type == "*/*" or not (is_json(media_type) or is_text(media_type))


def declared_types(node: Node) -> tuple[str, ...]:
    """The types that a schema names, without null (JSON Schema Validation, section 6.1.1)."""
    names = _type_names(node)
    return tuple(name for name in names if name != "null") if "null" in names else names


def is_declared_nullable(node: Node) -> bool:
    """Whether null is allowed by `type` or the `nullable` of OpenAPI 3.0."""
    return "null" in _type_names(node) or flag(node, "nullable")


def is_nullable(node: Node) -> bool:
    """Whether null is allowed by `type`, `enum`, `const` or the `nullable` of OpenAPI 3.0.

    A branch of `allOf` that says nothing but `nullable` speaks for the whole: documents write it
    beside a reference, which has no room for it.
    """
    if is_declared_nullable(node):
        return True
    enum, parts = node.plain("enum"), node.get("allOf")
    if isinstance(enum, list) and None in enum:
        return True
    return parts is not None and any(
        flag(part, "nullable") and part.ref is None and not limits(part)
        for part in parts.children()
    )


def _type_names(node: Node) -> tuple[str, ...]:
    plain = node.plain("type")
    if isinstance(plain, str):
        return (plain,)
    kind = node.get("type")
    if kind is None:
        return ()
    if isinstance(kind.value, list):
        return tuple(item.text() for item in kind.elements())
    return (kind.text(),)


def inferred_type(node: Node) -> str | None:
    """The type that a schema without `type` can only mean, judged by its other keywords.

    The content keywords mean none: they are annotations on strings (JSON Schema Validation, section
    8.2). Bytes that are not encoded are no JSON, however, so that they can only be a file.
    """
    for key, kind in _SAYS.items():
        if key in node:
            return kind
    return "string" if is_binary(node) else None


_SAYS = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
    **{keyword: limit.type for keyword, limit in LIMITS.items()},
}


def flag(node: Node, key: str) -> bool:
    """A boolean keyword, false where it is missing."""
    return node.plain(key) is True


def string(node: Node, key: str) -> str:
    """A text keyword, empty where it is missing."""
    found = node.plain(key)
    return found if isinstance(found, str) else ""


def as_json(node: Node | None) -> str | None:
    """A value of the document as JSON text."""
    return None if node is None else dump(node.value)


def dump(value: Value) -> str:
    """JSON text of a value, in the order of the document."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False)  # `json.dumps` would make one for each value


def example(node: Node) -> str | None:
    """The first example that a schema gives."""
    if "example" in node:
        return dump(node.plain("example"))
    many = node.plain("examples")
    return dump(many[0]) if isinstance(many, list) and many else None


def first(found: Iterable[str | None]) -> str | None:
    """The first text that is there."""
    for text in found:
        if text is not None:
            return text
    return None


def media_examples(node: Node) -> tuple[str, ...]:
    """The examples of a content type or a parameter (OpenAPI 3.2, sections 4.12 and 4.14)."""
    single = node.get("example")
    if single is not None:
        return (dump(single.value),)
    listed = node.get("examples")
    examples = [found.resolve() for found in (listed.children() if listed is not None else ())]
    keys = (next((k for k in ("value", "dataValue") if k in each), None) for each in examples)
    found = zip(examples, keys, strict=True)
    return tuple(dump(each[key].value) for each, key in found if key is not None)


def media_example(node: Node) -> str | None:
    """The first of them."""
    return next(iter(media_examples(node)), None)
