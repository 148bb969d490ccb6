# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import Annotated, TypeAlias

from .._runtime.models.model import Model, TypedDict
from .._runtime.models.rules import Satisfies


class ChooseRequest(Model):
    link: str | None = None


class ChooseRequest2(Model):
    name: str | None = None


class ChooseRequest3(Model):
    file: str | None = None


class Point(Model):
    x: int


class PointParam(TypedDict):
    """`Point` as a plain dict."""

    x: int


PostMixedRequest: TypeAlias = Annotated[
    list[object],
    Satisfies(
        {
            "prefixItems": [{"$ref": "#/$defs/Point"}, {}],
            "$defs": {
                "Point": {
                    "type": "object",
                    "required": ["x"],
                    "properties": {"x": {"type": "integer"}},
                }
            },
        }
    ),
]
