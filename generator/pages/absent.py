"""Names that do not exist but one would guess, each with the one that is meant."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from ..package.example import name_of
from ..text.markdown import Code
from ..text.source import Expr, join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..surface.calls import Method
    from ..surface.surface import Surface

_MOST = 4
"""How many guesses of a kind are listed."""


def absent_names(surface: Surface) -> Iterator[Expr]:
    """Sentences about them, the likeliest guesses first."""
    yield from islice(_too_short(surface), _MOST)
    yield from islice(_other_words(surface), _MOST)
    yield from islice(_other_events(surface), _MOST)
    if surface.routing is not None:
        yield Expr("{}: it is {}", Code("client.webhooks.construct_event"), Code("unwrap"))


def _too_short(surface: Surface) -> Iterator[Expr]:
    """A method that is below the resource where one would look for it."""
    for resource in surface.all_resources():
        taken = {*map(str, (m.name for m in resource.methods))}
        taken |= {str(child.path[-1]) for child in resource.children}
        for child in resource.children:
            for method in child.methods[:1]:
                if str(method.name) not in taken:
                    path = f"client.{join('.', resource.path)}.{method.name}"
                    yield Expr("{}: it is {}", Code(path), Code(str(name_of(child, method))))


def _other_words(surface: Surface) -> Iterator[Expr]:
    """The words of the operationId, or the end of the path, where the method has others."""
    for resource, method in surface.all_methods():
        taken = {*map(str, (m.name for m in resource.methods))}
        taken |= {str(child.path[-1]) for child in resource.children}
        for guess in _guesses(method):
            if guess not in taken:
                path = f"client.{join('.', resource.path)}.{guess}"
                yield Expr("{}: it is {}", Code(path), Code(str(method.name)))
                break


def _guesses(method: Method) -> Iterator[str]:
    last = method.call.path.rstrip("/").rpartition("/")[2]
    if re.fullmatch(r"[a-z]+(?:[_-][a-z]+)+", last):
        yield last.replace("-", "_")
    words = re.findall(r"[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+", method.call.operation_id)
    if words:
        yield "_".join(words).lower()


def _other_events(surface: Surface) -> Iterator[Expr]:
    """An event without the first word of most events, where with it it would be as long as one."""
    types = [found.event_type for found in surface.webhooks if found.event_type is not None]
    first = Counter(text.partition(".")[0] for text in types if "." in text).most_common(1)
    if not first or first[0][1] * 2 < len(types):
        return
    prefix = first[0][0]
    lengths = {text.count(".") for text in types if text.partition(".")[0] == prefix}
    for text in types:
        guess = f"{prefix}.{text}"
        if text.partition(".")[0] != prefix and guess.count(".") in lengths and guess not in types:
            yield Expr("{}: it is {}", Code(guess), Code(text))
