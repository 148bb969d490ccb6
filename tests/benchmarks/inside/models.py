"""One candidate that reads and writes a model.

Ours goes through the codec, as a call does, so what is written is checked first.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .worker import repeated, serve

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(_: str, content: bytes, work: str) -> Callable[[], object]:
    value = json.loads(content)
    if work == "read":
        return lambda: json.loads(content)
    return lambda: json.dumps(value).encode()


def ours(name: str, content: bytes, work: str) -> Callable[[], object]:
    codec: Any = import_module("telnyx_voice._runtime.models.codec")
    models: Any = import_module("telnyx_voice.models")
    lazy, value = our_type(getattr(models, name)), json.loads(content)
    match work:
        case "read":
            return lambda: codec.decode_json(lazy, content)
        case "request":
            return lambda: codec.encode_json(lazy, value)
        case _:
            write: Callable[[], object] = codec.decode_json(lazy, content).to_json
            return write


@cache
def our_type(model: Any) -> Callable[[], Any]:
    """The codec remembers types by the function that names them."""
    return lambda: model


def official(name: str, content: bytes, work: str) -> Callable[[], object]:
    module, _, attribute = name.rpartition(".")
    kind: Any = getattr(import_module(module), attribute)
    construct: Any = import_module("telnyx._models").construct_type
    if work == "read":
        return lambda: construct(type_=kind, value=json.loads(content))
    read = construct(type_=kind, value=json.loads(content))
    return lambda: read.to_json(indent=None)


CANDIDATES = {"json": plain, "ours": ours, "official": official}


def respond(model: str, content: str, work: str, calls: int) -> dict[str, float]:
    job = CANDIDATES[sys.argv[1]](model, content.encode(), work)
    job()
    return repeated(job, calls)


if __name__ == "__main__":
    serve(respond)
