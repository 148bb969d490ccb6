"""Another name for a part, by the lock alone."""

from __future__ import annotations

from dataclasses import replace
from keyword import iskeyword
from typing import TYPE_CHECKING

from ..diagnostics.diagnostics import HintedError, nearest, quote
from .lock import OPERATION, PROPERTY, SCHEMA, Lock, LockedPart

if TYPE_CHECKING:
    from collections.abc import Mapping


class NoNameError(HintedError):
    """A part cannot have a name."""


def renamed(lock: Lock, symbol: str, name: str) -> Lock:
    """The lock with another name for a part.

    A name that a lost part has is taken over with the names of its properties, so that a schema
    which the document calls otherwise now stays what it was for callers.

    Args:
        lock: As it is.
        symbol: What the part is called: `pets.list`, `Pet`, `PET_FOUND`, `api_key`.
        name: What it is to be called.

    Raises:
        NoNameError: nothing is called so, or the name cannot be given.
    """
    part = _part(lock.names, symbol)
    if not all(map(str.isidentifier, name.split("."))) or ("." in name) is (part.kind != OPERATION):
        shown = "pets.list" if part.kind == OPERATION else "Pet"
        raise NoNameError(f"{quote(name)} is no name of this kind", f"write a name such as {shown}")
    if any(map(iskeyword, name.split("."))):
        raise NoNameError(f"{quote(name)} has a keyword of Python in it", "write another one")
    holder = next((p for p, n in lock.names.items() if (p.kind, n) == (part.kind, name)), None)
    if holder is not None:
        raise NoNameError(
            f"{' '.join(holder.key)} has the name {quote(name)}",
            "rename that part first, or choose another name",
        )
    lost = [p for p, (n, _) in lock.gone.items() if (p.kind, n) == (part.kind, name)]
    names = {**lock.names, part: name}
    gone = {p: found for p, found in lock.gone.items() if p not in lost}
    if part.kind == SCHEMA:
        for old in lost:
            names |= {
                LockedPart(PROPERTY, (part.key[0] + p.key[0].removeprefix(old.key[0]),)): n
                for p, (n, _) in gone.items()
                if _is_of(p, old)
            }
            gone = {p: found for p, found in gone.items() if not _is_of(p, old)}
    return replace(lock, names=names, gone=gone)


def _part(names: Mapping[LockedPart, str], symbol: str) -> LockedPart:
    found = [part for part, name in names.items() if name == symbol]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoNameError(f"{len(found)} parts are called {quote(symbol)}", "edit the line")
    owner = symbol.rpartition(".")[0]
    if owner in names.values():
        raise NoNameError(
            f"{quote(symbol)} has the name that the document gives it, and no line in the lock",
            f"say x-client-name in an overlay; clientlathe explain {symbol} shows where",
        )
    near = nearest(symbol, names.values())
    hint = f"write {quote(near)}" if near else "generate first, or edit the line of the part"
    raise NoNameError(f"no line of the lock has the name {quote(symbol)}", hint)


def _is_of(part: LockedPart, schema: LockedPart) -> bool:
    return part.kind == PROPERTY and part.key[0].startswith(f"{schema.key[0]}/properties/")
