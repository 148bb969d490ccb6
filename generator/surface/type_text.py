"""Types as text on one line that can be read back.

A type is that of the ir, in a normal form: a reference holds the Python name of a model or an
alias, unions are flat and sorted, and null stands outside of them. So two documents that say the
same thing in another order have the same text.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NoReturn, assert_never

from ..ir.identity import named
from ..ir.types import (
    NO_CONSTRAINTS,
    AnyType,
    ArrayType,
    Constraints,
    Discriminator,
    EnumType,
    FileType,
    Format,
    IterableType,
    MapType,
    NullableType,
    NullType,
    RefType,
    ScalarKind,
    ScalarType,
    UnionType,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..ir.identity import SchemaId
    from ..ir.types import Primitive, Type

_KINDS: Mapping[ScalarKind, str] = {
    ScalarKind.STRING: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}
_STRINGS: Mapping[Format, str] = {
    Format.DATE: "date",
    Format.DATE_TIME: "datetime",
    Format.TIME: "time",
    Format.DURATION: "timedelta",
    Format.DECIMAL: "decimal",
    Format.UUID: "uuid",
    Format.BYTE: "base64",
    Format.BINARY: "binary",
}
_SCALARS: Mapping[str, tuple[ScalarKind, Format | None]] = {
    **{text: (kind, None) for kind, text in _KINDS.items()},
    **{text: (ScalarKind.STRING, form) for form, text in _STRINGS.items()},
    **{
        f"{_KINDS[kind]}:{text}": (kind, form)
        for kind in (ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN)
        for form, text in _STRINGS.items()
    },
}
_NAMES: Mapping[tuple[ScalarKind, Format | None], str] = {
    scalar: text for text, scalar in _SCALARS.items()
}
_LIMITS = tuple(field.name for field in fields(Constraints))
_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|\.\.\.|[^\W\d][\w:]*|-?\d[\d.eE+-]*|[][(),|*:])')


class DamagedError(ValueError):
    """A text is no type; the message says what is wrong with it."""


_ENCODER = json.JSONEncoder(ensure_ascii=False)  # `json.dumps` would make one for each value


def as_json(value: object) -> str:
    """A value as JSON on one line, with nothing in it that a terminal or a diff could trip over."""
    text = _ENCODER.encode(value)
    return text if text.isprintable() else json.dumps(value)


def normal(found: Type, name: Callable[[SchemaId], str]) -> Type:
    """The normal form of a type.

    Args:
        found: The type.
        name: What a reference holds instead of the schema.
    """
    match found:
        case RefType(schema):
            return RefType(named(name(schema)))
        case NullableType(inner):
            return joined([normal(inner, name), NullType()])
        case EnumType():
            return _listed(found)
        case ScalarType(alternatives=()):
            return found
        case ScalarType(alternatives=alternatives):
            listed = (_listed(a) if isinstance(a, EnumType) else a for a in alternatives)
            return replace(found, alternatives=tuple(sorted(listed, key=_alternative)))
        case ArrayType(items=items, prefix=prefix):
            first = tuple(normal(each, name) for each in prefix)
            return replace(found, items=normal(items, name), prefix=first)
        case MapType(values):
            return MapType(normal(values, name))
        case IterableType(items):
            return IterableType(normal(items, name))
        case UnionType(variants=variants, discriminator=told):
            shown = tuple(normal(each, name) for each in variants)
            return joined(shown) if told is None else _tagged(shown, told)
        case AnyType() | NullType() | FileType():
            return found
        case _:
            assert_never(found)


def joined(variants: Iterable[Type]) -> Type:
    """The union of types in normal form, in normal form."""
    found: dict[str, Type] = {}
    waiting, nullable = list(variants), False
    while waiting:
        match waiting.pop():
            case AnyType():
                return AnyType()
            case NullType():
                nullable = True
            case NullableType(inner):
                nullable = True
                waiting.append(inner)
            case UnionType(variants=inner_variants, discriminator=None):
                waiting += inner_variants
            case other:
                found[write(other)] = other
    rest = tuple(found[text] for text in sorted(found))
    if not rest:
        return NullType()
    whole = rest[0] if len(rest) == 1 else UnionType(variants=rest)
    return NullableType(whole) if nullable else whole


def _listed(found: EnumType) -> EnumType:
    values = {as_json(value): value for value in found.values}
    return replace(found, values=tuple(values[text] for text in sorted(values)))


def _by_text(tag: tuple[str | int | float, int]) -> tuple[str, str]:
    return str(tag[0]), type(tag[0]).__name__  # 1 and "1" are two tags


def _tagged(variants: tuple[Type, ...], told: Discriminator) -> UnionType:
    texts = list(map(write, variants))
    order = sorted(range(len(texts)), key=texts.__getitem__)
    place = {old: new for new, old in enumerate(order)}
    return UnionType(
        variants=tuple(variants[index] for index in order),
        discriminator=Discriminator(
            property=told.property,
            tags=tuple(sorted(((tag, place[index]) for tag, index in told.tags), key=_by_text)),
            default=None if told.default is None else place[told.default],
        ),
    )


def write(found: Type) -> str:
    """The text of a type in normal form."""
    match found:
        case AnyType():
            return "object"
        case NullType():
            return "None"
        case FileType():
            return "file"
        case RefType(name):
            return name
        case NullableType(inner):
            return f"{write(inner)} | None"
        case EnumType():
            return _enum(found)
        case ScalarType():
            return _NAMES[found.kind, found.format] + _limits(found.constraints, found.alternatives)
        case ArrayType(items=items, prefix=prefix):
            first = "".join(f"{write(each)}, " for each in prefix)
            rest = f"{first}*{write(items)}" if prefix else write(items)
            return f"list[{rest}]{_limits(found.constraints)}"
        case MapType(values):
            return f"dict[{write(values)}]"
        case IterableType(items):
            return f"iterable[{write(items)}]"
        case UnionType(variants=variants, discriminator=told):
            texts = list(map(write, variants))
            return " | ".join(texts) if told is None else _tags(texts, told)
        case _:
            assert_never(found)


def _tags(variants: list[str], told: Discriminator) -> str:
    rows = [as_json(told.property), *variants]
    rows += [f"{as_json(tag)}: {variants[index]}" for tag, index in told.tags]
    rows += [] if told.default is None else [f"...: {variants[told.default]}"]
    return f"tagged[{', '.join(rows)}]"


def _enum(found: EnumType) -> str:
    return f"literal[{', '.join([*map(as_json, found.values), *(['...'] if found.open else [])])}]"


def _limits(found: Constraints, alternatives: Iterable[EnumType | Constraints] = ()) -> str:
    said = [
        f"{name} {as_json(getattr(found, name))}"
        for name in _LIMITS
        if getattr(found, name) != getattr(NO_CONSTRAINTS, name)
    ]
    said += [f"either {_alternative(each)}" for each in alternatives]
    return f"({', '.join(said)})" if said else ""


def _alternative(found: EnumType | Constraints) -> str:
    return _enum(found) if isinstance(found, EnumType) else _limits(found) or "()"


class Reader:
    """Reads types, and the words around them, from one line.

    Args:
        text: The line.
        start: Where to begin.
    """

    def __init__(self, text: str, start: int = 0) -> None:
        self._text, self._at = text, start
        self._ahead = _TOKEN.match(text, start)

    @property
    def rest(self) -> str:
        """What has not been read."""
        return self._text[self._at :]

    def type(self) -> Type:
        """A type."""
        variants = [self._one()]
        while self._has("|"):
            variants.append(self._one())
        return variants[0] if len(variants) == 1 else joined(variants)

    def _one(self) -> Type:
        word = self._token()
        if scalar := _SCALARS.get(word):
            constraints, alternatives = self._limits()
            return ScalarType(
                kind=scalar[0],
                format=scalar[1],
                constraints=constraints,
                alternatives=alternatives,
            )
        match word:
            case "object":
                return AnyType()
            case "None":
                return NullType()
            case "file":
                return FileType()
            case "literal":
                return self._enum()
            case "list":
                return self._array()
            case "tagged":
                return self._tagged()
            case "dict" | "iterable":
                self._expect("[")
                inner = self.type()
                self._expect("]")
                return MapType(inner) if word == "dict" else IterableType(inner)
            case _:
                if not word.isidentifier():
                    self._fail("a type", word)
                return RefType(named(word))

    def _enum(self) -> EnumType:
        self._expect("[")
        values: list[Primitive] = []
        is_open = False
        while not self._has("]"):
            if self._has("..."):
                is_open = True
            else:
                values.append(self._json())
            self._has(",")
        return EnumType(values=tuple(values), open=is_open)

    def _array(self) -> ArrayType:
        self._expect("[")
        prefix: list[Type] = []
        while not (starred := self._has("*")):
            prefix.append(self.type())
            if not self._has(","):
                break
        items = self.type() if starred else prefix.pop()
        self._expect("]")
        constraints, _ = self._limits()
        return ArrayType(items=items, prefix=tuple(prefix), constraints=constraints)

    def _tagged(self) -> UnionType:
        self._expect("[")
        name = str(self._json())
        variants: list[Type] = []
        tags: list[tuple[str, int]] = []
        default = None
        while self._has(","):
            if self._has("..."):
                self._expect(":")
                default = self._index(variants)
            elif self._next().startswith('"'):
                tag = str(self._json())
                self._expect(":")
                tags.append((tag, self._index(variants)))
            else:
                variants.append(self.type())
        self._expect("]")
        told = Discriminator(property=name, tags=tuple(tags), default=default)
        return UnionType(variants=tuple(variants), discriminator=told)

    def _index(self, variants: list[Type]) -> int:
        found = self.type()
        if found not in variants:
            self._fail("one of the variants", write(found))
        return variants.index(found)

    def _limits(self) -> tuple[Constraints, tuple[EnumType | Constraints, ...]]:
        if not self._has("("):
            return NO_CONSTRAINTS, ()
        said: dict[str, Any] = {}
        alternatives: list[EnumType | Constraints] = []
        while not self._has(")"):
            word = self._token()
            if word == "either":
                is_enum = self._has("literal")
                alternatives.append(self._enum() if is_enum else self._limits()[0])
            elif word in _LIMITS:
                said[word] = self._json()
            else:
                self._fail(f"a limit ({', '.join(_LIMITS)})", word)
            self._has(",")
        return Constraints(**said), tuple(alternatives)

    def _json(self) -> Any:
        word = self._token()
        try:
            return json.loads(word)
        except ValueError:
            self._fail("a JSON value", word)

    def _next(self) -> str:
        return self._ahead.group(1) if self._ahead else ""

    def _has(self, word: str) -> bool:
        if self._next() != word:
            return False
        self._token()
        return True

    def _token(self) -> str:
        found = self._ahead
        if found is None:
            self._fail("a type", self.rest.strip() or "the end of the line")
        self._at = found.end()
        self._ahead = _TOKEN.match(self._text, self._at)
        return found.group(1)

    def _expect(self, word: str) -> None:
        found = self._next() or self.rest.strip() or "the end of the line"
        if not self._has(word):
            self._fail(f'"{word}"', found)

    @staticmethod
    def _fail(expected: str, found: str) -> NoReturn:
        raise DamagedError(f"expected {expected}, found {found}")
