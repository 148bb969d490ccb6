# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.header_model import HeadersModel
from .._runtime.models.model import Date, Nullable, TypedDict
from .._runtime.models.rules import CheckedModel, Satisfies

ChangeFileId: TypeAlias = Annotated[str, Satisfies({"not": {"const": "root"}})]

FileA: TypeAlias = Annotated[
    list[object], Satisfies({"contains": {"type": "string"}, "maxContains": 2})
]

FileB: TypeAlias = Annotated[
    object,
    Satisfies(
        {
            "if": {"type": "object", "properties": {"c": {"type": "string"}}},
            "then": {"required": ["c"]},
        }
    ),
]

FileD: TypeAlias = Annotated[
    object, Satisfies({"not": {"type": "object", "properties": {"e": {}}}})
]

FileF: TypeAlias = Annotated[
    dict[str, object], Satisfies({"propertyNames": {"maxLength": 3}, "required": ["g"]})
]

FileI: TypeAlias = Annotated[list[object], Satisfies({"const": [1, 2]})]

FileL: TypeAlias = Annotated[object, Satisfies({"not": True})]

FileM: TypeAlias = Annotated[
    list[int], Satisfies({"prefixItems": [{"type": "integer"}], "items": False})
]

FileO: TypeAlias = Annotated[
    dict[str, str | float],
    Satisfies(
        {
            "patternProperties": {"^x-": {"type": "string"}, "^n-": {"type": "number"}},
            "additionalProperties": False,
        }
    ),
]


class ChangeFileWhere(CheckedModel, rules={"minProperties": 1}):
    a: str | None = None


class ChangeFileHeaders(HeadersModel):
    """Header fields of a response, read by its `headers_as`."""

    x_size: Annotated[int | None, Field(alias="X-Size")] = None


class File(CheckedModel, rules={"dependentRequired": {"a": ["b"]}, "maxProperties": 9}):
    a: FileA | None = None
    b: Nullable[FileB] = None
    d: Nullable[FileD] = None
    f: FileF | None = None
    h: str | int | None = None
    i: FileI | None = None
    j: Date | None = None
    k: int | None = None
    l: Nullable[FileL] = None
    m: FileM | None = None
    n: Annotated[str | None, Field(min_length=2, max_length=5)] = None
    """2 to 5 characters."""
    o: FileO | None = None


class ChangeFileWhereParam(TypedDict):
    """`ChangeFileWhere` as a plain dict."""

    a: NotRequired[str]
