"""Models: one class per object, one alias per other schema that has a name, typed dictionaries.

An alias that names a class stands after the classes, everything else before; a class names others
freely, since annotations are read late.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.schemas import SchemaRole
from ..ir.types import AnyType, EnumType, Kind, RefType, ScalarType
from ..surface.schemas import Alias, Model
from ..surface.usage import references, within
from ..text.source import Docstring, Expr, Identifier, Literal, join, rows, tuple_of
from . import docs
from .annotations import INTEGERS, MODEL, RULES, Annotator, Use
from .imports import import_lines
from .view import Exports, LazyPackage, ModelClass, ModelModule, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..ir.types import Type
    from ..surface.schemas import NamedType
    from ..text.source import Comment
    from .resources import Context


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
    classes = [printer.model(model) for model in models]
    dicts = [printer.typed_dict(model) for model in models if model.has_params]
    aliases: list[Statement] = []
    unions: list[Statement] = []
    for alias in printer.in_order(mine):
        (unions if printer.names_class(alias) else aliases).append(printer.alias(alias))
    return ModelModule(
        header=context.header,
        doc=Docstring(f"Models: {module.replace('_', ' ').strip()}.", indent=0),
        imports=import_lines(printer.imports),
        aliases=tuple(aliases),
        classes=(*classes, *(found for found in dicts if isinstance(found, ModelClass))),
        unions=(*unions, *(found for found in dicts if isinstance(found, Statement))),
    )


class _Printer:
    def __init__(self, module: str, context: Context) -> None:
        self._module = module
        self._schemas = context.schemas
        self._annotator = Annotator(context.schemas, module)

    @property
    def imports(self) -> set[tuple[str, str]]:
        return self._annotator.imports

    def model(self, found: Model) -> ModelClass:
        with self._annotator.inside({str(field.name) for field in found.fields}):
            declared = [
                Expr("{}: {}", field.name, self._annotator.field(field)) for field in found.fields
            ]
        return ModelClass(
            header=Expr("class {}({})", found.name, self._bases(found)),
            doc=Docstring(_described(found), indent=4),
            fields=tuple(
                Statement(text=text, docs=self._field_docs(docs.about(field, self._schemas)))
                for text, field in zip(declared, found.fields, strict=True)
            ),
        )

    def _bases(self, found: Model) -> Expr:
        """What the class derives from, and the rules that no type says."""
        if found.rules is None:
            return self._base(found)
        rules = Expr("rules={}", Literal(json.loads(found.rules)))
        bases = [Expr("{}", self._annotator.need(RULES, "CheckedModel"))]
        bases += [] if found.additional is None else [self._base(found)]
        return join(", ", [*bases, rules])

    def _base(self, found: Model) -> Expr:
        if found.additional is None:
            return Expr("{}", self._annotator.need(MODEL, "Model"))
        base = self._annotator.need(MODEL, "OpenModel")
        if isinstance(found.additional, AnyType):
            return Expr("{}[object]", base)
        inner = self._annotator.type(found.additional, Use.FIELD)
        if list(references(found.additional)):
            return Expr("{}[{}]", base, _quoted(inner))
        return Expr("{}[{}]", base, inner)

    @staticmethod
    def _field_docs(text: str) -> tuple[Docstring, ...]:
        return (Docstring(text, indent=4),) if text else ()

    def typed_dict(self, found: Model) -> ModelClass | Statement:
        typed = self._annotator.need("typing", "TypedDict")
        members = [field for field in found.fields if not field.read_only]
        about = f"`{found.name}` as a plain dict."
        if all(_is_name(field.wire_name) for field in members):
            with self._annotator.inside({field.wire_name for field in members}):
                declared = [
                    Expr("{}: {}", Identifier(f.wire_name), self._annotator.member(f))
                    for f in members
                ]
            return ModelClass(
                header=Expr("class {}({})", found.params, typed),
                doc=Docstring(about, indent=4),
                fields=tuple(Statement(text=text) for text in declared),
            )
        declared = [
            Expr("{}: {}", Literal(f.wire_name), _quoted(self._annotator.member(f)))
            for f in members
        ]
        name = Literal(str(found.params))
        return Statement(
            text=Expr("{} = {}({}, {{{}}})", found.params, typed, name, join(", ", declared)),
            docs=(Docstring(about, indent=0),),
        )

    def alias(self, found: Alias) -> Statement:
        value = self._annotator.type(found.type, Use.FIELD)
        if found.rules is not None:
            annotated = self._annotator.need("typing", "Annotated")
            rule = self._annotator.need(RULES, "Satisfies")
            rules = Literal(json.loads(found.rules))
            value = Expr("{}[{}, {}({})]", annotated, value, rule, rules)
        alias = self._annotator.need("typing", "TypeAlias")
        if found.circular:
            itself = Expr("{}", found.name)
            if any(map(_may_be_integer, within(found.type))):
                marked = self._annotator.need("typing", "Annotated")
                whole = self._annotator.need(INTEGERS, "WHOLE")
                itself = Expr("{}[{}, {}]", marked, found.name, whole)
            made = self._annotator.need("typing_extensions", "TypeAliasType")
            late = self._annotator.need("typing", "TYPE_CHECKING")
            text = Expr(
                "{0}: {1} = {2}\nif not {3}:\n    {0} = {4}({5}, {6})",
                *(found.name, alias, _quoted(value), late, made, Literal(str(found.name)), itself),
            )
        else:
            text = Expr("{}: {} = {}", found.name, alias, value)
        said = docs.sentence(found.description)
        return Statement(text=text, docs=(Docstring(said, indent=0),) if said else ())

    def names_class(self, alias: Alias) -> bool:
        waiting, seen = [alias.type], set[str]()
        while waiting:
            for pointer in references(waiting.pop()):
                target = self._schemas[pointer]
                if target.module != self._module or pointer in seen:
                    continue
                if isinstance(target, Model):
                    return True
                seen.add(pointer)
                waiting.append(target.type)
        return False

    def in_order(self, types: Sequence[NamedType]) -> list[Alias]:
        """Aliases so that each stands after those that it names."""
        waiting = [found for found in types if isinstance(found, Alias)]
        here = {found.origin.pointer: found for found in waiting}
        ordered: dict[str, Alias] = {}
        visiting: set[str] = set()

        def visit(found: Alias) -> None:
            if found.origin.pointer in visiting:
                return
            visiting.add(found.origin.pointer)
            if not found.circular:  # whose value is read late
                for pointer in references(found.type):
                    if pointer in here:
                        visit(here[pointer])
            ordered[found.origin.pointer] = found

        for found in waiting:
            visit(found)
        return list(ordered.values())


def _quoted(annotation: Expr) -> Literal:
    return Literal(str(annotation))


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
    SchemaRole.RESPONSE_HEADERS: ("Header fields of a response, read by its `headers_as`."),
    SchemaRole.DELIVERY_HEADERS: "Header fields of a delivery: `headers_as` reads them.",
}


def _may_be_integer(found: Type) -> bool:
    if isinstance(found, ScalarType):
        return found.kind is Kind.INTEGER
    return isinstance(found, EnumType | RefType)


def _described(found: Model) -> str:
    said = found.description or _HEADERS.get(found.role, "")
    text = docs.sentence(said) or f"{found.words}."
    return f"{text}\n\nDeprecated." if found.deprecated else text


def _listed(names: Sequence[str]) -> Expr:
    """A tuple of names: one on a line, or each on its own."""
    listed = [Literal(name) for name in sorted(names)]
    return tuple_of(listed) if len(listed) == 1 else Expr("({})", rows(listed, indent=12))


def present_models_package(types: Iterable[NamedType], header: Comment) -> LazyPackage:
    """Present the package of the models, which loads a module when a name of it is asked for."""
    modules: dict[str, list[str]] = {}
    for found in types:
        names = modules.setdefault(found.module, [])
        names.append(str(found.name))
        if isinstance(found, Model) and found.has_params:
            names.append(str(found.params))
    return LazyPackage(
        header=header,
        doc=Docstring("The models, loaded when they are used.", indent=0),
        modules=tuple(
            Exports(module=Expr("{}", Identifier(module)), names=_listed(names))
            for module, names in sorted(modules.items())
        ),
    )
