"""Types as Python writes them: for a model's field, an argument, a member of a typed dictionary.

The convention of the fields is that of `runtime/models/model.py`.
"""

from __future__ import annotations

from contextlib import contextmanager
from enum import Enum, auto
from typing import TYPE_CHECKING, LiteralString, NamedTuple, TypeVar, assert_never

from ..ir.types import (
    AnyType,
    ArrayType,
    Constraints,
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
    without_null,
)
from ..surface.calls import Bytes
from ..surface.schemas import Alias, Model
from ..text.source import Expr, Identifier, Literal, join
from .imports import As
from .limits_source import field_arguments
from .marks_source import field_marks

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable, Mapping, Sequence

    from ..ir.identity import SchemaId
    from ..ir.types import Primitive, Type
    from ..surface.calls import Value
    from ..surface.schemas import Field, NamedType, Schemas
    from ..text.source import Source
    from .imports import Wanted

FILES = ".._runtime.bodies.files"
MODEL = ".._runtime.models.model"
HEADER_MODEL = ".._runtime.models.header_model"
BEST = ".._runtime.models.best"
INTEGERS = ".._runtime.models.integers"
NAMES = ".._runtime.models.names"
RULES = ".._runtime.models.rules"
T = TypeVar("T")


class Use(Enum):
    """What an annotation is for."""

    FIELD = auto()
    """A field of a model: what a response holds."""
    ARGUMENT = auto()
    """An argument of a method: a model, or a plain dict in its place."""
    MEMBER = auto()
    """A member of a typed dictionary, in the module of the models."""


class FieldType(NamedTuple):
    """The annotation of a field, without its default."""

    annotation: Expr
    or_none: bool
    """Whether ` | None` stands behind it."""


_TYPES: Mapping[Format | None, tuple[LiteralString, LiteralString]] = {
    Format.DATE: (MODEL, "Date"),
    Format.DATE_TIME: (MODEL, "DateTime"),
    Format.UUID: (MODEL, "Uuid"),
    Format.BYTE: (MODEL, "Base64"),
}
"""What a model holds; a value of any other format is what its kind is."""
_PYTHON: Mapping[Format | None, tuple[LiteralString, LiteralString]] = {
    Format.DATE: ("datetime", "date"),
    Format.DATE_TIME: ("datetime", "datetime"),
    Format.TIME: ("datetime", "time"),
    Format.DURATION: ("datetime", "timedelta"),
    Format.DECIMAL: ("decimal", "Decimal"),
    Format.UUID: ("uuid", "UUID"),
}
"""What a caller may give beside the text or the number."""


class Annotator:
    """Writes the annotations of one module.

    Args:
        schemas: Models and aliases.
        module: The module of models that is written; empty for any other module.
    """

    def __init__(self, schemas: Schemas, module: str = "") -> None:
        self._schemas = schemas
        self._module = module
        self.imports: set[Wanted] = set()
        """What the annotations need."""
        self._hidden: Collection[str] = ()

    def need(self, module: LiteralString, name: LiteralString) -> Identifier:
        """Use a name that has to be imported."""
        self.imports.add((module, name))
        return Identifier(name)

    @contextmanager
    def inside(self, members: Collection[str]) -> Generator[None]:
        """Write annotations in the body of a class, whose members hide builtins of their name."""
        self._hidden = members
        yield
        self._hidden = ()

    def builtin(self, name: LiteralString) -> Expr:
        """A builtin, by its full name where a member of the class hides it."""
        if name not in self._hidden:
            return Expr(name)
        self.imports.add(("", "builtins"))
        return Expr("builtins.{}", Identifier(name))

    def decorator(self, module: LiteralString, name: LiteralString) -> Identifier:
        """A name to import, under another one where a member of the class hides it."""
        if name not in self._hidden:
            return self.need(module, name)
        self.imports.add((module, As(name, f"_{name}")))
        return Identifier(f"_{name}")

    def held(self, found: Field) -> FieldType:
        """The type of what a field holds, without its limits and its name on the wire."""
        bare = without_null(found.type)
        core = self.type(bare, Use.FIELD, constrained=False)
        is_none = found.optional or isinstance(found.type, NullableType)
        return FieldType(annotation=core, or_none=is_none and not isinstance(bare, AnyType))

    def field(self, found: Field, wire_name: str) -> FieldType:
        """The annotation of a field, with its name on the wire where it is not the given one."""
        bare = without_null(found.type)
        alternatives = self._alternatives(bare, Use.FIELD, constrained=False)
        or_none = False
        if isinstance(bare, AnyType) or found.written is not None:
            shown = self.type(bare, Use.FIELD)
        elif found.nullable and found.optional:
            core = join(" | ", [each for each in alternatives if each != _NONE] or [_NONE])
            shown = Expr("{}[{}]", self.need(MODEL, "Nullable"), core)
        else:
            or_none = found.optional or isinstance(found.type, NullableType)
            shown = _union_of(alternatives)
            or_none = or_none and shown != _NONE
        settings = list(self._settings(bare))
        if found.secret:
            settings.append(Expr("repr={}", Literal(False)))
        if found.deprecated:
            told = f"the API deprecates {found.wire_name!r}"
            settings.append(Expr("deprecated={}", Literal(told)))
        if found.wire_name != wire_name:
            settings.append(Expr("alias={}", Literal(found.wire_name)))
        marks = self._marks(bare)
        marks += [self.need(MODEL, name) for name in field_marks(found)]
        if or_none and (settings or marks):  # which say something of None, too
            shown, or_none = _union_of([*alternatives, _NONE]), False
        return FieldType(annotation=self._annotated(shown, settings, marks), or_none=or_none)

    def member(self, found: Field) -> Expr:
        """The annotation of a member of a typed dictionary."""
        core = self.type(found.type, Use.MEMBER)
        return core if found.required else Expr("{}[{}]", self.need("typing", "NotRequired"), core)

    def type(self, found: Type, use: Use, *, constrained: bool = True) -> Expr:
        """A type as an expression.

        Args:
            found: The type.
            use: What the expression is for.
            constrained: Whether limits on the value are part of it (for fields only).
        """
        match found:
            case AnyType():
                return self.builtin("object")
            case NullType():
                return _NONE
            case NullableType():
                return _union_of(self._alternatives(found, use, constrained=constrained))
            case RefType(id_):
                return self._reference(id_, use)
            case EnumType():
                return self._enum(found, use)
            case ScalarType():
                return self._scalar(found, use, constrained=constrained)
            case ArrayType():
                return self._array(found, use, constrained=constrained)
            case MapType(values):
                inner_expr = self.type(values, use)
                if use is Use.FIELD:
                    return Expr("{}[{}, {}]", self.builtin("dict"), self.builtin("str"), inner_expr)
                mapping = self.need("collections.abc", "Mapping")
                return Expr("{}[{}, {}]", mapping, self.builtin("str"), inner_expr)
            case UnionType():
                return self._union(found, use)
            case FileType():
                return Expr("{}", self.need(FILES, "FileContent"))
            case IterableType(items):
                iterable = self.need("collections.abc", "Iterable")
                return Expr("{}[{}]", iterable, self.type(items, use))
            case _:
                assert_never(found)

    def _alternatives(self, found: Type, use: Use, *, constrained: bool = True) -> tuple[Expr, ...]:
        """The types that a type is a union of, those within it included; itself if it is none."""
        match found:
            case NullableType(AnyType() as anything):
                return (self.type(anything, use),)
            case NullableType(inner):
                return (*self._alternatives(inner, use, constrained=constrained), _NONE)
            case RefType(id_) if (opened := self._opened(id_, use)) is not None:
                return self._alternatives(opened, use)
            case UnionType() if self._is_plain(found, use):
                return tuple(e for each in found.variants for e in self._alternatives(each, use))
            case _:
                return (self.type(found, use, constrained=constrained),)

    @staticmethod
    def _is_plain(found: UnionType, use: Use) -> bool:
        """Whether a union is no more than its variants: nothing says how one of them is chosen."""
        return use is not Use.FIELD or (found.discriminator is None and not found.is_ambiguous)

    def or_none(self, found: Type) -> Expr:
        """What a caller gets of a type that need not be there."""
        alternatives = self._alternatives(found, Use.FIELD, constrained=False)
        return _union_of([*alternatives, _NONE])

    def value(self, found: Value) -> Expr:
        """What a call returns, or a part of it."""
        if isinstance(found, Bytes):
            return self.builtin("bytes")
        return self.type(found, Use.FIELD, constrained=False)

    def _reference(self, id_: SchemaId, use: Use) -> Expr:
        if (opened := self._opened(id_, use)) is not None:
            return self.type(opened, use)
        schema = self._schemas[id_]
        name = self._qualified(schema, schema.name)
        if use is Use.FIELD or not isinstance(schema, Model):
            return name
        shown = [name]
        if schema.has_params:
            shown.append(self._qualified(schema, schema.params))
        if schema.additional is not None:
            anything = self.type(MapType(AnyType()), use)
            shown.append(anything)
        return join(" | ", shown)

    def _opened(self, id_: SchemaId, use: Use) -> Type | None:
        """What an alias stands for, if a caller is shown that instead of its name.

        A caller may give more than a model holds: a tuple for a list, a plain dict for an object.
        An alias of values, and one in a circle, keep their names.
        """
        schema = self._schemas[id_]
        if use is Use.FIELD or not isinstance(schema, Alias):
            return None
        is_named = schema.circular or isinstance(without_null(schema.type), EnumType)
        return None if is_named else schema.type

    def _qualified(self, schema: NamedType, name: Identifier) -> Expr:
        if not self._module:
            return Expr("{}.{}", self.need("..", "models"), name)
        if schema.module == self._module:
            return Expr("{}", name)
        self.imports.add((".", As(schema.module, f"_{schema.module}")))
        return Expr("_{}.{}", Identifier(schema.module), name)

    def _enum(self, found: EnumType, use: Use) -> Expr:
        listed = Expr(
            "{}[{}]", self.need("typing", "Literal"), join(", ", map(Literal, found.values))
        )
        if use is Use.FIELD and not all(isinstance(value, str) for value in found.values):
            listed = self._annotated(listed, (), [self.need(MODEL, "EXACT")])
        return Expr("{} | {}", listed, self._kinds(found.values)) if found.open else listed

    def _scalar(self, found: ScalarType, use: Use, *, constrained: bool) -> Expr:
        if use is not Use.FIELD:
            return self._plain_scalar(found, use)
        if found.alternatives:
            return join(" | ", (self._alternative(found, a) for a in found.alternatives))
        core = self._model_scalar(found)
        if not constrained:
            return core
        return self._annotated(core, self._settings(found), self._marks(found))

    def _plain_scalar(self, found: ScalarType, use: Use) -> Expr:
        """A scalar as a caller gives it; a text that stands for a date may be given as such.

        A member of a typed dictionary may be called `date`, so there the type is not.
        """
        kind = self._kind(found.kind)
        if use is Use.MEMBER:
            dates = {Format.DATE, Format.DATE_TIME}
            home = _TYPES[found.format] if found.format in dates else None
        else:
            home = _PYTHON.get(found.format)
        return kind if home is None else Expr("{} | {}", self.need(*home), kind)

    def _kind(self, found: ScalarKind) -> Expr:
        match found:
            case ScalarKind.STRING:
                return self.builtin("str")
            case ScalarKind.INTEGER:
                return self.builtin("int")
            case ScalarKind.NUMBER:
                return self.builtin("float")
            case ScalarKind.BOOLEAN:
                return self.builtin("bool")
            case _:
                assert_never(found)

    def _kinds(self, values: tuple[Primitive, ...]) -> Expr:
        """The types of some values, each once."""
        kinds = (
            (
                self.builtin("str")
                if isinstance(value, str)
                else self.builtin("bool") if isinstance(value, bool) else self.builtin("int")
            )
            for value in values
        )
        return join(" | ", set_of(kinds))

    def _model_scalar(self, found: ScalarType) -> Expr:
        if found.format in _TYPES:
            return Expr("{}", self.need(*_TYPES[found.format]))
        return self._kind(found.kind)

    def _alternative(self, base: ScalarType, found: EnumType | Constraints) -> Expr:
        if isinstance(found, EnumType):
            return self._enum(found, Use.FIELD)
        return self._annotated(self._kind(base.kind), field_arguments(found), ())

    def _array(self, found: ArrayType, use: Use, *, constrained: bool) -> Expr:
        items = found.items
        if found.prefix:
            rest = items.variants if isinstance(items, UnionType) else (items,)
            kinds = tuple(set_of((*found.prefix, *rest)))
            union = kinds[0] if len(kinds) == 1 else UnionType(variants=kinds)
            items = AnyType() if AnyType() in kinds else union
        inner = self.type(items, use)
        if use is not Use.FIELD:
            return Expr("{}[{}]", self.need("collections.abc", "Sequence"), inner)
        core = Expr("{}[{}]", self.builtin("list"), inner)
        if not constrained:
            return core
        return self._annotated(core, self._settings(found), self._marks(found))

    def _union(self, found: UnionType, use: Use) -> Expr:
        tagged = found.discriminator
        if use is not Use.FIELD or tagged is None:
            variants = (each for v in found.variants for each in self._alternatives(v, use))
            shown = _union_of(variants)
            # of models that nothing tells apart, the one that knows the most members is taken
            marks = [self.need(BEST, "BEST")] if use is Use.FIELD and found.is_ambiguous else []
            return self._annotated(shown, (), marks)
        tags = [self._tag(variant) for variant in found.variants]
        classes = [self.type(variant, use) for variant in found.variants]
        default = [] if tagged.default is None else [tags[tagged.default]]
        if not default:
            classes.append(Expr("{}", self.need(MODEL, "UnknownVariant")))
        table = join(", ", (Expr("{}: {}", Literal(v), tags[i]) for v, i in tagged.tags))
        tag_of = Expr(
            "{}({})",
            self.need(MODEL, "TagOf"),
            join(", ", [Literal(tagged.property), Expr("{{{}}}", table), *default]),
        )
        return self._annotated(join(" | ", classes), (), [tag_of])

    def _tag(self, variant: Type) -> Literal:
        """What the runtime calls a variant: the name of its class."""
        assert isinstance(variant, RefType)
        return Literal(str(self._schemas[variant.id].name))

    def _annotated(self, core: Expr, settings: Iterable[Expr], marks: Sequence[Source]) -> Expr:
        settings = list(settings)
        if settings:
            field = Expr("{}({})", self.need("pydantic", "Field"), join(", ", settings))
            marks = [field, *marks]
        if not marks:
            return core
        return Expr("{}[{}, {}]", self.need("typing", "Annotated"), core, join(", ", marks))

    @staticmethod
    def _settings(found: Type) -> Iterable[Expr]:
        if isinstance(found, ArrayType):
            return field_arguments(found.constraints)
        if isinstance(found, ScalarType) and not found.alternatives:
            return field_arguments(found.constraints)
        return ()

    def _marks(self, found: Type) -> list[Source]:
        if isinstance(found, ArrayType) and found.constraints.unique_items:
            return [self.need(MODEL, "UNIQUE")]
        return []


_NONE = Expr("None")


def _union_of(found: Iterable[Expr]) -> Expr:
    """A union: each type once, None last."""
    types = set_of(found)
    if _NONE in types and len(types) > 1:
        types.remove(_NONE)
        types.append(_NONE)
    return join(" | ", types)


def set_of(found: Iterable[T]) -> list[T]:
    """The different ones, in their order."""
    return list(dict.fromkeys(found))
