"""The fake of a client: the table that it reads, and declarations for type checkers alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..ir.types import references
from ..surface.calls import Bytes, Place, ResultKind, VariantKind
from ..surface.reserved import RESOURCE_MODULE_NAMES
from ..surface.schemas import Model, resolved
from ..text.source import Data, Expr, Identifier, Literal, join
from .annotations import Annotator, Use
from .imports import imports_of
from .view import (
    FakeArgument,
    FakeCall,
    FakeDeclarations,
    FakeDict,
    FakeEndpoint,
    FakeExamples,
    FakeModule,
    FakeResource,
    Member,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..surface.calls import Argument, Call, Method, Resource
    from ..surface.surface import Surface
    from .resources import Context

ENDPOINT = ".._runtime.testing.endpoint"
_OWN = frozenset(("Any", "Asked", "Stub", "Node", "TypedDict", "NotRequired", "Unpack", "overload"))


def present_fake(surface: Surface, context: Context) -> FakeModule:
    """Present the table of the fake."""
    table = _Table(surface)
    calls = tuple(
        table.call(resource, method)
        for resource, method in surface.all_methods()
        if method.variant is not VariantKind.PAGES
    )
    modules = {
        (".._operations", str(resource.module))
        for resource in surface.all_resources()
        if resource.methods
    }
    return FakeModule(
        header=context.header,
        imports=imports_of(modules),
        shared=table.shared,
        calls=calls,
        examples=tuple(_member_examples(surface)),
    )


def _member_examples(surface: Surface) -> Iterator[FakeExamples]:
    """The examples of the members of models that responses and deliveries have."""
    for found in surface.types:
        if isinstance(found, Model) and found.received:
            known = {f.wire_name: json.loads(f.example) for f in found.fields if f.example}
            if known:
                yield FakeExamples(name=Literal(str(found.name)), value=Data(known, indent=8))


class _Table:
    def __init__(self, surface: Surface) -> None:
        self._schemas = surface.schemas()
        self._shared: dict[str, FakeExamples] = {}

    @property
    def shared(self) -> tuple[FakeExamples, ...]:
        """The examples of responses, each set once."""
        return tuple(self._shared.values())

    def call(self, resource: Resource, method: Method) -> FakeCall:
        """A row of the table."""
        call = method.call
        body = call.body is not None and not call.body.flattened
        arguments = {a.wire_name: str(a.name) for a in call.body_arguments}
        return FakeCall(
            path=Literal(".".join([*map(str, resource.path), str(method.name)])),
            operation=Expr("{}.{}", resource.module, method.record),
            body=Literal(str(call.body_arguments[0].name)) if body and arguments else None,
            members=Data(own, indent=8) if (own := self._renamed(call, arguments)) else None,
            examples=tuple(self._examples(call)),
            events=Literal(call.webhooks) if call.webhooks else None,
        )

    def _renamed(self, call: Call, arguments: dict[str, str]) -> dict[str, str]:
        """The arguments of members that are not called as the fields of the model."""
        if call.body is None or not call.body.flattened or call.body.checked is None:
            return {}
        fields: dict[str, str] = {}
        for pointer in references(call.body.checked):
            if isinstance(model := self._schemas[pointer], Model):
                fields |= {field.wire_name: str(field.name) for field in model.fields}
        return {w: name for w, name in arguments.items() if fields.get(w, name) != name}

    def _examples(self, call: Call) -> Iterator[FakeExamples]:
        for response in call.responses:
            texts = [text for content in response.content for text in content.examples]
            if texts:
                yield FakeExamples(name=Literal(response.status), value=self._constant(texts))

    def _constant(self, texts: list[str]) -> Expr:
        values = [json.loads(text) for text in texts]
        name = Identifier(f"_EXAMPLES_{len(self._shared) + 1}")
        shared = FakeExamples(name=name, value=Data(values, indent=0))
        return Expr("{}", self._shared.setdefault("\n".join(texts), shared).name)


def present_declarations(surface: Surface, context: Context) -> FakeDeclarations:
    """Present what type checkers know of the fake."""
    writer = _Declarations(surface)
    endpoints = tuple(
        writer.endpoint(resource, method)
        for resource, method in surface.all_methods()
        if method.variant is not VariantKind.PAGES
    )
    resources = tuple(map(writer.resource, reversed(list(surface.all_resources()))))
    dicts = tuple(writer.dicts())
    return FakeDeclarations(
        header=context.header,
        imports=imports_of(writer.imports),
        dicts=dicts,
        endpoints=endpoints,
        resources=resources,
    )


class _Declarations(Annotator):
    """Writes what a test gives and gets; an object is a model, or a plain dict declared here."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface.schemas())
        resources = map(class_of, surface.all_resources())
        self._taken = {*RESOURCE_MODULE_NAMES, *_OWN, *map(str, resources)}
        self._dicts: dict[str, Identifier] = {}
        self._classes: dict[tuple[str, ...], Identifier] = {}
        self._methods: dict[str, Identifier] = {}
        self._responds = True
        """Whether what is written is what a test responds with."""
        self.need("typing", "TYPE_CHECKING")

    def endpoint(self, resource: Resource, method: Method) -> FakeEndpoint:
        """The declaration of an operation."""
        self.need(ENDPOINT, "Asked")
        self.need(ENDPOINT, "Arguments")
        self.need(ENDPOINT, "Stub")
        words = [*map(str, resource.path), str(method.name)]
        name = self._free("".join(_camel(each) for each in words))
        self._methods[".".join(words)] = name
        call = method.call
        response = self._returned(call)
        self._responds = False
        with self.inside({str(argument.name) for argument in call.arguments}):
            listed = tuple(map(self._argument, call.arguments))
        self._responds = True
        return FakeEndpoint(
            name=name,
            arguments=self._free(f"{name}Arguments"),
            attributes=listed,
            given=response,
            several=call.result.kind is not ResultKind.VALUE,
            members=tuple(self._members(call)),
        )

    def resource(self, found: Resource) -> FakeResource:
        """The declaration of a resource; those below it come first."""
        path = tuple(map(str, found.path))
        self._classes[path] = class_of(found)
        self.need(".._runtime.testing.fake", "Node")
        return FakeResource(
            name=self._classes[path],
            attributes=(
                *(
                    Member(
                        name=m.name,
                        annotation=Expr("{}", self._methods[".".join([*path, str(m.name)])]),
                    )
                    for m in found.methods
                    if m.variant is not VariantKind.PAGES
                ),
                *(
                    Member(
                        name=child.path[-1],
                        annotation=Expr("{}", self._classes[tuple(map(str, child.path))]),
                    )
                    for child in found.children
                ),
            ),
        )

    def dicts(self) -> Iterator[FakeDict]:
        """The typed dictionaries that were asked for, and those that they ask for."""
        done: set[str] = set()
        while waiting := [pointer for pointer in self._dicts if pointer not in done]:
            for pointer in waiting:
                done.add(pointer)
                model = self._schemas[pointer]
                assert isinstance(model, Model)
                self.need("typing", "TypedDict")
                yield FakeDict(
                    name=self._dicts[pointer],
                    members=tuple(
                        Member(
                            name=Literal(field.wire_name),
                            annotation=Literal(str(self.member(field))),
                        )
                        for field in model.fields
                        if not field.write_only
                    ),
                )

    def _argument(self, found: Argument) -> FakeArgument:
        required = found.required or found.place is Place.PATH
        shown = self.type(found.type, Use.FIELD, constrained=False)
        return FakeArgument(
            name=found.name,
            expected=self.type(found.type, Use.ARGUMENT),
            got=shown if required else Expr("{} | None", shown),
        )

    def _returned(self, call: Call) -> Expr:
        """What a test may respond with."""
        shown: dict[Expr, None] = {}
        for value in call.result.values:
            if isinstance(value, Bytes):
                shown[Expr("bytes | str")] = None
            else:
                shown[self.type(value, Use.ARGUMENT)] = None
        return join(" | ", shown or [Expr("None")])

    def _members(self, call: Call) -> Iterator[FakeArgument]:
        """The members of what is returned, where it is an object."""
        model = self._model(call)
        for field in () if model is None else model.fields:
            if not field.write_only:
                shown = self.type(field.type, Use.ARGUMENT)
                yield FakeArgument(name=field.name, expected=shown, got=shown)

    def _model(self, call: Call) -> Model | None:
        values = call.result.values
        if len(values) != 1 or call.result.kind is not ResultKind.VALUE:
            return None
        found = None if isinstance(values[0], Bytes) else resolved(values[0], self._schemas)
        return found if isinstance(found, Model) else None

    def _reference(self, pointer: str, use: Use) -> Expr:
        schema = self._schemas[pointer]
        shown = super()._reference(pointer, use)
        if use is Use.FIELD or not (self._responds and isinstance(schema, Model)):
            return shown
        if pointer not in self._dicts:
            self._dicts[pointer] = self._free(f"{schema.name}Dict")
        return Expr("{} | {}", shown, self._dicts[pointer])

    def _free(self, name: str) -> Identifier:
        free, count = name, 2
        while free in self._taken:
            free, count = f"{name}{count}", count + 1
        self._taken.add(free)
        return Identifier(free)


def class_of(resource: Resource) -> Identifier:
    """The name of the class that declares a resource."""
    return Identifier("".join(map(_camel, map(str, resource.path))))


def _camel(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
