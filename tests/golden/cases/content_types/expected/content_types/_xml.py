# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""How values are written as XML."""

from __future__ import annotations

from ._runtime.bodies.xml import Member, Members, Scalar

POINT: Members = Members(
    (
        Member("x", Scalar(("integer",))),
    ),
)
