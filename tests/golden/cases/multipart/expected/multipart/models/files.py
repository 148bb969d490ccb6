# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model, TypedDict

ReplaceFilesRequest: TypeAlias = dict[str, str]

Picture: TypeAlias = str


class UploadFileRequest(Model):
    file: str
    """What to keep."""
    purpose: Literal["avatar", "report"]
    """One of avatar, report."""
    pages: list[str] | None = None
    cover: str | Picture | None = None
    anything: object = None
    labels: list[str] | None = None
    options: Options | None = None
    size: Annotated[int | None, Field(ge=1)] = None
    """At least 1."""
    secret: Annotated[str | None, Field(repr=False)] = None


class Options(Model):
    quality: int


class OptionsParam(TypedDict):
    """`Options` as a plain dict."""

    quality: int
