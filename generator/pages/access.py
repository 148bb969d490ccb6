"""What the README says about credentials: a note where a scheme of the document needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..surface.surface import OptionKind
from ..text.source import Expr, Literal, Text, join
from .view import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..surface.surface import Option, Surface


def by_function(options: Sequence[Option]) -> Expr | None:
    """The first key, given by a function."""
    found = next((option.name for option in options if option.kind is OptionKind.KEY), None)
    if found is None:
        return None
    return Expr("{}=lambda: Path({}).read_text().strip()", found, Literal("/run/secrets/key"))


def token_url(surface: Surface) -> Row | None:
    """Where the document says that tokens are fetched."""
    urls = [scheme.flow.token_url for scheme in surface.schemes if scheme.flow is not None]
    if not urls:
        return None
    named = Text(", ".join(f"`{url}`" for url in dict.fromkeys(urls)))
    return Row(Text("`token_url`"), named, Text("where tokens are fetched"))


_TOKENS = frozenset(
    {OptionKind.CLIENT_ID, OptionKind.CLIENT_SECRET, OptionKind.USERNAME, OptionKind.PASSWORD}
)


def notes(surface: Surface) -> Iterator[Text]:
    """What the kinds of credentials of this API need besides."""
    client = [option.name for option in surface.options if option.kind in _TOKENS]
    if client:
        named = join(", ", (Expr("`{}`", option) for option in client))
        yield Text(
            f"OAuth2: with {named} the client fetches tokens itself, one for each set of scopes"
            " that operations ask for, and renews them before they expire. Threads and tasks share"
            " them, and nobody waits who has a valid one. A token server that refuses is an"
            " `OAuth2Error`. A relative token URL, and one on the document's own server, move with"
            " `base_url`."
        )
    for option in surface.options:
        if option.kind is OptionKind.AUTHORIZATION:
            yield Text(
                f"`{option.name}` is what stands behind the scheme in `Authorization`, or a"
                " function that makes it of the request (`TransportRequest`) and the server's"
                ' challenge ("" until a 401 response has one).'
            )
    if surface.mutual_tls:
        yield Text(
            'Mutual TLS: `certificate=("client.pem", "client.key")`, or a transport of your own.'
        )
