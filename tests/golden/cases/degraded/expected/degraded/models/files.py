# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: files."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypeAlias, TypedDict

from pydantic import Field

from .._runtime.model import Date, Model

Short: TypeAlias = Annotated[str, Field(max_length=5)]


class ChangeFileWhere(Model):
    """changeFile where."""

    a: str | None = None


class ChangeFileHeaders(Model):
    """Header fields of an answer: `headers_as` of a response reads them."""

    x_size: Annotated[int | None, Field(alias="X-Size")] = None


class File(Model):
    """File."""

    a: list[object] | None = None
    b: object = None
    d: object = None
    f: dict[str, object] | None = None
    h: int | None = None
    i: object = None
    j: Date | None = None
    k: int | None = None
    l: object = None
    m: list[int] | None = None
    n: Short | None = None
    """At most 5 characters."""
    o: dict[str, str | float] | None = None


class ChangeFileWhereParam(TypedDict):
    """`ChangeFileWhere` as a plain dict."""

    a: NotRequired[str]
