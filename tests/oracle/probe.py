"""Runs in a process of its own: the code of a consumer before and after each edit."""

from __future__ import annotations

import importlib
import json
import pickle
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from generator.runtime.http.transport import (
        MockTransport,
        TransportRequest,
        TransportResponse,
    )

    from .double import Server
else:  # it runs in a folder of its own, beside copies of both
    from double import Server
    from shared_runtime.http.transport import MockTransport, TransportRequest, TransportResponse

Transport = MockTransport


def check(value: object, *kinds: type) -> None:
    """See that a value is what the consumer takes it for."""
    wanted = (int, float) if kinds == (float,) else kinds
    if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
        raise AssertionError(f"{value!r} is no {kinds}")


class _Shared(MetaPathFinder, Loader):
    """Finds the one runtime for each client, which a package names when it loads a name."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(fullname, self, is_package=True) if "._runtime" in fullname else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return importlib.import_module("shared_runtime" + spec.name.partition("._runtime")[2])

    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = ModuleSpec(module.__name__, self, is_package=hasattr(module, "__path__"))


class Consumer:
    """The code of a consumer, with the server of a document.

    Args:
        name: Of its module.
        document: What the server keeps to.
        before: What the server kept to when the code was written.
    """

    def __init__(self, name: str, document: dict[str, Any], before: dict[str, Any]) -> None:
        self._name, self._document, self._before = name, document, Server(before)
        self.module: ModuleType = importlib.import_module(name)
        self.pickles: dict[str, bytes] = {}

    def outcomes(self) -> dict[str, object]:
        """What comes of each function: what the server was sent, or the error."""
        found: dict[str, object] = {}
        for name, function in list(vars(self.module).items()):
            kind = name.partition("_")[0]
            if kind in _KINDS and callable(function):
                try:
                    found[name] = _KINDS[kind](self, name, function)
                except Exception as error:  # whatever it is, the consumer's code fails
                    found[name] = f"{type(error).__name__}: {error}"
        return found

    def _client(self, server: Server) -> Any:
        def respond(request: TransportRequest) -> TransportResponse:
            headers = {n.decode().lower(): v.decode() for n, v in request.headers}
            status, media_type, content = server.respond(
                request.method, request.url, headers, request.content
            )
            fields = [(b"content-type", media_type.encode())] if media_type else []
            return TransportResponse(status, fields, [content])

        return self.module.client(MockTransport(respond))

    def call(self, _name: str, function: Callable[..., None]) -> object:
        server = Server(self._document)
        function(self._client(server))
        return server.log

    def use(self, name: str, function: Callable[..., object]) -> object:
        server = Server(self._document)
        client = self._client(server)
        while True:
            found = function(client)
            self.pickles[f"{name} {server.number}"] = pickle.dumps(found)
            server.number += 1
            if server.number >= server.count:
                return []

    def error(self, name: str, function: Callable[..., None]) -> object:
        place = self.module.ERRORS[name]
        bodies = Server(self._document).errors(*place)
        if bodies is None:  # the server may go on saying what nobody writes down any more
            bodies = self._before.errors(*place)
        for body in bodies or [{}]:
            server = Server(self._document, forced=(int(place[2]), body))
            function(self._client(server))
        return []

    def event(self, name: str, function: Callable[..., None]) -> object:
        now, was = Server(self._document).deliveries(), self._before.deliveries()
        if name == "event_routed":
            bodies = [body for found in now.values() for body in found]
            if lost := self.module.ROUTED.keys() - now.keys():
                raise AssertionError(f"{sorted(lost)} never come any more")
        else:
            (key,) = [k for k, each in self.module.EVENTS.items() if each == name]
            bodies = now[key] if key in now else was[key]
            if key not in now:
                raise AssertionError(f"{key} never comes any more")
        for body in bodies:
            function(json.dumps(body).encode())
        return []

    def plain(self, _name: str, function: Callable[..., None]) -> object:
        function()
        return []

    def build(self, name: str, function: Callable[..., object]) -> object:
        found = function()
        self.pickles[name] = pickle.dumps(found)
        return json.loads(found.to_json())  # type: ignore[attr-defined]  # every model has it


_KINDS: dict[str, Callable[..., object]] = {
    "call": Consumer.call,
    "use": Consumer.use,
    "error": Consumer.error,
    "event": Consumer.event,
    "name": Consumer.plain,
    "own": Consumer.plain,
    "server": Consumer.plain,
    "build": Consumer.build,
}


def meant(outcome: Any) -> Any:
    """What was sent, with the meaning of what was left out apart: no body says as much as `{}`."""
    found: list[Any] = []
    for method, place, query, headers, body, _ in outcome:
        left = headers if body else {n: v for n, v in headers.items() if n != "content-type"}
        found.append([method, place, query, left, body or None])
    return found


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def differs(was: Any, now: Any) -> bool:
    """Whether the server takes the same call otherwise."""
    if was == now:
        return False
    if isinstance(now, str) or not _is_list(was) or meant(was) != meant(now):
        return True
    for old, new in zip(was, now, strict=True):
        before: dict[str, Any] = dict(old[-1])
        after: dict[str, Any] = dict(new[-1])
        was_shown, is_shown = before.pop("credentials"), after.pop("credentials")
        if is_shown and was_shown != is_shown:  # who shows nothing need not
            return True
        if any(before[name] != after[name] for name in before.keys() & after.keys() - _LISTS):
            return True
        if any(set(before.get(name, ())) - set(after.get(name, ())) for name in _LISTS):
            return True
    return False


_LISTS = {"events", "callbacks"}


def main() -> None:
    """Run all, and print what breaks."""
    sys.meta_path.insert(0, _Shared())  # before what would load the runtime once more
    jobs: dict[str, Any] = json.loads(Path("jobs.json").read_text("utf-8"))
    befores: dict[str, tuple[Consumer, dict[str, object]]] = {}
    result: dict[str, list[str]] = {}
    for package, job in jobs.items():
        base = job["base"]
        if base not in befores:
            consumer = Consumer(f"use_{base}", job["before"], job["before"])
            befores[base] = consumer, consumer.outcomes()
            result[base] = [f"{n}: {o}" for n, o in befores[base][1].items() if isinstance(o, str)]
        before, was = befores[base]
        try:
            after = Consumer(f"use_{package}", job["after"], job["before"])
        except Exception as error:
            result[package] = [f"import: {type(error).__name__}: {error}"]
            continue
        now = after.outcomes()
        broken = [f"{name}: {now[name]}"[:300] for name in was if differs(was[name], now[name])]
        for name, data in before.pickles.items():
            try:
                # the client after has the name of the one before: both are as long
                pickle.loads(data.replace(base.encode(), package.encode()))
            except Exception as error:
                broken.append(f"pickle {name}: {type(error).__name__}: {error}")
        result[package] = broken
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
