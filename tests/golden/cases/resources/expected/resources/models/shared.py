# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from typing import NotRequired

from .._runtime.models.model import Model, TypedDict


class Message(Model):
    text: str
    by: Person | None = None


class Person(Model):
    name: str | None = None


class Nobody(Model):
    uses: Person | None = None


class MessageParam(TypedDict):
    """`Message` as a plain dict."""

    text: str
    by: NotRequired[Person | PersonParam]


class PersonParam(TypedDict):
    """`Person` as a plain dict."""

    name: NotRequired[str]
