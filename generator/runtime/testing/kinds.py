"""What an annotation of the client is made of, for what reads and makes values of it."""

from __future__ import annotations

from enum import Enum, auto
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

from ..models.lenient import is_model, strip

_UNIONS: Final = (Union, UnionType)


class Shape(Enum):
    """What a value is on the whole."""

    TEXT = auto()
    """A scalar."""
    LIST = auto()
    OBJECT = auto()


def members(annotation: Any) -> tuple[Any, ...]:
    """The members of a union, without None; of any other type, the type itself."""
    bare, _ = strip(annotation)
    if get_origin(bare) not in _UNIONS:
        return (annotation,)
    return tuple(each for each in get_args(bare) if each is not NoneType)


def is_union(annotation: Any) -> bool:
    """Whether a type is one of several."""
    return get_origin(strip(annotation)[0]) in _UNIONS


def shape(annotation: Any) -> Shape:
    """What a value of a type is on the whole; of a union, an object or a list if it may be one."""
    found: set[Shape] = set()
    for each in members(annotation):
        bare, _ = strip(each)
        if is_union(bare):
            found.add(shape(bare))
        elif is_model(bare) or get_origin(bare) is dict:
            found.add(Shape.OBJECT)
        elif get_origin(bare) is list:
            found.add(Shape.LIST)
    return next(
        (each for each in (Shape.OBJECT, Shape.LIST) if each in found), Shape.TEXT
    )
