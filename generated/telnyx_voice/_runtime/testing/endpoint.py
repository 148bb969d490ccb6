"""One operation of a fake: what a test says that it responds with, and what it was asked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from ..core.drift import is_object
from ..core.errors import InvalidRequestError, Problem
from ..core.media import MediaKind, kind_of
from ..models.codec import encode_received, parse_json
from ..models.lenient import is_model, plan
from ..models.model import Model
from .errors import FakeError
from .responses import Reply, documented, framed, is_stream, status_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

    from ..core.operation import Response
    from ..core.response import Headers
    from .responses import Responses
    from .tables import FakedCall

A = TypeVar("A")
R = TypeVar("R")

_ERROR_PARTS: Final = ("code", "title", "detail", "pointer", "parameter", "meta")
"""What an error may say, where the document tells where it stands."""


class Arguments:
    """The arguments of a call, by the names of the method; one that was not sent is None."""

    def __init__(self, names: tuple[str, ...], given: Mapping[str, Any]) -> None:
        self._names = names
        vars(self).update(given)

    def __getattr__(self, name: str) -> Any:
        if name in self._names:
            return None
        raise AttributeError(f"there is no argument {name!r}; known: {', '.join(self._names)}")

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        given = ", ".join(n for n in self._names if n in vars(self))
        return f"<{type(self).__name__} {given}>"


class Received(Generic[A]):
    """A request that arrived.

    Attributes:
        operation: The method of the client, as in `pets.create`; empty for an unknown path.
        arguments: What the call was given, typed; empty where the request was refused.
        method, path: As they were sent; the path with its query.
        headers: By their names in any case.
        content: The body as it was sent.
        at: The Unix time in seconds, by the fake's clock.
        status: What it was responded to with; None: no response was sent.
        reason: Why it was refused; empty if it was not.
    """

    def __init__(
        self,
        operation: str,
        arguments: A,
        *,
        method: str,
        path: str,
        headers: Headers,
        content: bytes,
        at: float,
    ) -> None:
        self.operation = operation
        self.arguments = arguments
        self.method = method
        self.path = path
        self.headers = headers
        self.content = content
        self.at = at
        self.status: int | None = None
        self.reason = ""

    def json(self) -> Any:
        """The body, read as JSON."""
        return parse_json(self.content)

    def __repr__(self) -> str:
        outcome = self.status if self.status is not None else "no response"
        return f"<{type(self).__name__} {self.operation or self.method} {outcome}>"


class Stub:
    """A response that a test has chosen."""

    def __init__(
        self,
        path: str,
        reply: Reply | None,
        *,
        remade: Callable[[int], Reply] | None = None,
        function: Callable[[Any], Reply] | None = None,
    ) -> None:
        self._path = path
        self._reply = reply
        self._remade = remade
        self._function = function
        self.limit = math.inf
        """How often it is used."""
        self.used = 0
        """How often it was."""

    def times(self, count: int) -> Self:
        """Use it that often; the next stub of the operation comes after that.

        Raises:
            FakeError: It is no number of times.
        """
        if type(count) is not int or count < 1:
            raise FakeError(f"{self._path}: times: expected a whole number above 0, got {count!r}")
        self.limit = count
        return self

    def with_status(self, status: int) -> Self:
        """Respond with another documented status of success; it comes before `with_headers`.

        Raises:
            FakeError: It is not documented, or the value does not fit it.
        """
        if self._remade is None:
            raise FakeError(f"{self._path}: with_status: only what `returns` has a choice of it")
        self._reply = self._remade(status)
        return self

    def with_headers(self, headers: Mapping[str, str]) -> Self:
        """Send header fields, too.

        Raises:
            FakeError: One of them cannot be sent.
        """
        from ..client.headers import headers_problem

        if problem := headers_problem(headers):
            raise FakeError(f"{self._path}: with_headers: {problem}")
        if self._reply is None:
            raise FakeError(f"{self._path}: with_headers: the function gives the whole response")
        self._reply = self._reply.also(*headers.items())
        return self

    def respond(self, request: Received[Any]) -> Reply:
        """What it responds with."""
        if self._function is not None:
            return self._function(request)
        assert self._reply is not None
        return self._reply

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._path}, used {self.used} times>"


class Asked(Generic[A, R]):
    """One operation of the fake.

    Stubs are used in the order in which they were made: one that has a successor is used once, or
    as often as `times` says, and the last one for every call after that.
    """

    def __init__(self, call: FakedCall, responses: Responses, events: Mapping[str, str]) -> None:
        self._call = call
        self._responses = responses
        self._events = events
        self.stubs: list[Stub] = []
        self.course: tuple[str, ...] | None = None
        """The types of the events that follow; None: the usual ones."""
        self.names = tuple(_names(call))
        self.requests: list[Received[A]] = []
        """What has arrived so far."""

    # --- what a test says ---

    def raises(
        self,
        status: int,
        *,
        body: object = None,
        code: str | None = None,
        title: str | None = None,
        detail: str | None = None,
        pointer: str | None = None,
        parameter: str | None = None,
        meta: object = None,
    ) -> Stub:
        """Respond with a documented error.

        Args:
            status: Its status.
            body: The whole content; None: an example of the document, or a value that is made.
            code: A part of that content; the rest is that of the document's example with this
                code, if it has one. Likewise the next ones.
            title: What happened, for people.
            detail: The same at length.
            pointer: The part of the request that is at fault, as a JSON pointer.
            parameter: The parameter that is at fault.
            meta: What else is known.

        Raises:
            FakeError: The document does not allow it.
        """
        parts = error_parts(code, title, detail, pointer, parameter, meta)
        return self._add(Stub(self._call.path, self._error("raises", status, body, parts)))

    def respond_with(self, function: Callable[[Received[A]], R]) -> Stub:
        """Respond with what a function makes of each request.

        It takes the request and returns a value as `returns` takes it, or raises what
        `fake.error(status, …)` gives. What it returns is checked when it does.
        """
        path = self._call.path
        if not callable(function):
            raise FakeError(f"{path}: respond_with: expected a function, got {function!r}")

        def respond(request: Received[Any]) -> Reply:
            try:
                found: Any = function(request)
            except ErrorReply as error:
                return self._error("respond_with", error.status, error.body, error.parts)
            values = () if found is None else (found,)
            return self._reply("respond_with", None, values, {})

        return self._add(Stub(path, None, function=respond))

    def then(self, *events: type[Any] | str) -> Self:
        """Choose the deliveries that follow: classes of events, or their types.

        Raises:
            FakeError: The document does not say that such an event follows this operation.
        """
        types = tuple(self._event(each) for each in events)
        for each in types:
            if each not in self._call.events:
                known = ", ".join(self._call.events) or "none"
                raise FakeError(
                    f"{self._call.path}: then: {each} does not follow it; known: {known}"
                )
        self.course = types
        return self

    # --- what the fake asks ---

    def next_stub(self) -> Stub | None:
        """The stub for a call that is made now; None: there is none."""
        last = len(self.stubs) - 1
        for index, stub in enumerate(self.stubs):
            limit = 1 if stub.limit == math.inf and index < last else stub.limit
            if stub.used < limit:
                stub.used += 1
                return stub
        return None

    def _add(self, stub: Stub) -> Stub:
        self.stubs.append(stub)
        return stub

    def _event(self, found: type[Any] | str) -> str:
        if isinstance(found, str):
            return found
        name = getattr(found, "__name__", str(found))
        if name not in self._events:
            raise FakeError(f"{self._call.path}: then: {name} is not the class of an event")
        return self._events[name]

    def _success(self, what: str, status: int | None) -> tuple[Response, int]:
        success = self._call.operation.success
        if status is None:
            if not success:
                raise FakeError(f"{self._call.path}: {what}: the document describes no success")
            return success[0], status_of(success[0], 200)
        found = documented(success, status)
        if found is None:
            known = ", ".join(dict.fromkeys(each.status for each in success)) or "none"
            raise FakeError(
                f"{self._call.path}: {what}: {status} is no documented success; known: {known}"
            )
        return found, status

    def _reply(
        self, what: str, status: int | None, values: tuple[Any, ...], members: Mapping[str, Any]
    ) -> Reply:
        response, status = self._success(what, status)
        path, lazy = self._call.path, response.type
        if isinstance(status, bool):
            raise FakeError(f"{path}: {what}: a status is a whole number")
        if self._call.paging is not None:
            return self._pages(what, response, status, values, members)
        if is_stream(response):
            if members:
                raise FakeError(f"{path}: {what}: a stream takes its items, not members")
            items = [self._item(what, response, each, n) for n, each in enumerate(values)]
            return self._responses.of_items(response, status, items)
        if len(values) > 1:
            raise FakeError(f"{path}: {what}: expected one value, got {len(values)}")
        if values and members:
            raise FakeError(f"{path}: {what}: give a value or its members, not both")
        if response.media_type is None:
            if values or members:
                raise FakeError(f"{path}: {what}: the response {response.status} has no content")
            return Reply(status)
        if kind_of(response.media_type) in (MediaKind.JSON, MediaKind.ANY) and lazy is not None:
            value = values[0] if values else self._named(what, response, members)
            return self._responses.of_value(response, status, self._checked(what, response, value))
        if members:
            name = min(members)
            raise FakeError(
                f"{path}: {what}: {name}: the response is {response.media_type}, which has no"
                " members; give its content"
            )
        value = values[0] if values else b""
        if lazy is None and kind_of(response.media_type) is MediaKind.JSON:
            return self._responses.of_value(response, status, self._checked(what, response, value))
        if not isinstance(value, str | bytes):
            got = type(value).__name__
            raise FakeError(f"{path}: {what}: expected text or bytes, got {got}")
        return self._responses.of_value(response, status, value)

    def _named(self, what: str, response: Response, members: Mapping[str, Any]) -> Any:
        """A value by the names of its members; where none is given, the usual one."""
        assert response.type is not None
        annotation = response.type()
        if not members:
            try:
                return self._responses.value(self._call, response)
            except InvalidRequestError as error:
                raise FakeError(str(error)) from None
        if not is_model(annotation):
            name = min(members)
            raise FakeError(
                f"{self._call.path}: {what}: {name}: the response is no object with members that"
                " are known; give the value itself"
            )
        wires = {field.name: wire for wire, field in plan(annotation).items()}
        return {wires.get(name, name): value for name, value in members.items()}

    def _checked(self, what: str, response: Response, value: Any) -> Any:
        try:
            return parse_json(encode_received(response.type, value))
        except InvalidRequestError as error:
            raise self._refused(what, error) from None

    def _refused(self, what: str, error: InvalidRequestError) -> FakeError:
        told = "\n".join(f"{self._call.path}: {what}: {each}" for each in error.problems)
        hint = str(error).rpartition("\n")[2] if "help:" in str(error) else ""
        return FakeError("\n".join(filter(None, (told, hint))))

    def _item(self, what: str, response: Response, item: Any, index: int) -> Any:
        """An item of a stream that the client can read."""
        whole = response.events is not None and response.events.whole
        try:
            data = parse_json(encode_received(response.type, item, where=f"item {index}"))
        except InvalidRequestError as error:
            raise self._refused(f"{what}: item {index}", error) from None
        if whole and not is_object(data):
            problem = Problem(f"item {index}", "an event", type(item).__name__)
            raise self._refused(what, InvalidRequestError(problem))
        framed(response, data)
        return data

    def _pages(
        self,
        what: str,
        response: Response,
        status: int,
        values: tuple[Any, ...],
        members: Mapping[str, Any],
    ) -> Reply:
        raise NotImplementedError

    def _error(self, what: str, status: int, body: Any, parts: Mapping[str, Any]) -> Reply:
        path = self._call.path
        if type(status) is not int:
            raise FakeError(f"{path}: {what}: a status is a whole number, got {status!r}")
        if not 400 <= status <= 599:
            raise FakeError(f"{path}: {what}: {status} is no error; help: use `returns`")
        response = documented(self._call.operation.errors, status)
        if response is None:
            known = ", ".join(dict.fromkeys(e.status for e in self._call.operation.errors))
            raise FakeError(f"{path}: {what}: {status} is not documented; known: {known or 'none'}")
        if response.type is None:
            if body is not None or parts:
                raise FakeError(f"{path}: {what}: the response {status} has no typed content")
            return self._responses.of_value(response, status, None)
        try:
            if body is None:
                body = self._responses.error_body(self._call, response, parts)
            elif parts:
                raise FakeError(f"{path}: {what}: give `body` or {min(parts)}, not both")
            data = parse_json(encode_received(response.type, body))
        except InvalidRequestError as error:
            raise self._refused(what, error) from None
        return self._responses.of_value(response, status, data)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._call.path}, {len(self.requests)} requests>"


class Endpoint(Asked[A, R]):
    """One operation of the fake, as it is at run time: type checkers know each by its own names."""

    def returns(self, *values: Any, **members: Any) -> Stub:
        """Respond with a value: a model, a mapping, or the members of one by their names.

        Of a stream each value is an item, of pages likewise. A response without a type takes
        bytes or text.

        Raises:
            FakeError: The document does not allow it.
        """
        path = self._call.path

        def reply(status: int | None) -> Reply:
            return self._reply("returns", status, values, members)

        return self._add(Stub(path, reply(None), remade=reply))

    def assert_sent(self, count: int | None = None, /, **arguments: Any) -> None:
        """Check that it was called.

        Args:
            count: How often, with these arguments; None: at least once.
            **arguments: What the call was given; others may be anything.

        Raises:
            AssertionError: It was not; the message shows what arrived.
        """
        for name in arguments:
            if name not in self.names:
                known = ", ".join(self.names)
                raise FakeError(f"{self._call.path}: no argument {name!r}; known: {known}")
        found = [each for each in self.requests if _has(each.arguments, arguments)]
        if len(found) == count or (count is None and found):
            return
        wanted = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
        often = "at least once" if count is None else f"{count} times"
        came = "".join(f"\n  {_shown(each.arguments, arguments)}" for each in self.requests[-10:])
        raise AssertionError(
            f"{self._call.path}({wanted}): expected {often}, got {len(found)} of"
            f" {len(self.requests)} requests{came}"
        )


class ErrorReply(Exception):  # noqa: N818 - it stands for a response, and is raised like one
    """What a function of `respond_with` raises for an error: `fake.error(422, code="10")`."""

    def __init__(self, status: int, body: Any, parts: Mapping[str, Any]) -> None:
        self.status = status
        self.body = body
        self.parts = parts
        super().__init__(status)


def error_parts(*values: object) -> dict[str, Any]:
    """The parts of an error that are given, in the order of `_ERROR_PARTS`."""
    found = zip(_ERROR_PARTS, values, strict=True)
    return {name: value for name, value in found if value is not None}


def _names(call: FakedCall) -> list[str]:
    """The arguments of a method."""
    names = [param.argument or param.name for param in call.operation.params]
    body = call.operation.body
    if call.body:
        return [*names, call.body]
    if body is None or body.type is None or not is_model(body.type()):
        return names
    fields = plan(body.type()).items()
    return [*names, *(call.members.get(wire, field.name) for wire, field in fields)]


def arguments_of(call: FakedCall, params: Mapping[str, Any], value: Any) -> dict[str, Any]:
    """The arguments of a call by their names.

    Args:
        call: The method.
        params: Those that no body holds.
        value: The body, as Python has it; None where there is none.
    """
    found = dict(params)
    if value is None:
        return found
    if call.body:
        return {**found, call.body: value}
    if isinstance(value, Model):
        fields = plan(type(value))
        for wire, field in fields.items():
            if field.name in value.model_fields_set:
                found[call.members.get(wire, field.name)] = getattr(value, field.name)
        return {**found, **(value.model_extra or {})}
    return {**found, **value} if is_object(value) else found


def _has(arguments: Any, wanted: Mapping[str, Any]) -> bool:
    return all(same(getattr(arguments, name), value) for name, value in wanted.items())


def same(found: Any, wanted: Any) -> bool:
    """Whether an argument is what a test expects; models are compared with plain data."""
    from ..models.model import plain

    return bool(found == wanted) or plain(found) == plain(wanted)


def _shown(arguments: Any, wanted: Mapping[str, Any]) -> str:
    names = list(wanted) or [name for name in vars(arguments) if not name.startswith("_")]
    return ", ".join(f"{name}={getattr(arguments, name)!r}" for name in names)
