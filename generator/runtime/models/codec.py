"""JSON in and out: requests are checked before they are sent, responses are read leniently.

The very bytes that were checked are sent. A type is named by a function, so that it is loaded when
it is needed.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeGuard
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from ..core.drift import is_array, is_object, json_path, json_type, shown
from ..core.errors import InvalidRequestError, Problem, UnreadableBody, UnreadableReason
from ..core.omit import omit
from .lenient import Lenient, adapter, differences, extra_type, is_model, known, plan
from .model import Model, TagOf, all_members, set_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ..core.drift import Difference, DriftEvent, Path
    from ..core.operation import LazyType
    from .lenient import Known

_WAY_OUT: Final = "To send it as it is, pass check_requests=False."
_NEW: Final = frozenset({"unknown_field", "unknown_value", "unknown_variant"})
"""What a response may hold without breaking what the document promises."""


def encode_json(
    lazy: LazyType | None,
    value: object,
    *,
    where: str = "body",
    apart: Collection[Path] = frozenset(),
) -> bytes:
    """Turn a value into the JSON that is sent, checked against its type.

    `omit` is dropped at any depth, and a model gives what was set in it, but for its read-only
    members. `where` names the value as a whole; a member is named by its own path. What stands at
    the paths of `apart`, and below their first steps, may be anything, and may be missing.

    Raises:
        InvalidRequestError: with every problem that was found.
    """
    return _encode(lazy, value, lambda path: _argument("", path) or where, apart)


def check_value(lazy: LazyType | None, value: object, *, where: str) -> Any:
    """Turn the value of a parameter into plain JSON data, checked against its type.

    Raises:
        InvalidRequestError: with every problem that was found, under the name `where`.
    """
    return from_json(encode_item(lazy, value, where=where))


def encode_item(lazy: LazyType | None, value: object, *, where: str) -> bytes:
    """Turn a value that is a part of something into JSON, checked against its type.

    Raises:
        InvalidRequestError: with every problem that was found, under the name `where`.
    """
    return _encode(lazy, value, lambda path: _argument(where, path))


def encode_received(
    lazy: LazyType | None, value: object, *, where: str = "body"
) -> bytes:
    """Turn a value that a server sends into JSON, checked against its type.

    Raises:
        InvalidRequestError: with every problem that was found.
    """
    return _encode(
        lazy, value, lambda path: _argument("", path) or where, sending=False
    )


def decode_json(
    lazy: LazyType | None,
    content: bytes,
    *,
    strict: bool = False,
    on_drift: Callable[[DriftEvent], object] | None = None,
    operation: str = "",
    texts: bool = False,
) -> Any:
    """Read a body as its type.

    What the type does not say is kept as it came and told to `on_drift`. `strict` refuses what
    the document does not allow: missing, mistyped and null values, and values outside a closed
    list; members, variants and values of open lists that are merely new are accepted. `texts` says
    that the content was made of a query string, where a number is written as text.

    Raises:
        UnreadableBody: the content is not JSON, or `strict` refuses it.
    """
    if lazy is None:
        return parse_json(content)
    try:
        value, found = _read(lazy, content, texts=texts)
        if on_drift is None and not strict:
            return value
        new = list(differences(value, _reader(lazy)[1]))
    except RecursionError:
        raise UnreadableBody("too_deep") from None
    if strict and (
        refused := [*found, *(each for each in new if each.kind not in _NEW)]
    ):
        first = refused[0]
        detail = f"expected {first.expected}, got {first.found_type()}"
        raise UnreadableBody("mismatch", json_path(first.path), detail)
    if on_drift is not None:
        for difference in (*found, *new):
            on_drift(difference.event(operation))
    return value


@lru_cache(maxsize=4096)
def _reader(lazy: LazyType) -> tuple[Callable[..., Any], Known]:
    annotation: Any = lazy()
    if is_model(annotation):
        annotation.model_rebuild()
        return annotation.__pydantic_validator__.validate_json, None
    return adapter(annotation).validate_json, known(annotation)


def _read(
    lazy: LazyType, content: bytes, *, texts: bool = False
) -> tuple[Any, list[Difference]]:
    exact = False if texts else None
    try:
        return _reader(lazy)[0](content, strict=exact, by_alias=True, by_name=False), []
    except ValidationError:
        lenient = Lenient()
        return lenient.read(lazy(), parse_json(content)), lenient.found


def parse_json(content: bytes) -> Any:
    """Read JSON of any kind.

    Raises:
        UnreadableBody: it is not JSON.
    """
    try:
        return from_json(content.removeprefix(b"\xef\xbb\xbf"), allow_inf_nan=False)
    except ValueError as error:
        raise UnreadableBody(_reason(content, str(error)), detail=str(error)) from None


def _reason(content: bytes, message: str) -> UnreadableReason:
    if "recursion limit" in message:
        return "too_deep"
    if not content.strip():
        return "empty"
    try:
        content.decode()
    except UnicodeDecodeError:
        return "invalid_utf8"
    return "invalid_json"


def _encode(
    lazy: LazyType | None,
    value: object,
    name: Callable[[Path], str],
    apart: Collection[Path] = frozenset(),
    *,
    sending: bool = True,
) -> bytes:
    writer = _Writer(sending=sending)
    try:
        content = to_json(writer.plain(value, ()))
        found: list[Difference] = []
        if lazy is not None:
            typed, found = _checked(lazy, content, sending=sending)
            texts = writer.decimals and writer.decimals.intersection(
                each.path for each in found
            )
            integers = {
                path for path in writer.whole if isinstance(_at(typed, path), int)
            }
            stray = writer.tags and {
                path for path in writer.tags if not _is_tag(lazy, typed, path)
            }
            if texts or integers or stray:
                writer = _Writer(texts, integers, stray, sending=sending)
                content = to_json(writer.plain(value, ()))
                _, found = _checked(lazy, content, sending=sending)
    except RecursionError:
        problem = Problem(
            name(()), "JSON of a finite depth", "a value that is too deep"
        )
        raise InvalidRequestError(problem) from None
    impossible = writer.problems
    refused = {
        each.path: (each.expected, _got(each))
        for each in found
        if each.path not in apart and each.path[:1] not in apart
    }
    if problems := {**refused, **impossible}:
        told = (Problem(name(path), *said) for path, said in problems.items())
        raise InvalidRequestError(*told, hint="" if impossible else _WAY_OUT)
    return content


def _checked(
    lazy: LazyType, content: bytes, *, sending: bool
) -> tuple[Any, list[Difference]]:
    """Content as its type, and what the type does not allow."""
    value, found = _read(lazy, content)
    new = differences(value, _reader(lazy)[1], sending=sending)
    return value, [*found, *(each for each in new if each.kind != "unknown_value")]


def _is_tag(lazy: LazyType, value: Any, path: Path) -> bool:
    """Whether a member tells the variants of the union apart in which its object stands."""
    listed = _reader(lazy)[1]
    for step in path[:-1]:
        if isinstance(value, Model):
            field = plan(type(value)).get(str(step))
            listed = known(extra_type(type(value))) if field is None else field.known
        value = _at(value, (step,))
    return isinstance(listed, TagOf) and listed.property == path[-1]


def _at(value: Any, path: Path) -> Any:
    """What stands at a path of the wire, in a value that was read."""
    for step in path:
        if isinstance(value, Model):
            value = all_members(value)
        value = value[step]
    return value


def _got(difference: Difference) -> str:
    match difference.kind:
        case "missing":
            return "nothing"
        case "unknown_field":
            return "a name that the API does not describe"
        case _ if difference.secret:
            return f"{json_type(difference.value)} (hidden)"
        case _ if is_array(difference.value) or is_object(difference.value):
            return json_type(difference.value)  # a secret may be somewhere in it
        case _:
            return shown(difference.value)


def _argument(root: str, path: Path) -> str:
    """`custom_headers[0].name`: a path as one writes it in Python."""
    text = root
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


class _Writer:
    """One walk over a value that is to be sent; `problems` are told by path.

    Args:
        texts: where a decimal number is written as text; elsewhere it is a number.
        integers: where a number without a fraction is written as an integer.
        stray: members that are not written, since they tell nothing apart there.
        sending: whether a client sends it, which leaves out what only a server sets.
    """

    def __init__(
        self,
        texts: Collection[Path] = (),
        integers: Collection[Path] = (),
        stray: Collection[Path] = (),
        *,
        sending: bool = True,
    ) -> None:
        self.problems: dict[Path, tuple[str, str]] = {}
        self.decimals: set[Path] = set()
        """Where a decimal number is."""
        self.whole: set[Path] = set()
        """Where a float without a fraction is."""
        self.tags: set[Path] = set()
        """Where a member was added that may tell the variants of a union apart."""
        self._texts, self._integers, self._stray = texts, integers, stray
        self._sending = sending

    def plain(self, value: Any, path: Path) -> Any:
        """The value with models and wrappers taken apart and `omit` left out."""
        if isinstance(value, str):
            return value if value.isascii() else self._text(value, path)
        if value is None or isinstance(value, (int, UUID)):
            return value
        if value.__class__ is dict or _is_mapping(value):
            return self._members(value, path)
        match value:
            case Model():
                members = (
                    self._sent(value, path) if self._sending else all_members(value)
                )
                return self._members(members, path)
            case Enum():
                return self.plain(value.value, path)
            case float():
                return self._float(value, path)
            case date() | time() | timedelta():
                return value
            case Decimal():
                return self._decimal(value, path)
            case bytes() | bytearray() | memoryview():
                return self._refuse(
                    path, "a JSON value (bytes as Base64 text)", "bytes"
                )
            case _ if is_array(value) or _is_sequence(value):
                return self._items(value, path)
            case _:
                return self._refuse(
                    path, "a JSON value", f"a Python {type(value).__name__}"
                )

    def _sent(self, model: Model, path: Path) -> dict[str, Any]:
        """What a request takes of a model, but for what tells nothing apart there."""
        given = set_fields(model)
        self.tags.update(
            (*path, wire)
            for wire, field in plan(type(model)).items()
            if field.is_tag and field.written and wire not in given
        )
        members = sent_members(model)
        if not self._stray:
            return members
        return {
            wire: v for wire, v in members.items() if (*path, wire) not in self._stray
        }

    def _items(self, items: Sequence[Any], path: Path) -> list[Any]:
        kept = (item for item in items if item is not omit)
        return [self.plain(item, (*path, index)) for index, item in enumerate(kept)]

    def _members(self, members: Mapping[Any, Any], path: Path) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, item in members.items():
            if not isinstance(name, str):
                self._refuse(
                    path, "text as the name of a member", f"a {type(name).__name__}"
                )
            elif item is not omit:
                plain[name] = self.plain(item, (*path, name))
        return plain

    def _float(self, value: float, path: Path) -> Any:
        if not math.isfinite(value):
            return self._refuse(path, "a finite number", str(value))
        if value.is_integer():
            self.whole.add(path)
        return int(value) if path in self._integers else value

    def _decimal(self, value: Decimal, path: Path) -> Any:
        self.decimals.add(path)
        if not value.is_finite():
            return self._refuse(path, "a finite number", str(value))
        number = int(value) if value == value.to_integral_value() else float(value)
        exact = Decimal(repr(number)) == value  # a reader of JSON keeps 17 digits
        return number if exact and path not in self._texts else f"{value:f}"

    def _text(self, value: str, path: Path) -> Any:
        try:
            value.encode()
        except UnicodeEncodeError:
            return self._refuse(path, "text that UTF-8 can hold", "a lone surrogate")
        return value

    def _refuse(self, path: Path, expected: str, got: str) -> Any:
        self.problems[path] = (expected, got)


def _is_mapping(value: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def _is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, Sequence)


def sent_members(model: Model) -> dict[str, Any]:
    """What a request takes of a model."""
    fields = plan(type(model))
    members = {
        wire: v for wire, v in set_fields(model).items() if not fields[wire].read_only
    }
    for wire, field in fields.items():
        if field.written and wire not in members:
            members[wire] = vars(model)[field.name]
    return {**members, **(model.model_extra or {})}
