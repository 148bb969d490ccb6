"""`omit`, the default of every optional argument: it leaves a field out.

There is one object of its type, so `value is omit` is the test. `None` is different: it sends null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

if TYPE_CHECKING:
    from pydantic_core.core_schema import CoreSchema


@final
class Omit:
    """The type of `omit`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __copy__(self) -> Omit:
        return self

    def __deepcopy__(self, memo: object) -> Omit:
        return self

    def __reduce__(self) -> str:
        return "omit"

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> CoreSchema:
        """Let pydantic check functions that take it (`validate_call`)."""
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)


omit: Final = Omit()
