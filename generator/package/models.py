"""Models: one class per object, one alias per other schema that has a name, typed dictionaries.

An alias that names a class stands after the classes, everything else before; a class names others
freely, since annotations are read late.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.schemas import SchemaRole
from ..ir.types import AnyType, EnumType, RefType, ScalarKind, ScalarType, references, within
from ..surface import schemas as surface
from ..surface.schemas import Model
from ..surface.words import camel
from ..text.source import Docstring, Expr, Identifier, Literal, join
from . import docs
from .annotations import HEADER_MODEL, INTEGERS, MODEL, NAMES, RULES, Annotator, Use
from .client import exports
from .imports import imports_of
from .view import (
    Alias,
    Constructor,
    ConstructorArgument,
    Field,
    FormerField,
    FormerName,
    LazyPackage,
    Member,
    ModelClass,
    ModelModule,
    Params,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ..ir.types import Type
    from ..surface.schemas import NamedType
    from ..text.source import Comment
    from .context import Context
    from .imports import Wanted


FORMER_NAMES = ".._runtime.core.former"
FORMER_FIELDS = ".._runtime.models.former"
_DECORATORS = Expr("property"), Identifier("deprecated"), Identifier("overload")


def present_models(module: str, types: Iterable[NamedType], context: Context) -> ModelModule:
    """Present one module of models.

    Args:
        module: Its name.
        types: The models and aliases that stand in it.
        context: What every part looks up.
    """
    printer = _Printer(module, context)
    mine = sorted(types, key=lambda found: found.origin.position)
    models = [found for found in mine if isinstance(found, Model)]
    classes = tuple(map(printer.model, models))
    dicts = [found for found in models if found.has_params]
    aliases = printer.in_order(mine)
    naming = {alias.name for alias in aliases if printer.names_class(alias)}
    return ModelModule(
        header=context.header,
        aliases=tuple(printer.alias(found) for found in aliases if found.name not in naming),
        classes=classes,
        params_classes=tuple(printer.params_class(found) for found in dicts if _declares(found)),
        unions=tuple(printer.alias(found) for found in aliases if found.name in naming),
        params_calls=tuple(printer.params_call(found) for found in dicts if not _declares(found)),
        former=printer.former(mine),
        imports=imports_of(printer.imports),
    )


class _Printer:
    def __init__(self, module: str, context: Context) -> None:
        self._module = module
        self._schemas = context.schemas
        self._annotator = Annotator(context.schemas, module)

    @property
    def imports(self) -> set[Wanted]:
        return self._annotator.imports

    def model(self, found: Model) -> ModelClass:
        said, is_camel = _described(found), _is_camel(found)
        before = {str(name) for field in found.fields for name in field.former}
        with self._annotator.inside({*(str(field.name) for field in found.fields), *before}):
            fields = tuple(self._field(field, is_camel=is_camel) for field in found.fields)
            former = tuple(each for field in found.fields for each in self._former(found, field))
            constructors = tuple(self._constructors(found)) if before else ()
            names = self._decorators() if before else _DECORATORS
        return ModelClass(
            name=found.name,
            bases=self._bases(found, is_camel=is_camel),
            doc=_doc(said, indent=4),
            fields=fields,
            former=former,
            constructors=constructors,
            property=names[0],
            deprecated=names[1],
            overload=names[2],
            is_empty=not (said or fields),
        )

    def former(self, types: Iterable[NamedType]) -> tuple[FormerName, ...]:
        """The names of earlier releases for types, and for their typed dictionaries."""
        found = _former_names(types)
        if found:
            for name in ("TYPE_CHECKING", "TypeAlias"):
                self._annotator.imports.add(("typing", name))
            self._annotator.need(FORMER_NAMES, "former_names")
        return found

    def _decorators(self) -> tuple[Expr, Identifier, Identifier]:
        """What decorates the properties and constructors of a class, and hidden by no field."""
        self._annotator.need("typing", "TYPE_CHECKING")
        self._annotator.need(FORMER_FIELDS, "former_fields")
        return (
            self._annotator.builtin("property"),
            self._annotator.decorator("typing_extensions", "deprecated"),
            self._annotator.decorator("typing", "overload"),
        )

    def _former(self, model: Model, found: surface.Field) -> Iterator[FormerField]:
        """A field under the names of earlier releases."""
        for name in found.former:
            annotation, or_none = self._annotator.held(found)
            yield FormerField(
                name=name,
                now=found.name,
                type=annotation,
                or_none=or_none,
                message=Literal(f"{model.name}.{name} is {found.name} now"),
            )

    def _constructors(self, found: Model) -> Iterator[Constructor]:
        """How a model is made: with the names of today alone, or with one that a field had."""
        plain = (self._made(field, field.name, optional=None) for field in found.fields)
        yield Constructor(arguments=tuple(plain), message=None)
        for field in found.fields:
            for name in field.former:
                arguments = [
                    self._made(each, given, optional=True if each.former else None)
                    for each in found.fields
                    if each is not field
                    for given in (each.name, *each.former)
                ]
                arguments.insert(0, self._made(field, name, optional=False))
                message = Literal(f"{found.name}.{name} is {field.name} now")
                yield Constructor(arguments=tuple(arguments), message=message)

    def _made(
        self, found: surface.Field, name: Identifier, *, optional: bool | None
    ) -> ConstructorArgument:
        """An argument of a constructor; may be left out as the field may, if `optional` is None."""
        annotation, or_none = self._annotator.held(found)
        if optional is None:
            optional = found.optional or found.written is not None
        return ConstructorArgument(name=name, type=annotation, or_none=or_none, optional=optional)

    def _field(self, found: surface.Field, *, is_camel: bool) -> Field:
        name = str(found.name)
        annotation, or_none = self._annotator.field(found, camel(name) if is_camel else name)
        return Field(
            name=found.name,
            annotation=annotation,
            or_none=or_none,
            constant=None if found.written is None else Literal(json.loads(found.written)),
            is_optional=found.optional and found.written is None,
            doc=_doc(docs.about(found, self._schemas), indent=4),
        )

    def _bases(self, found: Model, *, is_camel: bool) -> Expr:
        is_plain = found.additional is None and found.role not in _HEADERS
        bases = [] if is_plain and found.rules is not None else [self._base(found)]
        if found.rules is not None:
            bases.insert(0, Expr("{}", self._annotator.need(RULES, "CheckedModel")))
            bases.append(Expr("rules={}", Literal(json.loads(found.rules))))
        if is_camel:
            bases.append(Expr("alias_generator={}", self._annotator.need(NAMES, "camel")))
        return join(", ", bases)

    def _base(self, found: Model) -> Expr:
        if found.role in _HEADERS:
            return Expr("{}", self._annotator.need(HEADER_MODEL, "HeadersModel"))
        if found.additional is None:
            return Expr("{}", self._annotator.need(MODEL, "Model"))
        base = self._annotator.need(MODEL, "OpenModel")
        if isinstance(found.additional, AnyType):
            return Expr("{}[object]", base)
        inner = self._annotator.type(found.additional, Use.FIELD)
        if list(references(found.additional)):
            return Expr("{}[{}]", base, _quoted(inner))
        return Expr("{}[{}]", base, inner)

    def params_class(self, found: Model) -> Params:
        """A typed dictionary whose members a class declares."""
        self._annotator.need(MODEL, "TypedDict")
        members = _members(found)
        with self._annotator.inside({field.wire_name for field in members}):
            declared = tuple(
                Member(name=Identifier(field.wire_name), annotation=self._annotator.member(field))
                for field in members
            )
        return Params(name=found.params, model=found.name, members=declared)

    def params_call(self, found: Model) -> Params:
        """A typed dictionary with a member that no class could declare."""
        self._annotator.need(MODEL, "TypedDict")
        declared = tuple(
            Member(name=Literal(field.wire_name), annotation=_quoted(self._annotator.member(field)))
            for field in _members(found)
        )
        return Params(name=found.params, model=found.name, members=declared)

    def alias(self, found: surface.Alias) -> Alias:
        value = self._annotator.type(found.type, Use.FIELD)
        if found.rules is not None:
            annotated = self._annotator.need("typing", "Annotated")
            rule = self._annotator.need(RULES, "Satisfies")
            rules = Literal(json.loads(found.rules))
            value = Expr("{}[{}, {}({})]", annotated, value, rule, rules)
        self._annotator.need("typing", "TypeAlias")
        itself = self._itself(found) if found.circular else None
        return Alias(
            name=found.name,
            value=_quoted(value) if found.circular else value,
            itself=itself,
            doc=_doc(docs.sentence(found.description), indent=0),
        )

    def _itself(self, found: surface.Alias) -> Expr:
        """What an alias that comes back to itself is made of at run time: its own name."""
        self._annotator.need("typing", "TYPE_CHECKING")
        self._annotator.need("typing_extensions", "TypeAliasType")
        if not any(map(_may_be_integer, within(found.type))):
            return Expr("{}", found.name)
        annotated = self._annotator.need("typing", "Annotated")
        return Expr("{}[{}, {}]", annotated, found.name, self._annotator.need(INTEGERS, "WHOLE"))

    def names_class(self, alias: surface.Alias) -> bool:
        waiting, seen = [alias.type], set[str]()
        while waiting:
            for id_ in references(waiting.pop()):
                target = self._schemas[id_]
                if target.module != self._module or id_ in seen:
                    continue
                if isinstance(target, Model):
                    return True
                seen.add(id_)
                waiting.append(target.type)
        return False

    def in_order(self, types: Sequence[NamedType]) -> list[surface.Alias]:
        """Aliases so that each stands after those that it names."""
        waiting = [found for found in types if isinstance(found, surface.Alias)]
        here = {found.id: found for found in waiting}
        ordered: dict[str, surface.Alias] = {}
        visiting: set[str] = set()

        def visit(found: surface.Alias) -> None:
            if found.id in visiting:
                return
            visiting.add(found.id)
            if not found.circular:  # whose value is read late
                for id_ in references(found.type):
                    if id_ in here:
                        visit(here[id_])
            ordered[found.id] = found

        for found in waiting:
            visit(found)
        return list(ordered.values())


def _quoted(annotation: Expr) -> Literal:
    return Literal(str(annotation))


def _doc(text: str, *, indent: int) -> Docstring | None:
    return Docstring(text, indent=indent) if text else None


def _members(found: Model) -> list[surface.Field]:
    """What a caller may write of a model."""
    return [field for field in found.fields if not field.read_only]


def _is_camel(found: Model) -> bool:
    """Whether fewer fields need an alias where the class has `alias_generator=camel`.

    `from_` does not count: its alias tells a reader more.
    """
    plain = sum(field.wire_name == str(field.name).rstrip("_") for field in found.fields)
    return sum(field.wire_name == camel(str(field.name)) for field in found.fields) > plain


def _declares(found: Model) -> bool:
    """Whether a class can declare all members of a model's typed dictionary."""
    return all(_is_name(field.wire_name) for field in _members(found))


def _is_name(text: str) -> bool:
    """Whether a member of a typed dictionary may be declared in the body of a class.

    There a name in capitals would hide the class that it may be typed with, and a name with two
    underscores would be mangled.
    """
    try:
        Identifier(text)
    except ValueError:
        return False
    return not text.startswith("__") and not text[0].isupper()


_HEADERS: Mapping[SchemaRole, str] = {
    SchemaRole.RESPONSE_HEADERS: "Header fields of a response, read by its `headers_as`.",
    SchemaRole.DELIVERY_HEADERS: "Header fields of a delivery: `headers_as` reads them.",
}


def _may_be_integer(found: Type) -> bool:
    if isinstance(found, ScalarType):
        return found.kind is ScalarKind.INTEGER
    return isinstance(found, EnumType | RefType)


def _described(found: Model) -> str:
    said = found.description or _HEADERS.get(found.role, "")
    return docs.paragraphs(docs.sentence(said), "Deprecated." if found.deprecated else "")


def _former_names(types: Iterable[NamedType]) -> tuple[FormerName, ...]:
    """Each name of an earlier release, with the name of today."""
    found: list[FormerName] = []
    for each in types:
        for name in each.former:
            found.append(FormerName(name=name, now=each.name))
            if isinstance(each, Model) and each.has_params:
                found.append(FormerName(name=Identifier(f"{name}Param"), now=each.params))
    return tuple(found)


def present_models_package(types: Collection[NamedType], header: Comment) -> LazyPackage:
    """Present the package of the models, which loads a module when a name of it is asked for."""
    modules: dict[str, list[str]] = {}
    for found in types:
        names = modules.setdefault(found.module, [])
        names.append(str(found.name))
        if isinstance(found, Model) and found.has_params:
            names.append(str(found.params))
    return LazyPackage(
        header=header,
        former=_former_names(types),
        doc=Docstring("The models, loaded when they are used.", indent=0),
        modules=tuple(exports(module, names) for module, names in sorted(modules.items())),
    )
