"""What the fake responds with: values as bytes, and the errors that the document describes."""

from __future__ import annotations

import json
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..core.drift import is_array, is_object
from ..core.error_body import ErrorShape, at, shape_of
from ..core.errors import InvalidRequestError, Problem
from ..core.media import MediaKind, kind_of, sequence_frame
from ..core.omit import omit
from ..core.operation import Body
from ..core.pointer import steps
from ..core.record import replace
from ..models.codec import encode_received
from ..models.model import plain
from .samples import Maker, NoSampleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..core.operation import Response
    from .tables import FakedCall, FakeTables

REASON: Final = "x-fake-reason"
"""The header field in which the fake says why it refused a request."""
_TEXTS: Final = ("message", "detail", "title", "error_description", "msg", "error")
"""Members in which an error may say why, where the document does not tell."""


class Reply(NamedTuple):
    """A response of the fake."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes = b""

    def also(self, *headers: tuple[str, str]) -> Reply:
        """The same with more header fields."""
        return self._replace(headers=(*self.headers, *headers))


class Refusal(NamedTuple):
    """Why the fake refuses a request."""

    statuses: tuple[int, ...]
    """The statuses that would do; the first one that is documented counts."""
    reason: str
    code: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


def is_data(response: Response) -> bool:
    """Whether the content of a response stands for JSON data that has a type."""
    is_json = kind_of(response.media_type) in (MediaKind.JSON, MediaKind.ANY)
    return response.type is not None and (is_json or response.reader is not None)


def data_of(response: Response, reply: Reply) -> Any:
    """The data that the content of a response stands for."""
    if response.reader is None:
        return json.loads(reply.content)
    return json.loads(response.reader(reply.content, response.media_type or ""))


def is_stream(response: Response) -> bool:
    """Whether a response is read item by item."""
    kind = kind_of(response.media_type)
    return kind is MediaKind.EVENTS or sequence_frame(response.media_type) is not None


def documented(responses: Iterable[Response], status: int) -> Response | None:
    """The response of a status: its code, range, or the default (OpenAPI 3.2, section 4.16)."""
    found = tuple(responses)
    for key in (str(status), f"{status // 100}XX", "DEFAULT"):
        for response in found:
            if response.status.upper() == key:
                return response
    return None


def status_of(response: Response, usual: int) -> int:
    """A status for a documented response, which may be a range or the default."""
    return int(response.status) if response.status.isdigit() else usual


class Responses:
    """Makes responses: the same seed makes the same ones."""

    def __init__(self, tables: FakeTables, seed: object) -> None:
        self._tables = tables
        self._seed = seed
        self._made: dict[tuple[str, str, str | None], Reply] = {}

    def usual(self, call: FakedCall) -> Reply:
        """The response of a success that no test has stubbed."""
        response = next(iter(call.operation.success), None)
        if response is None:
            return Reply(204)
        return self.sample(call, response, 200)

    def sample(self, call: FakedCall, response: Response, usual: int) -> Reply:
        """A response with an example of the document, or a value that is made."""
        key = (call.path, response.status, response.media_type)
        if key not in self._made:
            status = status_of(response, usual)
            self._made[key] = self.of_value(
                response, status, self.value(call, response)
            )
        return self._made[key]

    def value(self, call: FakedCall, response: Response) -> Any:
        """The data of a response, an item of a stream, or None where nothing is said of it."""
        lazy = response.type
        for example in call.examples.get(response.status, ()):
            if lazy is not None and not problems_of(response, example):
                return example
        if lazy is None:
            return None
        try:
            return Maker(
                self._tables, f"{self._seed} {call.path} {response.status}"
            ).make(lazy())
        except NoSampleError as error:
            raise InvalidRequestError(
                Problem(
                    f"{call.path}: the response {response.status}", "a stub", str(error)
                )
            ) from None

    def of_value(self, response: Response, status: int, value: Any) -> Reply:
        """A response with some data, of a stream: one item."""
        if response.media_type is None:
            return Reply(status)
        if is_stream(response):
            return self.of_items(response, status, [value])
        if response.reader is not None and not isinstance(value, str | bytes):
            # what reads a kind of content beyond JSON, such as XML, writes it as well
            content: Any = getattr(response.reader, "__self__", None)
            # the document does not say how the root element is called
            if not content.tag:
                content = replace(content, tag="response")
            payload = content.write(Body(response.media_type), value, omit)
            return Reply(
                status, (("content-type", payload.media_type),), payload.content
            )
        kind = kind_of(response.media_type)
        if kind in (MediaKind.JSON, MediaKind.ANY):
            content = json.dumps(
                value, ensure_ascii=False, separators=(",", ":")
            ).encode()
            media = (
                response.media_type if kind is MediaKind.JSON else "application/json"
            )
            return Reply(status, (("content-type", media),), content)
        if isinstance(value, str):
            value = value.encode()
        elif not isinstance(value, bytes):
            value = b"content"
        return Reply(status, (("content-type", _concrete(response.media_type)),), value)

    def of_items(self, response: Response, status: int, items: Sequence[Any]) -> Reply:
        """A response whose content are items."""
        content = b"".join(framed(response, each) for each in items)
        if response.events is not None and response.events.end is not None:
            content += f"data: {response.events.end}\n\n".encode()
        return Reply(status, (("content-type", response.media_type or ""),), content)

    def refusal(self, call: FakedCall | None, refusal: Refusal) -> Reply:
        """The documented error for a refusal."""
        why = (REASON, ascii_text(refusal.reason))
        errors = () if call is None else call.operation.errors
        status, response = refusal.statuses[0], None
        for key in ("", "4XX", "DEFAULT"):
            for each in refusal.statuses:
                if (
                    response is None
                    and (found := _exactly(errors, key or str(each))) is not None
                ):
                    status, response = each, found
        if call is None or response is None or response.type is None:
            problem = {
                "title": _phrase(status),
                "status": status,
                "detail": refusal.reason,
            }
            reply = Reply(
                status,
                (("content-type", "application/problem+json"),),
                json.dumps(problem).encode(),
            )
            return reply.also(why, *refusal.headers)
        said = {"detail": refusal.reason}
        if refusal.code is None:
            said["title"] = _phrase(status)
        body = self.error_body(
            call, response, {**said, "code": refusal.code}, lenient=True
        )
        return self.of_value(response, status, body).also(why, *refusal.headers)

    def error_body(
        self,
        call: FakedCall,
        response: Response,
        said: Mapping[str, Any],
        *,
        lenient: bool = False,
    ) -> Any:
        """The content of an error.

        Args:
            call: Of which method.
            response: What the document says of it.
            said: The parts of the error that are known: `code`, `title`, `detail` and so on.
            lenient: Leave a part out that has no place.

        Raises:
            InvalidRequestError: a part has no place, or does not fit.
        """
        said = {name: value for name, value in said.items() if value is not None}
        shapes = self._tables.spec.error_shapes
        body = self._example_of(call, response, shapes, said.get("code"))
        if body is _NOTHING:
            body = self.value(call, response)
        shape = shape_of(shapes, body)
        changed = json.loads(json.dumps(body))
        for name, value in said.items():
            placed = _placed(changed, shape, name, value)
            if not placed and not lenient:
                known = (
                    "x-client-errors"
                    if shape is None
                    else "a place for it in x-client-errors"
                )
                raise InvalidRequestError(
                    Problem(name, f"an error that has it ({known})", "none"),
                    hint="help: give `body`, the whole content of the error",
                )
        if not lenient:
            return changed
        return body if problems_of(response, changed) else changed

    def _example_of(
        self,
        call: FakedCall,
        response: Response,
        shapes: tuple[ErrorShape, ...],
        code: Any,
    ) -> Any:
        """The document's example of an error with a code."""
        for example in () if code is None else call.examples.get(response.status, ()):
            shape = shape_of(shapes, example)
            if shape is not None and str(at(_item(example, shape), shape.code)) == str(
                code
            ):
                return example
        return _NOTHING


_NOTHING: Final = object()


@lru_cache(maxsize=64)
def responses_of(tables: FakeTables, seed: object) -> Responses:
    """What a seed makes of a document, which all fakes with that seed share."""
    return Responses(tables, seed)


def problems_of(response: Response, value: Any) -> tuple[Problem, ...]:
    """What is wrong with the data of a response."""
    try:
        encode_received(response.type, value)
    except InvalidRequestError as error:
        return error.problems
    return ()


def framed(response: Response, item: Any) -> bytes:
    """An item of a stream."""
    frame = sequence_frame(response.media_type)
    if frame is not None:
        return (
            frame[0] + json.dumps(plain(item), ensure_ascii=False).encode() + frame[1]
        )
    whole = response.events is not None and response.events.whole
    event = (
        plain(item) if whole and not isinstance(item, str) else {"data": plain(item)}
    )
    lines: list[str] = []
    for name in ("event", "id", "retry", "data"):
        value = event.get(name)
        if value is not None:
            text = (
                value
                if isinstance(value, str)
                else json.dumps(value, ensure_ascii=False)
            )
            lines += [f"{name}: {line}" for line in text.split("\n")]
    return ("\n".join(lines) + "\n\n").encode()


def _exactly(responses: Iterable[Response], key: str) -> Response | None:
    return next((each for each in responses if each.status.upper() == key), None)


def _item(body: Any, shape: ErrorShape) -> Any:
    """The first entry of an error."""
    found = at(body, shape.items)
    return found[0] if is_array(found) and found else found


def _placed(body: Any, shape: ErrorShape | None, name: str, value: Any) -> bool:
    """Put a part of an error where it belongs; whether it has a place."""
    if shape is not None:
        item, pointer = _item(body, shape), getattr(shape, name)
        if not is_object(item) or not pointer:
            return False
        if is_array(entries := at(body, shape.items)):
            del entries[1:]
        *outer, last = steps(pointer)
        for step in outer:
            item = item.setdefault(step, {})
        item[last] = value
        return True
    if name not in {"title", "detail"}:
        return False
    holders = [body, *(body.values() if is_object(body) else ())]
    for holder in filter(is_object, holders):
        for each in (name, *(_TEXTS if name == "detail" else ())):
            if isinstance(holder.get(each), str):
                holder[each] = value
                return True
    return False


def _concrete(media_type: str) -> str:
    return "application/octet-stream" if "*" in media_type else media_type


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def ascii_text(text: str) -> str:
    """A text that a header field can hold (RFC 9110, section 5.5)."""
    return " ".join("".join(c if " " <= c <= "~" else " " for c in text).split())
