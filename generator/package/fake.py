"""The fake of a client: the table that it reads, and declarations for type checkers alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, LiteralString

from ..ir.types import Constraints, NullableType, ScalarType, references
from ..openapi.pattern_text import text_of
from ..surface.calls import Bytes, Place, ResultKind
from ..surface.reserved import RESOURCE_MODULE_NAMES
from ..surface.schemas import Model, resolved
from ..surface.walk import every_type
from ..surface.words import distinct
from ..text.source import Data, Expr, Identifier, Literal, join, tuple_of
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
    from collections.abc import Collection, Iterator

    from ..ir.fake import (
        FakeCollection,
        FakeDeliveries,
        FakeEffect,
        FakeFollowing,
        Values,
    )
    from ..ir.identity import SchemaId
    from ..surface.calls import Argument, Call, Method, Resource
    from ..surface.surface import Surface
    from .context import Context

ENDPOINT = ".._runtime.testing.endpoint"
RECEIVED = ".._runtime.testing.received"
_OWN = frozenset(
    (
        *("Any", "Arguments", "BaseEndpoint", "Node", "NotRequired", "Stub", "TypedDict", "Unpack"),
        "overload",
    )
)


def present_fake(surface: Surface, context: Context) -> FakeModule:
    """Present the table of the fake."""
    table = _Table(surface)
    calls = tuple(table.call(resource, method) for resource, method in surface.all_methods())
    modules = {
        (".._operations", str(resource.module))
        for resource in surface.all_resources()
        if resource.methods
    }
    state = surface.fake
    return FakeModule(
        header=context.header,
        imports=imports_of(modules),
        records=join(", ", map(Identifier, _records(surface))),
        shared=table.shared,
        calls=calls,
        examples=tuple(_member_examples(surface)),
        texts=tuple(_texts(surface)),
        collections=() if state is None else tuple(map(_collection, state.collections)),
        deliveries=None if state is None or state.deliveries is None else _rules(state.deliveries),
        replays=None if state is None or state.replays is None else Literal(state.replays),
    )


def _records(surface: Surface) -> Iterator[str]:
    """The records of the runtime that the table is made of."""
    effects = [m.call.fake for _, m in surface.all_methods() if m.call.fake is not None]
    state = surface.fake
    if state is not None and state.collections:
        yield "Collection"
    if state is not None and state.deliveries is not None:
        yield "Deliveries"
    if effects:
        yield "Effect"
    yield "FakedCall"
    yield "FakeTables"
    if any(effect.then for effect in effects):
        yield "Following"


def _collection(found: FakeCollection) -> FakeExamples:
    settings = [Expr("key={}", Literal(found.key))]
    if not found.creates:
        settings.append(Expr("unknown={}", Literal("refuse")))
    settings += _given("fields", found.fields)
    for name, refusal in (("missing", found.missing), ("removed", found.removed)):
        if refusal.status or refusal.code:
            told = Literal((refusal.status or 0, refusal.code or ""))
            settings.append(Expr("{}={}", Identifier(name), told))
    return FakeExamples(
        name=Literal(found.name), value=Expr("Collection({})", join(", ", settings))
    )


def _rules(found: FakeDeliveries) -> Expr:
    settings = [Expr("attempts={}", Literal(found.attempts))]
    if found.pause:
        settings.append(Expr("pause={}", Literal(found.pause)))
    if found.attempt:
        settings.append(Expr("attempt={}", Literal(found.attempt)))
    return Expr("Deliveries({})", join(", ", settings))


def _effect(found: FakeEffect) -> Iterator[Expr]:
    yield Expr("item={}", Literal(found.collection))
    if found.does != "use":
        yield Expr("does={}", Literal(found.does))
    if found.key:
        yield Expr("key={}", Literal(found.key))
    yield from _given("requires", found.requires)
    if found.refusal.status:
        yield Expr("status={}", Literal(found.refusal.status))
    if found.refusal.code:
        yield Expr("code={}", Literal(found.refusal.code))
    yield from _given("sets", found.sets)
    if found.keeps:
        yield Expr("keeps={}", Literal(found.keeps))
    if found.then:
        yield Expr("then={}", tuple_of(map(_following, found.then)))


def _following(found: FakeFollowing) -> Expr:
    settings = [Expr("event={}", Literal(found.event))]
    if found.after:
        settings.append(Expr("after={}", Literal(found.after)))
    if found.copy:
        settings.append(Expr("copy={}", Literal(found.copy)))
    settings += _given("sets", found.sets)
    return Expr("Following({})", join(", ", settings))


def _given(name: LiteralString, values: Values) -> list[Expr]:
    """Fields of an item, as an argument; none where there are none."""
    known = {field: json.loads(text) for field, text in values}
    return [Expr("{}={}", Identifier(name), Literal(known))] if known else []


def _member_examples(surface: Surface) -> Iterator[FakeExamples]:
    """The examples of the members of models that responses have."""
    reached = _reached(surface)
    for found in surface.types:
        if isinstance(found, Model) and found.id in reached:
            known = {f.wire_name: json.loads(f.example) for f in found.fields if f.example}
            if known:
                yield FakeExamples(name=Literal(str(found.name)), value=Data(known, indent=8))


def _reached(surface: Surface) -> set[str]:
    """All schemas that responses are made of."""
    schemas, reached = surface.schemas(), set[str]()
    responses = (r for _, method in surface.all_methods() for r in method.call.responses)
    values = (content.value for response in responses for content in response.content)
    waiting = [p for value in values if not isinstance(value, Bytes) for p in references(value)]
    while waiting:
        id_ = waiting.pop()
        if id_ not in reached:
            reached.add(id_)
            found = schemas[id_]
            types = [f.type for f in found.fields] if isinstance(found, Model) else [found.type]
            if isinstance(found, Model) and found.additional is not None:
                types.append(found.additional)
            waiting += [each for type_ in types for each in references(type_)]
    return reached


def _texts(surface: Surface) -> Iterator[FakeExamples]:
    """A text for each pattern of which one is known."""
    scalars = (each for each in every_type(surface) if isinstance(each, ScalarType))
    alternatives = (
        limits
        for each in scalars
        for limits in (each.constraints, *(each.alternatives or ()))
        if isinstance(limits, Constraints)
    )
    patterns = {each.pattern for each in alternatives if each.pattern is not None}
    for pattern in sorted(patterns):
        if (text := text_of(pattern)) is not None:
            yield FakeExamples(name=Literal(pattern), value=Literal(text))


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
        call, pages = method.call, method.call.pages is not None
        body = call.body is not None and not call.body.flattened
        arguments = {a.wire_name: str(a.name) for a in call.body_arguments}
        return FakeCall(
            path=Literal(".".join([*map(str, resource.path), str(method.name)])),
            operation=Expr("{}.{}", resource.module, method.main if pages else method.record),
            paging=Expr("{}.{}", resource.module, method.record) if pages else None,
            body=Literal(str(call.body_arguments[0].name)) if body and arguments else None,
            members=Data(own, indent=12) if (own := self._renamed(call, arguments)) else None,
            examples=tuple(self._examples(call)),
            events=Literal(call.webhooks) if call.webhooks else None,
            effect=None if call.fake is None else tuple(_effect(call.fake)),
        )

    def _renamed(self, call: Call, arguments: dict[str, str]) -> dict[str, str]:
        """The arguments of members that are not called as the fields of the model."""
        if call.body is None or not call.body.flattened or call.body.checked is None:
            return {}
        fields: dict[str, str] = {}
        for id_ in references(call.body.checked):
            if isinstance(model := self._schemas[id_], Model):
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
        writer.endpoint(resource, method) for resource, method in surface.all_methods()
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
        resources = (str(resource.sync) for resource in surface.all_resources())
        self._taken = {*RESOURCE_MODULE_NAMES, *_OWN, *resources}
        self._dicts: dict[SchemaId, Identifier] = {}
        self._methods: dict[str, Identifier] = {}
        self._responds = True
        """Whether what is written is what a test responds with."""
        self.need("typing", "TYPE_CHECKING")

    def endpoint(self, resource: Resource, method: Method) -> FakeEndpoint:
        """The declaration of an operation."""
        self.need(ENDPOINT, "BaseEndpoint")
        self.need(RECEIVED, "Arguments")
        self.need(ENDPOINT, "Stub")
        words = [*map(str, resource.path), str(method.name)]
        name = self._free("".join(_pascal(each) for each in words))
        self._methods[".".join(words)] = name
        call = method.call
        response = self._returned(call)
        self._responds = False
        with self.inside({str(argument.name) for argument in call.arguments}):
            listed = tuple(map(self._argument, call.arguments))
        self._responds = True
        members = tuple(self._members(call))
        taken = {each.name for each in (*listed, *members)}
        return FakeEndpoint(
            name=name,
            arguments=self._free(f"{name}Arguments"),
            attributes=listed,
            given=response,
            several=call.result.kind is not ResultKind.VALUE,
            pages=call.result.kind is ResultKind.PAGES,
            members=members,
            receiver=_beside(taken, Identifier("self")),
            value=_beside(taken, Identifier("value")),
            count=_beside(taken, Identifier("count")),
        )

    def resource(self, found: Resource) -> FakeResource:
        """The declaration of a resource; those below it come first."""
        path = tuple(map(str, found.path))
        self.need(".._runtime.testing.fake", "Node")
        return FakeResource(
            name=found.sync,
            attributes=(
                *(
                    Member(
                        name=m.name,
                        annotation=Expr("{}", self._methods[".".join([*path, str(m.name)])]),
                    )
                    for m in found.methods
                ),
                *(
                    Member(
                        name=child.path[-1],
                        annotation=Expr("{}", child.sync),
                    )
                    for child in found.children
                ),
            ),
        )

    def dicts(self) -> Iterator[FakeDict]:
        """The typed dictionaries that were asked for, and those that they ask for."""
        done: set[str] = set()
        while waiting := [id_ for id_ in self._dicts if id_ not in done]:
            for id_ in waiting:
                done.add(id_)
                model = self._schemas[id_]
                assert isinstance(model, Model)
                self.need("typing", "TypedDict")
                yield FakeDict(
                    name=self._dicts[id_],
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
        return FakeArgument(
            name=found.name,
            expected=self.type(found.type, Use.ARGUMENT),
            got=self.value(found.type) if required else self.or_none(found.type),
        )

    def _returned(self, call: Call) -> Expr:
        """What a test may respond with; None is a value that need not be given."""
        shown: dict[Expr, None] = {}
        item, is_value = call.result.item, call.result.kind is ResultKind.VALUE
        for value in call.result.values if item is None else (item,):
            if isinstance(value, Bytes):
                shown[Expr("bytes | str")] = None
            elif isinstance(value, NullableType) and is_value:
                shown[self.type(value.type, Use.ARGUMENT)] = None
            else:
                shown[self.type(value, Use.ARGUMENT)] = None
        if is_value or not shown:
            shown[Expr("None")] = None
        return join(" | ", shown)

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

    def _reference(self, id_: SchemaId, use: Use) -> Expr:
        schema = self._schemas[id_]
        shown = super()._reference(id_, use)
        if use is Use.FIELD or not (self._responds and isinstance(schema, Model)):
            return shown
        if id_ not in self._dicts:
            self._dicts[id_] = self._free(f"{schema.name}Dict")
        return Expr("{} | {}", shown, self._dicts[id_])

    def _free(self, name: str) -> Identifier:
        return Identifier(distinct(name, self._taken, "{}"))


def _beside(taken: Collection[Identifier], name: Identifier) -> Identifier:
    """A parameter that is given by its place, named as none that is given by its name."""
    return Identifier(f"_{name}") if name in taken else name


def _pascal(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
