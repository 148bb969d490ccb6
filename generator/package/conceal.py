"""Statements that take secrets out of the local variables of a function.

Comes in: the values that a generated function hands on. Goes out: statements that put them into
variables that show nothing, and these variables. The rule of this file: what may hold no secret is
handed on as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..reach import references
from ..signature import body_arguments, body_object, body_type
from .source import Expr, Identifier, call, join

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import LiteralString

    from ..ir import Operation
    from .resources import Context


class Concealing(NamedTuple):
    """What a method hands on, and the statements before that."""

    values: Expr
    body: Expr | None
    statements: tuple[Expr, ...]


def concealing(
    operation: Operation, context: Context, values: Expr, body: Expr | None
) -> Concealing:
    """Hide the parameters of an operation and its body, where they may hold a secret."""
    names, statements = context.names.arguments[operation.pointer], list[Expr]()
    if secret := _parameters(operation, context):
        local = _free("values", names)
        statements += concealed(local, values, secret)
        values = Expr("{}", local)
    if body is not None and (secret := _members(operation, context)):
        local = _free("body", names)
        statements += concealed(local, body, secret)
        body = Expr("{}", local)
    return Concealing(values, body, tuple(statements))


def concealed(local: Identifier, value: Expr, secret: Sequence[Identifier]) -> Iterator[Expr]:
    """The statements that put a value into a variable that shows nothing, and forget its parts."""
    yield call(Expr("{} = concealed", local), [value], indent=8)
    yield Expr("del {}  # error reporters collect local variables", join(", ", secret))


def _parameters(operation: Operation, context: Context) -> list[Identifier]:
    names, reach = context.names.arguments[operation.pointer], context.reach
    found = operation.parameters
    return [names[f"{p.location.value}:{p.name}"] for p in found if reach.may_hold_secrets(p)]


def _members(operation: Operation, context: Context) -> list[Identifier]:
    """The arguments that the body is made of."""
    names, reach = context.names.arguments[operation.pointer], context.reach
    body = body_object(operation, context.schemas)
    if body is not None:
        found = body_arguments(body)
        return [names[f"body:{p.name}"] for p in found if reach.may_hold_secrets(p)]
    if operation.body is None:
        return []
    type_ = body_type(operation.body.media, context.schemas)
    return [] if reach.secret.isdisjoint(references(type_)) else [names["body"]]


def _free(name: LiteralString, taken: Mapping[str, Identifier]) -> Identifier:
    """A name for a local variable that no argument has."""
    return Identifier(name + "_" if Identifier(name) in taken.values() else name)
