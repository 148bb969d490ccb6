"""Models: one class per object, one alias per other schema that has a name, typed dictionaries.

Comes in: the schemas of one module. Goes out: `view.ModelModule`. The rule of this file: an alias
that names a class stands after the classes, everything else before; a class names others freely,
since annotations are read late.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..annotations import MODEL, RULES, Annotator, Use
from ..ir import AliasSchema, AnyType, ObjectSchema
from ..reach import references
from . import docs
from .imports import import_lines
from .source import Docstring, Expr, Identifier, Literal, join, rows, tuple_of
from .view import Exports, LazyPackage, ModelClass, ModelModule, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..ir import NamedSchema
    from ..naming import Names
    from ..reach import Reach
    from .resources import Context
    from .source import Comment


def present_models(module: str, schemas: Iterable[NamedSchema], context: Context) -> ModelModule:
    """Present one module of models.

    Args:
        module: Its name.
        schemas: Those that stand in it.
        context: What every part looks up.
    """
    printer = _Printer(module, context)
    mine = sorted(schemas, key=lambda schema: schema.position)
    objects = [schema for schema in mine if isinstance(schema, ObjectSchema)]
    classes = [printer.model(schema) for schema in objects]
    dicts = [printer.typed_dict(s) for s in objects if s.pointer in context.reach.nested_requests]
    aliases: list[Statement] = []
    unions: list[Statement] = []
    for schema in printer.in_order(mine):
        (unions if printer.names_class(schema) else aliases).append(printer.alias(schema))
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
        self._names = context.names
        self._reach = context.reach
        self._annotator = Annotator(context.schemas, context.names, context.reach, module)

    @property
    def imports(self) -> set[tuple[str, str]]:
        return self._annotator.imports

    def model(self, schema: ObjectSchema) -> ModelClass:
        name = self._names.classes[schema.pointer]
        fields = self._names.fields[schema.pointer]
        with self._annotator.inside({str(field) for field in fields.values()}):
            declared = [
                Expr("{}: {}", fields[p.name], self._annotator.field(schema, p, fields[p.name]))
                for p in schema.properties
            ]
        return ModelClass(
            header=Expr("class {}({})", name, self._bases(schema)),
            doc=Docstring(_described(schema), indent=4),
            fields=tuple(
                Statement(text=text, docs=self._field_docs(docs.about(p, self._schemas)))
                for text, p in zip(declared, schema.properties, strict=True)
            ),
        )

    def _bases(self, schema: ObjectSchema) -> Expr:
        """What the class derives from, and the rules that no type says."""
        if schema.rules is None:
            return self._base(schema)
        rules = Expr("rules={}", Literal(json.loads(schema.rules)))
        bases = [Expr("{}", self._annotator.need(RULES, "CheckedModel"))]
        bases += [] if schema.additional is None else [self._base(schema)]
        return join(", ", [*bases, rules])

    def _base(self, schema: ObjectSchema) -> Expr:
        if schema.additional is None:
            return Expr("{}", self._annotator.need(MODEL, "Model"))
        base = self._annotator.need(MODEL, "OpenModel")
        if isinstance(schema.additional, AnyType):
            return Expr("{}[object]", base)
        inner = self._annotator.type(schema.additional, Use.FIELD)
        if list(references(schema.additional)):
            return Expr("{}[{}]", base, _quoted(inner))
        return Expr("{}[{}]", base, inner)

    @staticmethod
    def _field_docs(text: str) -> tuple[Docstring, ...]:
        return (Docstring(text, indent=4),) if text else ()

    def typed_dict(self, schema: ObjectSchema) -> ModelClass | Statement:
        name = self._names.params[schema.pointer]
        typed = self._annotator.need("typing", "TypedDict")
        members = [p for p in schema.properties if not p.read_only]
        about = f"`{self._names.classes[schema.pointer]}` as a plain dict."
        if all(_is_name(p.name) for p in members):
            with self._annotator.inside({p.name for p in members}):
                declared = [
                    Expr("{}: {}", Identifier(p.name), self._annotator.member(p)) for p in members
                ]
            return ModelClass(
                header=Expr("class {}({})", name, typed),
                doc=Docstring(about, indent=4),
                fields=tuple(Statement(text=text) for text in declared),
            )
        rows = join(
            ", ",
            (Expr("{}: {}", Literal(p.name), _quoted(self._annotator.member(p))) for p in members),
        )
        return Statement(
            text=Expr("{} = {}({}, {{{}}})", name, typed, Literal(str(name)), rows),
            docs=(Docstring(about, indent=0),),
        )

    def alias(self, schema: AliasSchema) -> Statement:
        name = self._names.classes[schema.pointer]
        value = self._annotator.type(schema.type, Use.FIELD)
        if schema.rules is not None:
            annotated = self._annotator.need("typing", "Annotated")
            rule = self._annotator.need(RULES, "Satisfies")
            rules = Literal(json.loads(schema.rules))
            value = Expr("{}[{}, {}({})]", annotated, value, rule, rules)
        alias = self._annotator.need("typing", "TypeAlias")
        if schema.pointer in self._reach.circular:
            made = self._annotator.need("typing_extensions", "TypeAliasType")
            late = self._annotator.need("typing", "TYPE_CHECKING")
            text = Expr(
                "{0}: {1} = {2}\nif not {3}:\n    {0} = {4}({5}, {0})",
                *(name, alias, _quoted(value), late, made, Literal(str(name))),
            )
        else:
            text = Expr("{}: {} = {}", name, alias, value)
        said = docs.sentence(schema.description)
        return Statement(text=text, docs=(Docstring(said, indent=0),) if said else ())

    def names_class(self, schema: AliasSchema) -> bool:
        waiting, seen = [schema.type], set[str]()
        while waiting:
            for pointer in references(waiting.pop()):
                target = self._schemas[pointer]
                if self._reach.module[pointer] != self._module or pointer in seen:
                    continue
                if isinstance(target, ObjectSchema):
                    return True
                seen.add(pointer)
                waiting.append(target.type)
        return False

    def in_order(self, schemas: Sequence[NamedSchema]) -> list[AliasSchema]:
        """Aliases so that each stands after those that it names."""
        waiting = [schema for schema in schemas if isinstance(schema, AliasSchema)]
        here = {schema.pointer: schema for schema in waiting}
        ordered: dict[str, AliasSchema] = {}
        visiting: set[str] = set()

        def visit(schema: AliasSchema) -> None:
            if schema.pointer in visiting:
                return
            visiting.add(schema.pointer)
            if schema.pointer not in self._reach.circular:  # whose value is read late
                for pointer in references(schema.type):
                    if pointer in here:
                        visit(here[pointer])
            ordered[schema.pointer] = schema

        for schema in waiting:
            visit(schema)
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


def _described(schema: NamedSchema) -> str:
    text = docs.sentence(schema.description) or f"{schema.name}."
    return f"{text}\n\nDeprecated." if schema.deprecated else text


def _listed(names: Sequence[str]) -> Expr:
    """A tuple of names: one on a line, or each on its own."""
    listed = [Literal(name) for name in sorted(names)]
    return tuple_of(listed) if len(listed) == 1 else Expr("({})", rows(listed, indent=12))


def present_models_package(
    schemas: Mapping[str, NamedSchema], names: Names, reach: Reach, header: Comment
) -> LazyPackage:
    """Present the package of the models, which loads a module when a name of it is asked for."""
    modules: dict[str, list[str]] = {module: [] for module in sorted(set(reach.module.values()))}
    for pointer, schema in schemas.items():
        found = modules[reach.module[pointer]]
        found.append(str(names.classes[pointer]))
        if isinstance(schema, ObjectSchema) and pointer in reach.nested_requests:
            found.append(str(names.params[pointer]))
    return LazyPackage(
        header=header,
        doc=Docstring("The models, loaded when they are used.", indent=0),
        modules=tuple(
            Exports(
                module=Expr("{}", Identifier(module)),
                names=_listed(found),
            )
            for module, found in modules.items()
        ),
    )
