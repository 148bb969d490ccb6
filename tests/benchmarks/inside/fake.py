"""One door of the fake, or none: calls of the client to it, one after the other.

Client and fake are in one process, so that the figure is what a test waits.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from .worker import repeated, serve

if TYPE_CHECKING:
    from collections.abc import Callable


def in_process() -> Callable[[], object]:
    testing: Any = import_module("telnyx_voice.testing")
    return _calls(testing.FakeTelnyx().client())


def over_http() -> Callable[[], object]:
    package: Any = import_module("telnyx_voice")
    testing: Any = import_module("telnyx_voice.testing")
    url = testing.FakeTelnyx().serve().start()
    return _calls(package.Telnyx(api_key="K", base_url=url))


def double() -> Callable[[], object]:
    """What one writes by hand: no state, no check."""
    package: Any = import_module("telnyx_voice")

    def respond(_: object) -> object:
        return package.mock_response(json={"data": {"result": "ok"}})

    transport = package.MockTransport(respond)
    return _calls(package.Telnyx(api_key="K", transport=transport))


def _calls(client: Any) -> Callable[[], object]:
    send = client.calls.actions.send_dtmf
    return lambda: send("v3:abc", digits="1")


CANDIDATES = {"a transport double": double, "in process": in_process, "over HTTP": over_http}


def main() -> None:
    call = CANDIDATES[sys.argv[1]]()
    call()

    def measure(calls: int) -> dict[str, float]:
        return repeated(call, calls)

    serve(measure)


if __name__ == "__main__":
    main()
