"""What a reference names: from the text of a `$ref` to a place in the files that were read.

It reads and fetches nothing; an address that no file, `$self` or `$id` has is unknown here.

A reference is resolved as OpenAPI 3.2, section 4.1.2 and JSON Schema 2020-12, section 8.2 say:
against the nearest `$id`, else the `$self` of its file, else the place where the file was found.
Documents often carry an `$id` or `$self` that nobody updates, so where that names nothing, the
place of the file decides.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from .pointers import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .positions import Value

_DATA = frozenset(("const", "default", "enum", "example", "examples"))
"""What stands below these keys is no schema, whatever it looks like."""
_ANCHORS = ("$anchor", "$dynamicAnchor")
NAMING = ("$id", *_ANCHORS)
"""Keywords that give a schema an address or a name of its own."""


class Addresses:
    """The addresses of all files of a document, and of the schemas in them that have their own.

    Args:
        moved: By pointer of what was copied, where it comes from.
    """

    def __init__(self, moved: Mapping[str, str]) -> None:
        self._moved = moved
        self._known: dict[str, str] = {}
        """Address to the pointer of what has it."""
        self._bases: dict[str, tuple[str, ...]] = {}
        """By file, or by pointer of a schema with `$id`: its own address, nearest first."""
        self._with_ids: set[str] = set()
        """The files in which a schema has an address of its own."""
        self._anchors: dict[tuple[str, str], str] = {}
        """By what it stands in, a file or a schema with an address, and by name."""

    def add(self, key: str, value: Value, location: str, *, has_ids: bool) -> None:
        """Takes a file in.

        Args:
            key: How pointers into this file begin.
            value: What it says.
            location: Where it was found, as an absolute URI.
            has_ids: Whether a look for `$id` and `$anchor` is worth its time.
        """
        own = value.get("$self") if isinstance(value, dict) else None
        identity = joined(location, own) if isinstance(own, str) else None
        self._bases[key] = tuple(dict.fromkeys(base for base in (identity, location) if base))
        for base in self._bases[key]:
            self._known.setdefault(base, key)
        if has_ids:
            self._find_ids(key, value)

    def wanted(self, pointer: str, ref: str) -> tuple[str, ...]:
        """The absolute addresses that a reference may mean, without fragment; none if malformed.

        Args:
            pointer: Where the reference stands.
            ref: Its text.
        """
        address = ref.partition("#")[0]
        bases = (base for scope in self._scopes(pointer) for base in self._bases[scope])
        found = (joined(base, address) for base in bases)
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def knows(self, pointer: str, ref: str) -> bool:
        """Whether what stands before the fragment of a reference was read."""
        if ref.startswith("#"):  # as most do: it names a part of its own file
            return True
        return any(address in self._known for address in self.wanted(pointer, ref))

    def candidates(self, pointer: str, ref: str) -> Iterator[str]:
        """The pointers that a reference may mean; which of them lead somewhere is not said."""
        address, _, fragment = ref.partition("#")
        fragment = unquote(fragment)
        places: Iterable[str | None] = self._scopes(pointer)
        if address:
            places = dict.fromkeys(map(self._known.get, self.wanted(pointer, ref)))
        for place in places:
            if place is None:
                continue
            if not fragment or fragment.startswith("/"):
                yield place + fragment
            elif (place, fragment) in self._anchors:
                yield self._anchors[place, fragment]

    def origins(self, pointer: str) -> Iterator[str]:
        """A place, then the one that what stands there was copied from, and so on."""
        yield pointer
        place = pointer if self._moved else ""
        while place:
            if place in self._moved:
                pointer = place = self._moved[place] + pointer.removeprefix(place)
                yield pointer
            else:
                place = place.rpartition("/")[0]

    def _scopes(self, pointer: str) -> Iterator[str]:
        """The schemas with an `$id` around a place, the nearest first, and then its file."""
        *_, pointer = self.origins(pointer)
        key, _, rest = pointer.partition("/")
        place = pointer if rest and key in self._with_ids else key
        while place != key:
            if place in self._bases:
                yield place
            place = place.rpartition("/")[0]
        yield key

    def _find_ids(self, key: str, value: Value) -> None:
        stack: list[tuple[str, Value, str]] = [(key, value, key)]
        while stack:
            pointer, value, scope = stack.pop()
            if isinstance(value, list):
                stack.extend((f"{pointer}/{at}", item, scope) for at, item in enumerate(value))
            if not isinstance(value, dict):
                continue
            own = value.get("$id")
            base = joined(self._bases[scope][0], own) if isinstance(own, str) else None
            if base is not None and base not in self._bases[scope]:
                self._bases[pointer] = (base, *self._bases.get(pointer, ()))
                self._known.setdefault(base, pointer)
                self._with_ids.add(key)
                scope = pointer  # what stands below stands in this schema
            for word in _ANCHORS:
                name = value.get(word)
                if isinstance(name, str):
                    self._anchors.setdefault((scope, name), pointer)
                    self._anchors.setdefault((key, name), pointer)
            stack.extend(
                (f"{pointer}/{escape(name)}", child, scope)
                for name, child in value.items()
                if name not in _DATA and not name.startswith("x-")
            )


def address_of(file: str) -> str:
    """The absolute URI of a file on this machine, whatever the working directory is later."""
    uri = Path(os.path.abspath(file)).as_uri()  # noqa: PTH100 - `Path.absolute` keeps `..`
    return joined(uri, "") or uri


@lru_cache(maxsize=1024)  # thousands of references name the same few files
def joined(base: str, address: str) -> str | None:
    """An address against a base (RFC 3986, section 5), without fragment; None if malformed."""
    try:
        uri = urldefrag(urljoin(base, address)).url
        parts = urlsplit(uri)
    except ValueError:  # brackets that are no IPv6 address
        return None
    if parts.scheme != "file":
        return uri
    # Not `geturl`: what Python 3.13 joins may lack the slash at the beginning of the path.
    return f"file://{parts.netloc}/{quote(unquote(parts.path)).lstrip('/')}"
