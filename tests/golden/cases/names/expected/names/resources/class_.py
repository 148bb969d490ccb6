# Generated from an OpenAPI document. Do not edit: the next run overwrites it.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, Unpack

from .. import models
from .._operations import class_ as operations
from .._runtime.client.derived import asynchronous_raw, raw
from .._runtime.client.keywords import RequestOptions
from .._runtime.client.resource import AsyncResource, SyncResource
from .._runtime.core.omit import Omit, omit


class Class(SyncResource):
    """Operations under `/class/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> ClassWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return ClassWithRawResponse(self._client.raw())

    def import_(
        self,
        id: str,
        *,
        query_id: str | Omit = omit,
        header_id: str | Omit = omit,
        self_: str | Omit = omit,
        options_: str | Omit = omit,
        models: str | Omit = omit,
        omit: str | Omit = omit,
        body_id: str | Omit = omit,
        class_: str | Omit = omit,
        from_: str | Omit = omit,
        date: date | str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        dict: Mapping[str, object] | Omit = omit,
        object: object | Omit = omit,
        str: str | Omit = omit,
        copy: str | Omit = omit,
        model_dump: str | Omit = omit,
        model_fields: str | Omit = omit,
        foo_bar_2: str | Omit = omit,
        foo_bar: str | Omit = omit,
        foo_bar_3: str | Omit = omit,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        中文: str | Omit = omit,
        n1_st: str | Omit = omit,
        private: str | Omit = omit,
        type: str | Omit = omit,
        at_type: str | Omit = omit,
        literal: Literal["a", "b"] | Omit = omit,
        timeout_: int | Omit = omit,
        extra_body_: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Names:
        """POST /class/{id}.

        Args:
            literal: One of a, b.

        Returns:
            Done.

        Example:
            response = client.class_.import_("id")
            print(response)
        """
        body = {
            "id": body_id,
            "class": class_,
            "from": from_,
            "date": date,
            "list": list,
            "dict": dict,
            "object": object,
            "str": str,
            "copy": copy,
            "model_dump": model_dump,
            "model_fields": model_fields,
            "foo-bar": foo_bar_2,
            "foo_bar": foo_bar,
            "fooBar": foo_bar_3,
            "+1": plus_1,
            "-1": minus_1,
            "中文": 中文,
            "1st": n1_st,
            "_private": private,
            "type": type,
            "@type": at_type,
            "Literal": literal,
            "timeout": timeout_,
            "extra_body": extra_body_,
        }
        return self._call(
            operations.IMPORT_,
            options,
            (id, query_id, header_id, self_, options_, models, omit),
            body,
        )


class AsyncClass(AsyncResource):
    """Operations under `/class/{id}`.

    Every method also takes the keywords of `RequestOptions`, for that call only, and
    raises `InvalidRequestError`, with nothing sent, if an argument is not what the API
    takes.
    """

    @property
    def with_raw_response(self) -> AsyncClassWithRawResponse:
        """The same methods, returning a `RawResponse`: status, header fields, `parse()`."""
        return AsyncClassWithRawResponse(self._client.raw())

    async def import_(
        self,
        id: str,
        *,
        query_id: str | Omit = omit,
        header_id: str | Omit = omit,
        self_: str | Omit = omit,
        options_: str | Omit = omit,
        models: str | Omit = omit,
        omit: str | Omit = omit,
        body_id: str | Omit = omit,
        class_: str | Omit = omit,
        from_: str | Omit = omit,
        date: date | str | Omit = omit,
        list: Sequence[str] | Omit = omit,
        dict: Mapping[str, object] | Omit = omit,
        object: object | Omit = omit,
        str: str | Omit = omit,
        copy: str | Omit = omit,
        model_dump: str | Omit = omit,
        model_fields: str | Omit = omit,
        foo_bar_2: str | Omit = omit,
        foo_bar: str | Omit = omit,
        foo_bar_3: str | Omit = omit,
        plus_1: int | Omit = omit,
        minus_1: int | Omit = omit,
        中文: str | Omit = omit,
        n1_st: str | Omit = omit,
        private: str | Omit = omit,
        type: str | Omit = omit,
        at_type: str | Omit = omit,
        literal: Literal["a", "b"] | Omit = omit,
        timeout_: int | Omit = omit,
        extra_body_: str | Omit = omit,
        **options: Unpack[RequestOptions],
    ) -> models.Names:
        """POST /class/{id}.

        Args:
            literal: One of a, b.

        Returns:
            Done.

        Example:
            response = await client.class_.import_("id")
            print(response)
        """
        body = {
            "id": body_id,
            "class": class_,
            "from": from_,
            "date": date,
            "list": list,
            "dict": dict,
            "object": object,
            "str": str,
            "copy": copy,
            "model_dump": model_dump,
            "model_fields": model_fields,
            "foo-bar": foo_bar_2,
            "foo_bar": foo_bar,
            "fooBar": foo_bar_3,
            "+1": plus_1,
            "-1": minus_1,
            "中文": 中文,
            "1st": n1_st,
            "_private": private,
            "type": type,
            "@type": at_type,
            "Literal": literal,
            "timeout": timeout_,
            "extra_body": extra_body_,
        }
        return await self._call(
            operations.IMPORT_,
            options,
            (id, query_id, header_id, self_, options_, models, omit),
            body,
        )


class ClassWithRawResponse(SyncResource):
    """`Class`, returning a `RawResponse`."""

    import_ = raw(Class.import_)


class AsyncClassWithRawResponse(AsyncResource):
    """`AsyncClass`, returning a `RawResponse`."""

    import_ = asynchronous_raw(AsyncClass.import_)
