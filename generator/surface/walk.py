"""Walks over a surface: every type, and the roots of XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..ir.types import within
from .calls import Bytes
from .schemas import Alias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..ir.parameters import PartBody
    from ..ir.types import Type
    from ..ir.xml import XmlRoot
    from .calls import Body, Call, Response
    from .surface import Surface


def xml_roots(surface: Surface) -> Iterator[XmlRoot]:
    """The root element of all content that is read or written as XML."""
    for _, method in surface.all_methods():
        call = method.call
        if call.body is not None and call.body.xml is not None:
            yield call.body.xml
        if call.body is not None:
            yield from (each.xml for each in part_bodies(call.body) if each.xml is not None)
        contents = (content for response in call.responses for content in response.content)
        yield from (content.xml for content in contents if content.xml is not None)


def part_bodies(body: Body) -> Iterator[PartBody]:
    """The bodies that parts of a body hold, and those that parts of them do."""
    waiting = [part.encoding for part in body.parts]
    waiting += [*body.prefix, *([] if body.rest is None else [body.rest])]
    while waiting:
        found = waiting.pop().body
        if found is not None:
            yield found
            waiting += [*(each for _, each in found.encoding), *found.prefix]
            waiting += [] if found.rest is None else [found.rest]


def every_type(surface: Surface) -> Iterator[Type]:
    """All types of a surface, also those within others; references are not followed."""
    for found in _outer_types(surface):
        yield from within(found)


def _outer_types(surface: Surface) -> Iterator[Type]:
    for found in surface.types:
        if isinstance(found, Alias):
            yield found.type
        else:
            yield from (field.type for field in found.fields)
            if found.additional is not None:
                yield found.additional
    for _, method in surface.all_methods():
        yield from _of_call(method.call)
    for delivery in (*surface.webhooks, *surface.callbacks):
        if delivery.type is not None:
            yield delivery.type
        yield from _of_responses(delivery.responses)


def _of_call(call: Call) -> Iterator[Type]:
    yield from (argument.type for argument in call.arguments)
    if call.body is not None and call.body.checked is not None:
        yield call.body.checked
    if call.result.item is not None:
        yield call.result.item
    yield from _of_responses(call.responses)


def _of_responses(responses: Iterable[Response]) -> Iterator[Type]:
    for response in responses:
        for content in response.content:
            if not isinstance(content.value, Bytes):
                yield content.value
