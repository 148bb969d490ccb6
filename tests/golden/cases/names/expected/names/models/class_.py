# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

import builtins
from typing import Annotated, Literal

from pydantic import Field

from .._runtime.models.model import Date, Model


class Names(Model):
    id: builtins.str | None = None
    class_: Annotated[builtins.str | None, Field(alias="class")] = None
    from_: Annotated[builtins.str | None, Field(alias="from")] = None
    date: Date | None = None
    list: builtins.list[builtins.str] | None = None
    dict_: Annotated[
        dict[builtins.str, builtins.object] | None, Field(alias="dict")
    ] = None
    object: builtins.object = None
    str: builtins.str | None = None
    copy_: Annotated[builtins.str | None, Field(alias="copy")] = None
    model_dump_: Annotated[builtins.str | None, Field(alias="model_dump")] = None
    model_fields_: Annotated[builtins.str | None, Field(alias="model_fields")] = None
    foo_bar_2: Annotated[builtins.str | None, Field(alias="foo-bar")] = None
    foo_bar: builtins.str | None = None
    foo_bar_3: Annotated[builtins.str | None, Field(alias="fooBar")] = None
    plus_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None
    中文: builtins.str | None = None
    n1_st: Annotated[builtins.str | None, Field(alias="1st")] = None
    private: Annotated[builtins.str | None, Field(alias="_private")] = None
    type: builtins.str | None = None
    at_type: Annotated[builtins.str | None, Field(alias="@type")] = None
    literal: Annotated[Literal["a", "b"] | None, Field(alias="Literal")] = None
    """One of a, b."""
    timeout: int | None = None
    extra_body: builtins.str | None = None
