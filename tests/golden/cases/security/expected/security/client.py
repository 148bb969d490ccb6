# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.client_async import AsyncClient
from ._runtime.client_sync import SyncClient
from ._runtime.errors import ClientError
from ._spec import SPEC

if TYPE_CHECKING:
    from ._runtime.options import AsyncClientOptions, ClientOptions
    from .resources.things import AsyncThings, Things

ApiError = ClientError
"""The root of every error that this package raises."""


class Api(SyncClient):
    """Client of Security.

    Args:
        api_key: Your token. Default: the environment variable EXAMPLE_KEY.
        basic: For the security scheme `basic`. Default: the environment variable SECURITY_BASIC.
        key: For the security scheme `key`. Default: the environment variable SECURITY_KEY.
        account: For the security scheme `account`. Default: the environment variable
            SECURITY_ACCOUNT.
        in_query: For the security scheme `in-query`. Default: the environment variable
            SECURITY_IN_QUERY.
        cookie: For the security scheme `cookie`. Default: the environment variable SECURITY_COOKIE.
        oauth: For the security scheme `oauth`. Default: the environment variable SECURITY_OAUTH.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        basic: str | None = None,
        key: str | None = None,
        account: str | None = None,
        in_query: str | None = None,
        cookie: str | None = None,
        oauth: str | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        super().__init__(
            SPEC,
            {
                "api_key": api_key,
                "basic": basic,
                "key": key,
                "account": account,
                "in_query": in_query,
                "cookie": cookie,
                "oauth": oauth,
            },
            options,
        )

    @cached_property
    def things(self) -> Things:
        """The resource `things`."""
        from .resources.things import Things

        return Things(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Security.

    Args:
        api_key: Your token. Default: the environment variable EXAMPLE_KEY.
        basic: For the security scheme `basic`. Default: the environment variable SECURITY_BASIC.
        key: For the security scheme `key`. Default: the environment variable SECURITY_KEY.
        account: For the security scheme `account`. Default: the environment variable
            SECURITY_ACCOUNT.
        in_query: For the security scheme `in-query`. Default: the environment variable
            SECURITY_IN_QUERY.
        cookie: For the security scheme `cookie`. Default: the environment variable SECURITY_COOKIE.
        oauth: For the security scheme `oauth`. Default: the environment variable SECURITY_OAUTH.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        basic: str | None = None,
        key: str | None = None,
        account: str | None = None,
        in_query: str | None = None,
        cookie: str | None = None,
        oauth: str | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        super().__init__(
            SPEC,
            {
                "api_key": api_key,
                "basic": basic,
                "key": key,
                "account": account,
                "in_query": in_query,
                "cookie": cookie,
                "oauth": oauth,
            },
            options,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """The resource `things`."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
