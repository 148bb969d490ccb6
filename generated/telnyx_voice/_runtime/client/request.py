"""Turning the arguments of a call into bytes.

What is the same for every call of an operation is done once, in `Plan`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ..core import encode
from ..core.drift import is_object
from ..core.errors import InvalidRequestError
from ..core.media import is_json
from ..core.omit import omit
from ..core.operation import In, Operation, Param
from ..core.record import replace
from ..http.content import ACCEPT_ENCODING
from ..http.headers import headers_problem, override
from ..http.retry import IDEMPOTENT_METHODS
from ..http.transport import split_base_url
from ..models.payload import refused, write_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..auth.credentials import Credentials
    from ..core.operation import Body, ContentStream, Payload, Response
    from ..core.spec import ClientSpec
    from ..http.transport import HeaderFields
    from .keywords import RequestOptions
    from .options import Config

_PLACEHOLDER = r"\{([^{}]*)\}"


class Prepared(NamedTuple):
    """One request, but for what differs between its attempts."""

    target: str
    headers: HeaderFields
    payload: Payload | None
    idempotency_key: str | None
    values: Sequence[object] = ()
    """The values of the parameters, of which some may be secret."""

    @property
    def content(self) -> bytes | ContentStream:
        """The content; empty where there is none."""
        return b"" if self.payload is None else self.payload.content


class Plan:
    """What all calls of one operation by one client have in common."""

    def __init__(
        self,
        operation: Operation[Any],
        spec: ClientSpec,
        config: Config,
        credentials: Credentials,
    ) -> None:
        self.operation = operation
        self.method = operation.method
        self.idempotent = self.method in IDEMPOTENT_METHODS
        self.success = _by_status(operation.success)
        self.usual_success = next(iter(self.success.values()), ())
        self.errors = {
            response.status.upper(): response for response in operation.errors
        }
        """By code, range or `default`, as in the document."""
        self.origin, base_path = config.origin, config.base_path
        if operation.server and operation.server.startswith("/"):
            base_path = operation.server.rstrip("/")
        elif operation.server and not config.moved:
            self.origin, base_path = split_base_url(
                operation.server, allow_http=config.allow_http
            )
        security = spec.security if operation.security is None else operation.security
        self._authorization = credentials.authorize(security)
        self.dynamic_credentials = self._authorization.dynamic
        """Those whose keys are added when a request is about to leave."""
        self._headers = self._constant_headers(spec, config)
        self._checks = config.check_requests
        self._default_query = encode.plain_query(config.default_query, "default_query")
        places = {
            p.name: i for i, p in enumerate(operation.params) if p.location is In.PATH
        }
        # a split by one group gives literal, name, literal, name, literal …
        # a fragment is never sent (RFC 9110, section 7.1)
        path = operation.path.partition("#")[0]
        stem, *pieces = re.split(_PLACEHOLDER, path)
        self._stem = base_path + encode.literal(stem)
        self._variables = [
            (places[name], operation.params[places[name]], encode.literal(text))
            for name, text in zip(pieces[::2], pieces[1::2], strict=True)
        ]
        self._others = [
            (i, p) for i, p in enumerate(operation.params) if p.location is not In.PATH
        ]

    def prepare(
        self, values: Sequence[object], body: object, options: RequestOptions
    ) -> Prepared:
        """Build the request of one call.

        Raises:
            InvalidRequestError: an argument does not fit; nothing was sent.
        """
        checks = (
            options.get("check_requests", self._checks) if options else self._checks
        )
        target = self._path(values, checks=checks)
        payload, key = self._payload(body, options, checks=checks)
        query: list[str] = []
        cookies = [*self._authorization.cookies]
        given: dict[str, str] = {}
        for index, param in self._others:
            value = _sendable(param, values[index], options, checks=checks)
            if value is not omit:
                _place(param, value, query, given, cookies)
        defaults = self._default_query
        if defaults:
            names = {pair.partition("=")[0] for pair in query}
            defaults = [q for q in defaults if q.partition("=")[0] not in names]
        query = [*self._authorization.query, *defaults, *query]
        headers = override(self._headers, given) if given else [*self._headers]
        extra: Mapping[str, object] = {}
        if options:
            if extra_query := options.get("extra_query"):
                query += encode.plain_query(extra_query, "extra_query")
            if extra := options.get("extra_headers") or extra:
                if problem := headers_problem(extra):
                    raise refused("extra_headers", "fields that can be sent", problem)
                headers = override(headers, extra)
        if name := self.operation.idempotency_header:
            said = {n.lower(): value for n, value in {**given, **extra}.items()}
            mine = said.get(name.lower(), key or new_key())
            if key and key != mine:
                raise refused("idempotency_key", f"the value of {name}", "another")
            key = mine if mine and isinstance(mine, str) else None
            if key:
                headers = override(headers, {name: key})
        if query:  # a path of the document's may have a part of the query in it
            target += ("&" if "?" in target else "?") + "&".join(query)
        if cookies:
            headers.append((b"Cookie", "; ".join(cookies).encode("ascii")))
        if self.operation.body is not None:
            headers = _with_content(headers, payload, self.operation.body)
        return Prepared(target, headers, payload, key, values)

    def without_credentials(self, target: str) -> str:
        """A target in which the keys of the query are redacted."""
        for part in self._authorization.query:
            target = target.replace(part, part.partition("=")[0] + "=***")
        return target

    def with_credentials(self, target: str) -> str:
        """A target that a server gave, with the keys of the query that are not in it."""
        query = target.partition("?")[2].split("&")
        names = {part.partition("=")[0] for part in query}
        missing = [
            p for p in self._authorization.query if p.partition("=")[0] not in names
        ]
        return (
            f"{target}{'&' if query != [''] else '?'}{'&'.join(missing)}"
            if missing
            else target
        )

    def _constant_headers(self, spec: ClientSpec, config: Config) -> HeaderFields:
        operation = self.operation
        accept = [
            *dict.fromkeys(r.media_type for r in operation.success if r.media_type)
        ]
        accept = accept or ["application/json"]
        if not operation.narrow and "*/*" not in accept:
            # rather than 406 from a server that knows others only
            accept.append("*/*;q=0.1")
        fields = [
            (b"Host", self.origin.authority.encode()),
            (b"User-Agent", spec.user_agent.encode()),
            (b"Accept", ", ".join(accept).encode()),
            (b"Accept-Encoding", ACCEPT_ENCODING),
            *self._authorization.headers,
        ]
        if operation.body is not None:
            fields.append((b"Content-Type", operation.body.media_type.encode()))
        return override(fields, config.default_headers)

    def _path(self, values: Sequence[object], *, checks: bool) -> str:
        path = self._stem
        for index, param, literal in self._variables:
            value = values[index]
            if param.type is not None or not checks:
                value = _said(param, _checked(param, value, checks=checks))
            elif not isinstance(value, str) or not value:
                got = "an empty one" if value == "" else type(value).__name__
                raise encode.refused(param, "a non-empty string", got)
            path += encode.path_text(param, value) + literal
        if "./" in path or path[-1:] == ".":
            for segment in path.split("/"):
                # a server would resolve it (RFC 3986, section 5.2.4)
                if segment in (".", ".."):
                    names = "/".join(param.name for _, param, _ in self._variables)
                    raise refused(
                        names, "a name that is not a step in the path", repr(segment)
                    )
        return path

    def _payload(
        self, body: object, options: RequestOptions, *, checks: bool
    ) -> tuple[Payload | None, str | None]:
        """The body's content and the idempotency key."""
        spec, name = self.operation.body, self.operation.id
        if spec is not None and not checks:
            spec = replace(
                spec, type=None, required=spec.required and not _is_omitted(body)
            )
        field = self.operation.idempotency_field
        extra = options.get("extra_body", omit) if options else omit
        key = options.get("idempotency_key") if options else None
        if key is not None and not (field or self.operation.idempotency_header):
            raise refused(
                "idempotency_key", f"nothing, since {name} has no such key", "one"
            )
        if spec is None:
            if extra is not omit and extra is not None:
                raise refused(
                    "extra_body", f"nothing, since {name} has no body", "a value"
                )
            return None, key
        if field and (members := _members(body)) is not None:
            body, key = _with_key(members, field, key, extra)
        if _is_absent(spec, body, extra):
            return None, key
        return (spec.writer or write_json)(spec, body, extra), key


def new_key() -> str:
    """A fresh idempotency key (UUID version 4, RFC 9562, section 5.4)."""
    from uuid import uuid4

    return str(uuid4())


def _members(body: Any) -> dict[str, object] | None:
    """The members of a body that is an object, as a dict or as a model."""
    if body.__class__ is dict or is_object(body):
        return body
    if body is omit:
        return None
    from ..models.codec import sent_members
    from ..models.model import Model

    return sent_members(body) if isinstance(body, Model) else None


def _with_key(
    body: dict[str, object], field: str, key: str | None, extra: object
) -> tuple[dict[str, object], str | None]:
    given = body.get(field, omit)
    if extra is not omit and is_object(extra) and field in extra:
        given = extra[field]
    elif given is omit:
        given = key or new_key()
        body = {**body, field: given}
    if key is not None and given != key:
        raise refused("idempotency_key", f"the value of {field}", "another")
    return body, given if isinstance(given, str) else None


def _is_omitted(body: object) -> bool:
    """Whether a body, or each of its members, is left out on purpose."""
    members = (
        is_object(body) and bool(body) and all(each is omit for each in body.values())
    )
    return body is omit or members


def _is_absent(spec: Body, body: object, extra: object) -> bool:
    """Whether nothing is given for a body, which may then be left out."""
    if extra is not omit and extra is not None:
        return False
    if body is omit and spec.required:
        raise refused("body", "a value", "omit; extra_body passes all checks")
    if body is omit or spec.required:
        return body is omit
    return is_object(body) and all(value is omit for value in body.values())


def _with_content(
    headers: HeaderFields, payload: Payload | None, spec: Body
) -> HeaderFields:
    """Say what the content is and how long; its type may be known by the call alone."""
    if payload is None:
        return [field for field in headers if field[0] != b"Content-Type"]
    content = payload.content
    if payload.media_type != spec.media_type:
        documented = (b"Content-Type", spec.media_type.encode())
        found = (b"Content-Type", payload.media_type.encode())
        headers = [found if field == documented else field for field in headers]
    length = len(content) if isinstance(content, bytes) else content.length
    if length is None:
        return [*headers, (b"Transfer-Encoding", b"chunked")]
    return [*headers, (b"Content-Length", b"%d" % length)]


def _checked(param: Param, value: object, *, checks: bool) -> object:
    from ..models.codec import check_value

    kind = param.type if checks else None
    try:
        return check_value(kind, value, where=param.argument or param.name)
    except InvalidRequestError:
        if kind is None or kind() is not None:
            raise
        wanted = f"None, and the value in {encode.way_out(param)}, as no style has a text for it"
        raise encode.refused(param, wanted, type(value).__name__) from None


def _sendable(
    param: Param, value: object, options: RequestOptions, *, checks: bool
) -> object:
    """The value of a parameter, checked; `omit` where it is left out, as null is."""
    if value is not omit:
        if param.type is not None or not checks:
            value = _checked(param, value, checks=checks)
        elif not isinstance(value, str):
            raise encode.refused(param, "text", type(value).__name__)
    if value is not omit and (value is not None or is_json(param.content)):
        return _said(param, value)
    if checks and param.required and not _is_added(param, value, options):
        got = "null" if value is None else "omit"
        raise encode.refused(param, f"a value, here or in {encode.way_out(param)}", got)
    return omit


def _place(
    param: Param,
    value: object,
    query: list[str],
    headers: dict[str, str],
    cookies: list[str],
) -> None:
    """Write one parameter where it travels."""
    match param.location:
        case In.QUERY | In.QUERYSTRING:
            query += encode.query_pairs(param, value)
        case In.HEADER:
            headers[param.name] = encode.header_text(param, value)
        case In.COOKIE:
            cookies += encode.cookie_pairs(param, value)
        case In.PATH:
            raise AssertionError("a path parameter is written by the path")


def _said(param: Param, value: object) -> object:
    """What a style writes of a value; a media type may write null."""
    return value if param.content else encode.defined(value)


def _is_added(param: Param, value: object, options: RequestOptions) -> bool:
    """Whether the options of a call give a parameter that itself is left out.

    One that is null says so on purpose, and may stand there under other names.
    """
    if not options:
        return False
    in_query = param.location in (In.QUERY, In.QUERYSTRING)
    added = options.get("extra_query") if in_query else options.get("extra_headers")
    if value is None or not added:
        return bool(added)
    wanted = "cookie" if param.location is In.COOKIE else param.name.lower()
    return any(name.lower() == wanted for name in added)


def _by_status(responses: tuple[Response, ...]) -> dict[str, tuple[Response, ...]]:
    found: dict[str, tuple[Response, ...]] = {}
    for response in responses:
        status = response.status.upper()
        found[status] = (*found.get(status, ()), response)
    return found
