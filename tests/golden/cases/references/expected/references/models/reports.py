# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.model import Model, TypedDict

Id: TypeAlias = Annotated[str, Field(pattern="^r-")]

ReportSizeWidth: TypeAlias = float


class ProblemResponse(Model):
    why: str | None = None


class Report(Model):
    id: Id | None = None
    size: ReportSize | None = None
    same: ReportSize | None = None
    width: ReportSizeWidth | None = None
    mark: ReportMark | None = None
    anchored: ReportMark | None = None
    alias: ReportSize | None = None
    wider: ReportWider | None = None


class ReportMark(Model):
    value: int


class ReportSize(Model):
    width: float | None = None
    height: float | None = None


class ReportWider(Model):
    value: int
    note: str | None = None


class ReportMarkParam(TypedDict):
    """`ReportMark` as a plain dict."""

    value: int


class ReportSizeParam(TypedDict):
    """`ReportSize` as a plain dict."""

    width: NotRequired[float]
    height: NotRequired[float]


class ReportWiderParam(TypedDict):
    """`ReportWider` as a plain dict."""

    value: int
    note: NotRequired[str]


Alias: TypeAlias = ReportSize

Second: TypeAlias = ReportSize
