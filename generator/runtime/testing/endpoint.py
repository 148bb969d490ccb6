"""One operation of a fake: what a test says that it responds with, and what it was asked."""

from __future__ import annotations

import math
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from ..core.drift import is_object
from ..core.errors import InvalidRequestError, Problem
from ..core.media import MediaKind, kind_of
from ..models.codec import encode_received, parse_json
from ..models.lenient import is_model, plan
from ..models.model import Model, plain
from .errors import FakeError, check_count
from .received import Received
from .responses import Reply, documented, framed, is_data, is_stream, status_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

    from ..core.operation import Response
    from .responses import Responses
    from .tables import FakedCall

A = TypeVar("A")
R = TypeVar("R")

_ERROR_PARTS: Final = ("code", "title", "detail", "pointer", "parameter", "meta")
"""What an error may say, where the document tells where it stands."""


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
        self._headers: tuple[tuple[str, str], ...] = ()
        self.function = function
        """What makes the response of each request, instead."""
        self.limit = math.inf
        """How often it is used."""
        self.used = 0
        """How often it was."""

    def times(self, count: int) -> Self:
        """Use it that often; the next stub of the operation comes after that.

        Raises:
            FakeError: it is no number of times.
        """
        check_count(count, f"{self._path}: times")
        self.limit = count
        return self

    def with_status(self, status: int) -> Self:
        """Respond with another documented status of success.

        Raises:
            FakeError: it is not documented, or the value does not fit it.
        """
        if self._remade is None:
            raise FakeError(
                f"{self._path}: with_status: only what `returns` has a choice of it"
            )
        self._reply = self._remade(status)
        return self

    def with_headers(self, headers: Mapping[str, str]) -> Self:
        """Send header fields, too.

        Raises:
            FakeError: one of them cannot be sent.
        """
        from ..http.headers import headers_problem

        if problem := headers_problem(headers):
            raise FakeError(f"{self._path}: with_headers: {problem}")
        if self._reply is None:
            raise FakeError(
                f"{self._path}: with_headers: the function gives the whole response"
            )
        self._headers += tuple(headers.items())
        return self

    def reply(self) -> Reply:
        """What it responds with."""
        assert self._reply is not None
        return self._reply.also(*self._headers)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._path}, used {self.used} times>"


class BaseEndpoint(Generic[A, R]):
    """One operation of the fake.

    Stubs are used in the order in which they were made: one that has a successor is used once, or
    as often as `times` says, and the last one for every call after that.
    """

    def __init__(
        self,
        call: FakedCall,
        responses: Responses,
        event_type: Callable[[type[Any] | str], str],
    ) -> None:
        self._call = call
        self.path = call.path
        """As a caller writes it."""
        self._responses = responses
        self._event_type = event_type
        self.stubs: list[Stub] = []
        self.course: tuple[str, ...] | None = None
        """The types of the events that follow; None: the usual ones."""
        self.requests: list[Received[A]] = []
        """What has arrived so far."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The arguments of the method."""
        return tuple(_names(self._call))

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
            FakeError: the document does not allow it.
        """
        parts = error_parts(code, title, detail, pointer, parameter, meta)
        return self._add(Stub(self.path, self._error("raises", status, body, parts)))

    def respond_with(self, function: Callable[[Received[A]], R]) -> Stub:
        """Respond with what a function makes of each request.

        It takes the request and returns a value as `returns` takes it, or raises what
        `fake.error(status, …)` gives. What it returns is checked when it does.
        """
        path = self.path
        if not callable(function):
            raise FakeError(
                f"{path}: respond_with: expected a function, got {function!r}"
            )

        def respond(request: Received[Any]) -> Reply:
            try:
                found: Any = function(request)
            except ErrorReply as error:
                return self._error(
                    "respond_with", error.status, error.body, error.parts
                )
            if self._call.paging is not None:
                return self._paged(tuple(found), max(len(found), 1))(request)
            values: tuple[Any, ...] = () if found is None else (found,)
            if is_stream(self._success("respond_with", None)[0]):
                values = tuple(found or ())
            return self._reply("respond_with", None, values, {})

        return self._add(Stub(path, None, function=respond))

    def then(self, *events: type[Any] | str) -> Self:
        """Choose the deliveries that follow: classes of events, or their types.

        Raises:
            FakeError: the document does not say that such an event follows this operation.
        """
        try:
            types = tuple(map(self._event_type, events))
        except FakeError as error:
            raise FakeError(f"{self.path}: then: {error}") from None
        for each in types:
            if each not in self._call.events:
                known = ", ".join(self._call.events) or "none"
                raise FakeError(
                    f"{self.path}: then: {each} does not follow it; known: {known}\n"
                    f"help: fake.emit({each!r}) sends it without a request;"
                    " x-client-webhooks-sent says what follows one"
                )
        self.course = types
        return self

    # --- what the fake calls ---

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

    def _success(self, what: str, status: int | None) -> tuple[Response, int]:
        success = self._call.operation.success
        if status is None:
            if not success:
                raise FakeError(
                    f"{self.path}: {what}: the document describes no success"
                )
            return success[0], status_of(success[0], 200)
        found = documented(success, status)
        if found is None:
            known = ", ".join(dict.fromkeys(each.status for each in success)) or "none"
            raise FakeError(
                f"{self.path}: {what}: {status} is no documented success; known: {known}"
            )
        return found, status

    def _first(self, reply: Callable[[int | None], Reply]) -> Reply:
        """A response of the first success that takes the value."""
        first: FakeError | None = None
        for response in self._call.operation.success:
            try:
                return reply(status_of(response, 200))
            except FakeError as error:
                first = first or error
        if first is not None:
            raise first
        return reply(None)

    def _reply(
        self,
        what: str,
        status: int | None,
        values: tuple[Any, ...],
        members: Mapping[str, Any],
    ) -> Reply:
        response, status = self._success(what, status)
        path, lazy = self.path, response.type
        if is_stream(response):
            if members:
                raise FakeError(
                    f"{path}: {what}: a stream takes its items, not members"
                )
            items = [
                self._item(what, response, each, n) for n, each in enumerate(values)
            ]
            return self._responses.of_items(response, status, items)
        if len(values) > 1:
            raise FakeError(f"{path}: {what}: expected one value, got {len(values)}")
        if values and members:
            raise FakeError(f"{path}: {what}: give a value or its members, not both")
        if response.media_type is None:
            if values or members:
                raise FakeError(
                    f"{path}: {what}: the response {response.status} has no content"
                )
            return Reply(status)
        if is_data(response):
            value = values[0] if values else self._named(what, response, members)
            return self._responses.of_value(
                response, status, self._checked(what, response, value)
            )
        if members:
            name = min(members)
            raise FakeError(
                f"{path}: {what}: {name}: the response is {response.media_type}, which has no"
                " members; give its content"
            )
        value = values[0] if values else b""
        if lazy is None and kind_of(response.media_type) is MediaKind.JSON:
            return self._responses.of_value(
                response, status, self._checked(what, response, value)
            )
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
                f"{self.path}: {what}: {name}: the response is no object with members that"
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
        told = "\n".join(f"{self.path}: {what}: {each}" for each in error.problems)
        hint = str(error).rpartition("\n")[2] if "help:" in str(error) else ""
        return FakeError("\n".join(filter(None, (told, hint))))

    def _item(self, what: str, response: Response, item: Any, index: int) -> Any:
        """An item of a stream that the client can read."""
        whole = response.events is not None and response.events.whole
        try:
            data = parse_json(
                encode_received(response.type, item, where=f"item {index}")
            )
        except InvalidRequestError as error:
            raise self._refused(f"{what}: item {index}", error) from None
        if whole and not is_object(data):
            problem = Problem(f"item {index}", "an event", type(item).__name__)
            raise self._refused(what, InvalidRequestError(problem))
        framed(response, data)
        return data

    def _paged(
        self, items: tuple[Any, ...], size: int
    ) -> Callable[[Received[Any]], Reply]:
        """What responds with the page that a request asks for."""
        from .paged import Pages

        response, status = self._success("returns", None)
        page = self._named("returns", response, {})
        plain_items = [plain(each) for each in items]
        pages = Pages(self._call, response, page, plain_items, size)

        def respond(request: Received[Any]) -> Reply:
            page, headers = pages.page(pages.start_of(request), request.path)
            return self._responses.of_value(response, status, page).also(*headers)

        for start in pages.starts:
            self._checked("returns", response, pages.page(start, "/")[0])
        return respond

    def _error(
        self, what: str, status: int, body: Any, parts: Mapping[str, Any]
    ) -> Reply:
        path = self.path
        check_count(status, f"{path}: {what}: status")
        if not 400 <= status <= 599:
            raise FakeError(
                f"{path}: {what}: {status} is no error; help: use `returns`"
            )
        response = documented(self._call.operation.errors, status)
        if response is None:
            known = ", ".join(
                dict.fromkeys(e.status for e in self._call.operation.errors)
            )
            raise FakeError(
                f"{path}: {what}: {status} is not documented; known: {known or 'none'}"
            )
        if response.type is None:
            if body is not None or parts:
                raise FakeError(
                    f"{path}: {what}: the response {status} has no typed content"
                )
            return self._responses.of_value(response, status, None)
        try:
            if body is None:
                body = self._responses.error_body(self._call, response, parts)
            elif parts:
                raise FakeError(
                    f"{path}: {what}: give `body` or {min(parts)}, not both"
                )
            data = parse_json(encode_received(response.type, body))
        except InvalidRequestError as error:
            raise self._refused(what, error) from None
        return self._responses.of_value(response, status, data)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.path}, {len(self.requests)} requests>"


class Endpoint(BaseEndpoint[A, R]):
    """One operation of the fake, as it is at run time: type checkers know each by its own names."""

    def returns(self, /, *values: Any, **members: Any) -> Stub:
        """Respond with a value: a model, a mapping, or the members of one by their names.

        Of a stream each value is an item. Of a method that iterates over pages likewise; there
        `per_page` says how many a page has. A response without a type takes bytes or text.

        Raises:
            FakeError: the document does not allow it.
        """
        path = self.path
        if self._call.paging is not None:
            size = members.pop("per_page", max(len(values), 1))
            check_count(size, "per_page")
            if members:
                raise FakeError(
                    f"{path}: returns: {min(members)}: give the items of all pages"
                )
            return self._add(Stub(path, None, function=self._paged(values, size)))

        def reply(status: int | None) -> Reply:
            return self._reply("returns", status, values, members)

        return self._add(Stub(path, self._first(reply), remade=reply))

    def assert_sent(self, count: int | None = None, /, **arguments: Any) -> None:
        """Check that it was called.

        Args:
            count: How often, with these arguments; None: at least once.
            **arguments: What the call was given; others may be anything.

        Raises:
            AssertionError: it was not; the message shows what arrived.
        """
        for name in arguments:
            if name not in self.names:
                known = ", ".join(self.names)
                raise FakeError(f"{self.path}: no argument {name!r}; known: {known}")
        found = [each for each in self.requests if _has(each.arguments, arguments)]
        if len(found) == count or (count is None and found):
            return
        wanted = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
        often = "at least once" if count is None else f"{count} times"
        came = "".join(
            f"\n  {_shown(each.arguments, arguments)}" for each in self.requests[-10:]
        )
        raise AssertionError(
            f"{self.path}({wanted}): expected {often}, got {len(found)} of"
            f" {len(self.requests)} requests{came}"
        )


class ErrorReply(Exception):  # noqa: N818 - it stands for a response
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


def arguments_of(
    call: FakedCall, params: Mapping[str, Any], value: Any
) -> dict[str, Any]:
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
    return bool(found == wanted) or plain(found) == plain(wanted)


def _shown(arguments: object, wanted: Mapping[str, Any]) -> str:
    given: dict[str, Any] = vars(arguments)
    names = list(wanted) or [name for name in given if not name.startswith("_")]
    return ", ".join(f"{name}={getattr(arguments, name)!r}" for name in names)
