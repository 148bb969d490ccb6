"""The names of earlier releases, which go on working until the next major version."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from keyword import iskeyword
from typing import TYPE_CHECKING

from ..runtime.models.names import RESERVED_ATTRIBUTES
from ..text.source import Identifier
from .calls import FormerMethod, Method, Resource
from .lock import ARGUMENT, EVENT, NEXT, OPERATION, OPTION, PROPERTY, SCHEMA, Rename
from .origin import Origin, Rule
from .reserved import CALL_OPTIONS, CALLED, CLIENT_ATTRIBUTES, CLIENT_OPTIONS, RESOURCE_ATTRIBUTES
from .schemas import Model
from .versions import is_later
from .words import pascal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .calls import Argument
    from .schemas import Field, NamedType
    from .surface import Delivery, Option, Scheme, Surface

_Place = tuple[Identifier, ...]


def with_former_names(surface: Surface, renames: Iterable[Rename]) -> Surface:
    """Add the names that callers of earlier releases know.

    Args:
        surface: As it is today.
        renames: From the lock.
    """
    builder = _Former.of(renames)
    if not builder.by_kind:
        return surface
    types = tuple(map(builder.type, surface.types))
    taken = {str(found.name) for found in types}
    types = tuple(builder.names_of_type(found, taken) for found in types)
    resources = builder.resources(surface)
    webhooks = builder.deliveries(surface.webhooks)
    callbacks = builder.deliveries(surface.callbacks)
    options = builder.options(surface.options)
    return replace(
        surface,
        options=options,
        schemes=tuple(builder.scheme(each, options) for each in surface.schemes),
        resources=resources,
        types=types,
        webhooks=webhooks,
        callbacks=callbacks,
        former=tuple(sorted(builder.done, key=lambda each: (each.old, each.kind))),
    )


@dataclass(slots=True)
class _Former:
    by_kind: Mapping[str, tuple[Rename, ...]]
    by_new: Mapping[tuple[str, str], tuple[Rename, ...]]
    """By kind and name of today."""
    done: set[Rename] = field(default_factory=set[Rename])
    """Those that the client offers."""

    @classmethod
    def of(cls, renames: Iterable[Rename]) -> _Former:
        """Sort renames by what they are looked up by."""
        by_kind: defaultdict[str, tuple[Rename, ...]] = defaultdict(tuple)
        by_new: defaultdict[tuple[str, str], tuple[Rename, ...]] = defaultdict(tuple)
        for each in renames:
            by_kind[each.kind] += (each,)
            by_new[each.kind, each.new] += (each,)
        return cls(dict(by_kind), dict(by_new))

    def type(self, found: NamedType) -> NamedType:
        """A model with the former names of its fields."""
        if not isinstance(found, Model):
            return found
        taken = {str(each.name) for each in found.fields} | {*RESERVED_ATTRIBUTES}
        return replace(found, fields=tuple(self._field(found, f, taken) for f in found.fields))

    def _field(self, model: Model, found: Field, taken: set[str]) -> Field:
        return replace(found, former=self._names(PROPERTY, f"{model.name}.{found.name}", taken))

    def names_of_type(self, found: NamedType, taken: set[str]) -> NamedType:
        """A model or an alias with its own former names."""
        return replace(found, former=self._names(SCHEMA, str(found.name), taken))

    def deliveries(self, found: tuple[Delivery, ...]) -> tuple[Delivery, ...]:
        """Webhooks or callbacks with their former names."""
        taken = {str(each.name) for each in found}
        return tuple(
            replace(each, former=self._names(EVENT, str(each.name), taken)) for each in found
        )

    def options(self, found: tuple[Option, ...]) -> tuple[Option, ...]:
        """Options of the client with their former names."""
        taken = {str(each.name) for each in found} | {*CLIENT_OPTIONS}
        return tuple(self._option(each, taken) for each in found)

    def _option(self, found: Option, taken: set[str]) -> Option:
        """The variable of its default has the oldest name: nobody sees which one is set."""
        former = self._names(OPTION, str(found.name), taken)
        if not former or found.is_environment_given or found.environment is None:
            return replace(found, former=former)
        package = found.environment.removesuffix(str(found.name).upper())
        oldest = _oldest(self.by_new[OPTION, str(found.name)])
        return replace(found, former=former, environment=f"{package}{oldest}".upper())

    def scheme(self, found: Scheme, options: Iterable[Option]) -> Scheme:
        """A security scheme with the options that have former names."""
        by_name = {each.name: each for each in options}
        flow = found.flow
        if flow is not None:
            flow = replace(flow, options=tuple(by_name[each.name] for each in flow.options))
        return replace(found, option=by_name[found.option.name], flow=flow)

    def _names(self, kind: str, now: str, taken: set[str]) -> tuple[Identifier, ...]:
        """The former names of a symbol that nothing else has; they are taken then."""
        names: list[Identifier] = []
        for each in self.by_new.get((kind, now), ()):
            name = each.old.rpartition(".")[2]
            if _is_usable(name) and name not in taken:
                taken.add(name)
                names.append(Identifier(name))
                self.done.add(each)
        return tuple(names)

    def resources(self, surface: Surface) -> tuple[Resource, ...]:
        """The resources with what was found in them before, and those that are no more."""
        offered = {
            ".".join(map(str, (*resource.path, method.name))): (resource, method)
            for resource, method in surface.all_methods()
        }
        by_place: defaultdict[tuple[str, ...], list[_Offer]] = defaultdict(list)
        for each in self.by_kind.get(OPERATION, ()):
            *place, name = each.old.split(".")
            if each.new in offered and all(map(_is_usable, (*place, name))):
                by_place[tuple(place)].append(self._offer(each, name, *offered[each.new]))
        modules = {str(resource.module) for resource in surface.all_resources()}
        tree = _Tree(self, by_place, modules)
        return tree.children((), surface.resources, {*CLIENT_ATTRIBUTES}, set())

    def _offer(self, found: Rename, name: str, resource: Resource, method: Method) -> _Offer:
        """A method with the names that an earlier release had for it and its arguments."""
        before = {
            each.new.rpartition(".")[2]: each
            for each in self.by_kind.get(ARGUMENT, ())
            if each.old.rpartition(".")[0] == found.old and each.new.rpartition(".")[0] == found.new
        }
        arguments = [self.argument(found.new, each, method) for each in method.call.arguments]
        taken = {str(each.name) for each in arguments} | _NO_ARGUMENTS
        names = {now: rename.old.rpartition(".")[2] for now, rename in before.items()}
        usable = {now for now, last in names.items() if _is_usable(last) and last not in taken}
        renamed = tuple(
            replace(a, name=Identifier(names[str(a.name)])) if str(a.name) in usable else a
            for a in arguments
        )
        call = replace(method.call, arguments=renamed)
        former = replace(method, name=Identifier(name), call=call)
        return _Offer(
            method=FormerMethod(method=former, resource=resource.module, now=found.new),
            renames=(found, *(before[now] for now in sorted(usable))),
        )

    def argument(self, method: str, found: Argument, of: Method) -> Argument:
        """An argument with its former names."""
        taken = {str(each.name) for each in of.call.arguments} | _NO_ARGUMENTS
        same = [
            each
            for each in self.by_new.get((ARGUMENT, f"{method}.{found.name}"), ())
            if each.old.rpartition(".")[0] == method
        ]
        names = [each.old.rpartition(".")[2] for each in same]
        usable = {
            n: e for n, e in zip(names, same, strict=True) if _is_usable(n) and n not in taken
        }
        self.done.update(usable.values())
        return replace(found, former=tuple(map(Identifier, usable)))


_NO_ARGUMENTS = {*CALL_OPTIONS, *CALLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """A former method, and the renames that it stands for."""

    method: FormerMethod
    renames: tuple[Rename, ...]


@dataclass(slots=True)
class _Tree:
    """Puts former methods into the resources, and makes those that are no more."""

    former: _Former
    by_place: Mapping[tuple[str, ...], list[_Offer]]
    modules: set[str]

    def children(
        self, place: _Place, found: tuple[Resource, ...], taken: set[str], classes: set[str]
    ) -> tuple[Resource, ...]:
        """What is below a place: the resources of today, then those of earlier releases."""
        there = {str(each.path[-1]) for each in found}
        classes = classes | {str(each.sync) for each in found}
        depth = len(place)
        wanted = {
            path[depth]: None
            for path in self.by_place
            if path[:depth] == tuple(map(str, place)) and len(path) > depth
        }
        gone = [name for name in wanted if name not in there and name not in taken]
        kept = [self.resource(each) for each in found]
        return (*kept, *(self._made((*place, Identifier(n)), classes) for n in gone))

    def resource(self, found: Resource) -> Resource:
        """A resource with what an earlier release had in it."""
        path = tuple(map(str, found.path))
        named = ".".join(path)
        methods = tuple(
            replace(
                method,
                call=replace(
                    method.call,
                    arguments=tuple(
                        self.former.argument(f"{named}.{method.name}", each, method)
                        for each in method.call.arguments
                    ),
                ),
            )
            for method in found.methods
        )
        taken = {*RESOURCE_ATTRIBUTES, *(str(method.name) for method in methods)}
        taken |= {str(child.path[-1]) for child in found.children}
        former: list[FormerMethod] = []
        for offer in self.by_place.get(path, ()):
            name = str(offer.method.method.name)
            if name not in taken:
                taken.add(name)
                former.append(offer.method)
                self.former.done.update(offer.renames)
        children = self.children(found.path, found.children, taken, {str(found.sync)})
        return replace(found, methods=methods, former=tuple(former), children=children)

    def _made(self, place: _Place, classes: set[str]) -> Resource:
        """A resource that an earlier release had."""
        path = tuple(map(str, place))
        name = pascal(path[-1])
        while name in classes:
            name = f"Former{name}"
        classes.add(name)
        module = "_".join(path)
        while module in self.modules:
            module = f"{module}_"
        self.modules.add(module)
        first = next(f for p, rows in self.by_place.items() if p[: len(path)] == path for f in rows)
        origin = first.method.method.origin
        return self.resource(
            Resource(
                origin=Origin(pointer=origin.pointer, position=origin.position, rule=Rule.LOCKED),
                path=place,
                module=Identifier(module),
                sync=Identifier(name),
                asynchronous=Identifier(f"Async{name}"),
                summary="",
                description="Deprecated: its methods have other names now.",
                methods=(),
                children=(),
            )
        )


def _oldest(renames: Sequence[Rename]) -> str:
    """The name that the first of some releases had."""
    first, *others = [each for each in renames if each.version != NEXT] or renames[:1]
    for each in others:
        if is_later(first.version, each.version):
            first = each
    return first.old


def _is_usable(name: str) -> bool:
    return name.isidentifier() and not iskeyword(name) and not name.startswith("_")
