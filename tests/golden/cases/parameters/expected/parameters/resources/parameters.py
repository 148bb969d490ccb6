# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The resource `parameters`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import models
from .._runtime.client.resource import (
    AsyncResource,
    SyncResource,
    asynchronous,
    asynchronous_raw,
    raw,
)
from .._runtime.core.omit import Omit, omit
from .._runtime.core.operation import In, Operation, Param, Response, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.client.keywords import RequestOptions

_SIMPLE = Param(name="simple", location=In.PATH, required=True)

_LIST = Param(name="list", location=In.PATH, required=True, type=lambda: models.Ids)

_LABEL = Param(
    name="label",
    location=In.PATH,
    style=Style.LABEL,
    explode=True,
    required=True,
    type=lambda: models.Point,
)

_MATRIX = Param(
    name="matrix", location=In.PATH, style=Style.MATRIX, required=True, type=lambda: int
)

_EXPLODED = Param(
    name="exploded",
    location=In.PATH,
    style=Style.MATRIX,
    explode=True,
    required=True,
    type=lambda: models.Ids,
)

_FORM = Param(name="form", location=In.QUERY, required=True, type=lambda: models.Ids)

_COMMA = Param(name="comma", location=In.QUERY, explode=False, type=lambda: models.Ids)

_SPACE = Param(
    name="space", location=In.QUERY, style=Style.SPACE_DELIMITED, type=lambda: models.Ids
)

_PIPE = Param(name="pipe", location=In.QUERY, style=Style.PIPE_DELIMITED, type=lambda: models.Ids)

_DEEP = Param(
    name="deep", location=In.QUERY, style=Style.DEEP_OBJECT, explode=True, type=lambda: models.Point
)

_POINT = Param(name="point", location=In.QUERY, type=lambda: models.Point)

_FLAG = Param(name="flag", location=In.QUERY, type=lambda: bool)

_RESERVED = Param(name="reserved", location=In.QUERY, allow_reserved=True, type=lambda: str)

_JSON = Param(name="json", location=In.QUERY, content="application/json", type=lambda: models.Point)

_FILTER_NAME = Param(
    name="filter[name]", argument="filter_name", location=In.QUERY, type=lambda: str
)

_X_TRACE = Param(name="X-Trace", argument="x_trace", location=In.HEADER, type=lambda: str)

_SHARED = Param(name="shared", location=In.QUERY, required=True, type=lambda: int)

_X_LIST = Param(name="X-List", argument="x_list", location=In.HEADER, type=lambda: models.Ids)

_SESSION = Param(name="session", location=In.COOKIE, type=lambda: str)

IN_PATH: Operation[None] = Operation(
    id="inPath",
    method="GET",
    path="/path/{simple}/{list}/{label}/{matrix}/{exploded}",
    params=(_SIMPLE, _LIST, _LABEL, _MATRIX, _EXPLODED),
    success=(Response("204"),),
)

IN_QUERY: Operation[None] = Operation(
    id="inQuery",
    method="GET",
    path="/query",
    params=(_FORM, _COMMA, _SPACE, _PIPE, _DEEP, _POINT, _FLAG, _RESERVED, _JSON, _FILTER_NAME),
    success=(Response("204"),),
)

IN_OTHERS: Operation[None] = Operation(
    id="inOthers",
    method="GET",
    path="/others",
    params=(_X_TRACE, _SHARED, _X_LIST, _SESSION),
    success=(Response("204"),),
)


class Parameters(SyncResource):
    """The resource `parameters`."""

    @property
    def with_raw_response(self) -> ParametersWithRawResponse:
        """The same methods, returning the response itself."""
        return ParametersWithRawResponse(self._client.raw())

    def in_path(
        self,
        simple: str,
        list: Sequence[int],
        label: models.Point | models.PointParam,
        matrix: int,
        exploded: Sequence[int],
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /path/{simple}/{list}/{label}/{matrix}/{exploded}.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(IN_PATH, options, (simple, list, label, matrix, exploded))

    def in_query(
        self,
        *,
        form: Sequence[int],
        comma: Sequence[int] | Omit = omit,
        space: Sequence[int] | Omit = omit,
        pipe: Sequence[int] | Omit = omit,
        deep: models.Point | models.PointParam | Omit = omit,
        point: models.Point | models.PointParam | Omit = omit,
        flag: bool | Omit = omit,
        reserved: str | Omit = omit,
        json: models.Point | models.PointParam | Omit = omit,
        filter_name: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /query.

        Args:
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(
            IN_QUERY,
            options,
            (form, comma, space, pipe, deep, point, flag, reserved, json, filter_name),
        )

    def in_others(
        self,
        *,
        shared: int,
        x_trace: str | Omit = omit,
        x_list: Sequence[int] | Omit = omit,
        session: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> None:
        """GET /others.

        Args:
            shared: Of this one.
            **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`.

        Returns:
            Good.

        Raises:
            InvalidRequestError: An argument is not what the API takes; nothing was sent.
        """
        return self._client.call(IN_OTHERS, options, (x_trace, shared, x_list, session))


class AsyncParameters(AsyncResource):
    """The resource `parameters`."""

    @property
    def with_raw_response(self) -> AsyncParametersWithRawResponse:
        """The same methods, returning the response itself."""
        return AsyncParametersWithRawResponse(self._client.raw())

    in_path = asynchronous(Parameters.in_path)
    """GET /path/{simple}/{list}/{label}/{matrix}/{exploded}.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    in_query = asynchronous(Parameters.in_query)
    """GET /query.

    Args:
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """
    in_others = asynchronous(Parameters.in_others)
    """GET /others.

    Args:
        shared: Of this one.
        **options: For this call only: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
            `max_retries`.

    Returns:
        Good.

    Raises:
        InvalidRequestError: An argument is not what the API takes; nothing was sent.
    """


class ParametersWithRawResponse(SyncResource):
    """`Parameters`, returning the response itself."""

    in_path = raw(Parameters.in_path)
    in_query = raw(Parameters.in_query)
    in_others = raw(Parameters.in_others)


class AsyncParametersWithRawResponse(AsyncResource):
    """`AsyncParameters`, returning the response itself."""

    in_path = asynchronous_raw(Parameters.in_path)
    in_query = asynchronous_raw(Parameters.in_query)
    in_others = asynchronous_raw(Parameters.in_others)
