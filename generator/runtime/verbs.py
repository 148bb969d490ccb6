"""Calls that the document does not describe: `client.post("/path", cast_to=Model, body={…})`.

Comes in: a path relative to the base URL, a type and a body. Goes out: the answer as that type,
with the retries, limits and errors of every other call. The rule of this file: signatures only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .omit import omit
from .resource import asynchronous

if TYPE_CHECKING:
    from typing import Unpack

    from .options import RequestOptions

T = TypeVar("T")


class SyncVerbs:
    """The methods of the synchronous client."""

    if TYPE_CHECKING:  # the client has it

        def _undocumented(
            self, method: str, path: str, cast_to: type[T], body: object, options: RequestOptions
        ) -> T: ...

    def get(self, path: str, *, cast_to: type[T], **options: Unpack[RequestOptions]) -> T:
        """GET a path that has no method of its own; the answer is read as `cast_to`."""
        return self._undocumented("GET", path, cast_to, omit, options)

    def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """POST to a path that has no method of its own; the body is sent as JSON, unchecked."""
        return self._undocumented("POST", path, cast_to, body, options)

    def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PUT to a path that has no method of its own; the body is sent as JSON, unchecked."""
        return self._undocumented("PUT", path, cast_to, body, options)

    def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """PATCH a path that has no method of its own; the body is sent as JSON, unchecked."""
        return self._undocumented("PATCH", path, cast_to, body, options)

    def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object = omit,
        **options: Unpack[RequestOptions],
    ) -> T:
        """DELETE a path that has no method of its own; the answer is read as `cast_to`."""
        return self._undocumented("DELETE", path, cast_to, body, options)


class AsyncVerbs:
    """The methods of the asynchronous client."""

    get = asynchronous(SyncVerbs.get)
    post = asynchronous(SyncVerbs.post)
    put = asynchronous(SyncVerbs.put)
    patch = asynchronous(SyncVerbs.patch)
    delete = asynchronous(SyncVerbs.delete)
