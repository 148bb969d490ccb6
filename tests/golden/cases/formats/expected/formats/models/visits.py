# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, NotRequired, TypeAlias

from pydantic import Field

from .._runtime.models.model import Base64, Date, DateTime, Model, TypedDict, Uuid

ChangeVisitId: TypeAlias = Uuid

ChangeVisitSince: TypeAlias = Date


class Visit(Model):
    date: Date | None = None
    at: DateTime | None = None
    times: list[DateTime] | None = None
    id: Uuid | None = None
    photo: Base64 | None = None
    sound: Base64 | None = None
    raw: str | None = None
    site: str | None = None
    length: str | None = None
    opens: str | None = None
    price: str | None = None
    weight: float | None = None
    big: int | None = None
    ratio: float | None = None
    other: str | None = None
    stop: VisitStop | None = None


class VisitStop(Model):
    date: Date | None = None
    date_2: Annotated[Date | None, Field(alias="Date")] = None


VisitStopParam = TypedDict(
    "VisitStopParam",
    {
        "date": "NotRequired[Date | str]",
        "Date": "NotRequired[Date | str]",
    },
)
"""`VisitStop` as a plain dict."""
