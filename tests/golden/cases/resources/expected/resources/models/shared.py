# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""Models: shared."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from .._runtime.models.model import Model


class Message(Model):
    """Message."""

    text: str
    by: Person | None = None


class Person(Model):
    """Person."""

    name: str | None = None


class MessageParam(TypedDict):
    """`Message` as a plain dict."""

    text: str
    by: NotRequired[Person | PersonParam]


class PersonParam(TypedDict):
    """`Person` as a plain dict."""

    name: NotRequired[str]
