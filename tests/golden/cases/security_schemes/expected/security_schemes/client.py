# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""The clients: `Api`, and `AsyncApi` for asyncio."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from ._runtime.auth.sources import (
    AsyncKeySource,
    AsyncSchemeSource,
    KeySource,
    SchemeSource,
)
from ._runtime.client.asynchronous import AsyncClient
from ._runtime.client.keywords import AsyncClientOptions, ClientOptions
from ._runtime.client.sync import SyncClient
from ._runtime.core.errors import ClientError
from ._runtime.core.secret import concealed
from ._spec import SPEC

if TYPE_CHECKING:
    from .resources.things import AsyncThings, Things

ApiError = ClientError
"""The base class of every error that this package raises."""


class Api(SyncClient):
    """Client of Security.

    Args:
        api_key: Your token. Default: the environment variable EXAMPLE_KEY.
        basic: For the security scheme `basic`. A pair, or `user:password`. Default: the
            environment variable SECURITY_SCHEMES_BASIC.
        key: For the security scheme `key`. Default: the environment variable
            SECURITY_SCHEMES_KEY.
        account: For the security scheme `account`. Default: the environment variable
            SECURITY_SCHEMES_ACCOUNT.
        in_query: For the security scheme `in-query`. Default: the environment variable
            SECURITY_SCHEMES_IN_QUERY.
        cookie: For the security scheme `cookie`. Default: the environment variable
            SECURITY_SCHEMES_COOKIE.
        oauth: For machines. Without it, tokens are fetched. Default: the environment
            variable SECURITY_SCHEMES_OAUTH.
        client_id: The client for which tokens of `oauth` are fetched. Default: the
            environment variable SECURITY_SCHEMES_CLIENT_ID.
        client_secret: The secret of this client. Default: the environment variable
            SECURITY_SCHEMES_CLIENT_SECRET.
        partner_token: For the security scheme `partner`. Without it, tokens are
            fetched. Default: the environment variable SECURITY_SCHEMES_PARTNER_TOKEN.
        partner_id: The client for which tokens of `partner` are fetched. Default: the
            environment variable PARTNER_ID.
        partner_secret: The secret of this client. Default: the environment variable
            PARTNER_SECRET.
        user: For the security scheme `user`. Default: the environment variable
            SECURITY_SCHEMES_USER.
        open: For the security scheme `open`. Default: the environment variable
            SECURITY_SCHEMES_OPEN.
        digest: For the security scheme `digest`. Default: the environment variable
            SECURITY_SCHEMES_DIGEST.
        **options: See `ClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        api_key: KeySource | None = None,
        basic: KeySource | tuple[str, str] | None = None,
        key: KeySource | None = None,
        account: KeySource | None = None,
        in_query: KeySource | None = None,
        cookie: KeySource | None = None,
        oauth: KeySource | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        partner_token: KeySource | None = None,
        partner_id: str | None = None,
        partner_secret: str | None = None,
        user: KeySource | None = None,
        open: KeySource | None = None,
        digest: SchemeSource | None = None,
        **options: Unpack[ClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "basic": basic,
                "key": key,
                "account": account,
                "in_query": in_query,
                "cookie": cookie,
                "oauth": oauth,
                "client_id": client_id,
                "client_secret": client_secret,
                "partner_token": partner_token,
                "partner_id": partner_id,
                "partner_secret": partner_secret,
                "user": user,
                "open": open,
                "digest": digest,
            }
        )
        del (
            api_key,
            basic,
            key,
            account,
            in_query,
            cookie,
            oauth,
            client_id,
            client_secret,
            partner_token,
            partner_id,
            partner_secret,
            user,
            open,
            digest,
        )  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def things(self) -> Things:
        """The operations of `things`."""
        from .resources.things import Things

        return Things(self)


class AsyncApi(AsyncClient):
    """Asynchronous client of Security.

    Args:
        api_key: Your token. Default: the environment variable EXAMPLE_KEY.
        basic: For the security scheme `basic`. A pair, or `user:password`. Default: the
            environment variable SECURITY_SCHEMES_BASIC.
        key: For the security scheme `key`. Default: the environment variable
            SECURITY_SCHEMES_KEY.
        account: For the security scheme `account`. Default: the environment variable
            SECURITY_SCHEMES_ACCOUNT.
        in_query: For the security scheme `in-query`. Default: the environment variable
            SECURITY_SCHEMES_IN_QUERY.
        cookie: For the security scheme `cookie`. Default: the environment variable
            SECURITY_SCHEMES_COOKIE.
        oauth: For machines. Without it, tokens are fetched. Default: the environment
            variable SECURITY_SCHEMES_OAUTH.
        client_id: The client for which tokens of `oauth` are fetched. Default: the
            environment variable SECURITY_SCHEMES_CLIENT_ID.
        client_secret: The secret of this client. Default: the environment variable
            SECURITY_SCHEMES_CLIENT_SECRET.
        partner_token: For the security scheme `partner`. Without it, tokens are
            fetched. Default: the environment variable SECURITY_SCHEMES_PARTNER_TOKEN.
        partner_id: The client for which tokens of `partner` are fetched. Default: the
            environment variable PARTNER_ID.
        partner_secret: The secret of this client. Default: the environment variable
            PARTNER_SECRET.
        user: For the security scheme `user`. Default: the environment variable
            SECURITY_SCHEMES_USER.
        open: For the security scheme `open`. Default: the environment variable
            SECURITY_SCHEMES_OPEN.
        digest: For the security scheme `digest`. Default: the environment variable
            SECURITY_SCHEMES_DIGEST.
        **options: See `AsyncClientOptions`.

    Raises:
        ConfigurationError: A key or an option is missing or cannot work.
    """

    def __init__(
        self,
        *,
        api_key: AsyncKeySource | None = None,
        basic: AsyncKeySource | tuple[str, str] | None = None,
        key: AsyncKeySource | None = None,
        account: AsyncKeySource | None = None,
        in_query: AsyncKeySource | None = None,
        cookie: AsyncKeySource | None = None,
        oauth: AsyncKeySource | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        partner_token: AsyncKeySource | None = None,
        partner_id: str | None = None,
        partner_secret: str | None = None,
        user: AsyncKeySource | None = None,
        open: AsyncKeySource | None = None,
        digest: AsyncSchemeSource | None = None,
        **options: Unpack[AsyncClientOptions],
    ) -> None:
        credentials = concealed(
            {
                "api_key": api_key,
                "basic": basic,
                "key": key,
                "account": account,
                "in_query": in_query,
                "cookie": cookie,
                "oauth": oauth,
                "client_id": client_id,
                "client_secret": client_secret,
                "partner_token": partner_token,
                "partner_id": partner_id,
                "partner_secret": partner_secret,
                "user": user,
                "open": open,
                "digest": digest,
            }
        )
        del (
            api_key,
            basic,
            key,
            account,
            in_query,
            cookie,
            oauth,
            client_id,
            client_secret,
            partner_token,
            partner_id,
            partner_secret,
            user,
            open,
            digest,
        )  # error reporters collect local variables
        super().__init__(SPEC, credentials, options)

    @cached_property
    def things(self) -> AsyncThings:
        """The operations of `things`."""
        from .resources.things import AsyncThings

        return AsyncThings(self)
