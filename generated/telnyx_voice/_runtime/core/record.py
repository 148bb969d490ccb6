"""Frozen records whose classes cost next to nothing to define.

`dataclass` and `NamedTuple` compile code for each class, which pays where many objects are made. A
program that makes one call defines every record and makes a few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field

R = TypeVar("R", bound="Record")


class _DataclassFields:
    """What the functions of `dataclasses` look for in a class, made when they do."""

    def __get__(
        self, record: Record | None, owner: type[Record]
    ) -> dict[str, Field[Any]]:
        from dataclasses import make_dataclass

        annotations = {
            name: annotation
            for each in reversed(owner.__mro__)
            if issubclass(each, Record) and each is not Record
            for name, annotation in each.__annotations__.items()
        }
        defaults = {
            name: getattr(owner, name) for name in annotations if hasattr(owner, name)
        }
        like: Any = make_dataclass(
            owner.__name__,
            annotations.items(),
            namespace=defaults,
            kw_only=not owner.by_position,
        )
        found: dict[str, Field[Any]] = like.__dataclass_fields__
        return found


class _DataclassParams:
    """What `pprint` looks for in a class that has fields."""

    def __get__(self, record: Record | None, owner: type[Record]) -> Any:
        from dataclasses import dataclass

        like: Any = dataclass(type(owner.__name__, (), {}))
        return like.__dataclass_params__


@dataclass_transform(frozen_default=True)
class Record:
    """An object with the fields that its class annotates; those with a value may be left out.

    Records of one class are equal if their fields are. `dataclasses.replace` and the like take
    them, too.
    """

    field_names: ClassVar[tuple[str, ...]] = ()
    by_position: ClassVar[tuple[str, ...]] = ()
    """The fields that may be given without a name."""
    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:
        __dataclass_fields__ = _DataclassFields()
        __dataclass_params__ = _DataclassParams()

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        super().__init_subclass__()
        cls.field_names = (*cls.field_names, *cls.__annotations__)
        cls.by_position = () if kw_only else cls.field_names

    def __init__(self, *values: object, **named: object) -> None:
        given = dict(zip(self.by_position, values, strict=False), **named)
        if len(given) < len(values) + len(named):
            raise TypeError(
                f"{type(self).__name__}: too many values, or two for one field"
            )
        vars(self).update(given)
        missing = [name for name in self.field_names if not hasattr(self, name)]
        if missing or not given.keys() <= set(self.field_names):
            unknown = given.keys() - set(self.field_names)
            raise TypeError(
                f"{type(self).__name__}: missing {missing}, unknown {sorted(unknown)}"
            )
        self.check()

    def check(self) -> None:
        """Refuse values that cannot be."""

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"{type(self).__name__} is frozen: {name} cannot be deleted"
        )

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.field_names)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        fields = zip(self.field_names, self._values(), strict=True)
        shown = ", ".join(f"{name}={value!r}" for name, value in fields)
        return f"{type(self).__qualname__}({shown})"


def replace(record: R, **changes: object) -> R:
    """The same record with other values in some fields."""
    return type(record)(**{**vars(record), **changes})
