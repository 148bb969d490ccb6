"""Runs blocks of Python, and uses what they make; `blocks.run` starts it as a program.

On stdin is `[page, line, code]` of each block, on stdout what became of them. It imports the
package of the folder that is first on the path, and nothing of the tests.
"""

from __future__ import annotations

import contextlib
import inspect
import itertools
import json
import os
import sys
import traceback
import unittest
from typing import TYPE_CHECKING, Any

from telnyx_voice import APIStatusError, testing, webhooks
from telnyx_voice.testing import FakeTelnyx

if TYPE_CHECKING:
    from collections.abc import Callable

PATH = "/webhooks"
"""Where the applications of pages take deliveries."""


def run(code: str, place: str, fake: FakeTelnyx) -> None:
    """Run a block, deliver to its application, and call its functions."""
    made: dict[str, Any] = {"__name__": "page"}
    exec(compile(code, place, "exec", dont_inherit=True), made)
    if "app" in made:
        fake.deliver_to(made["app"], PATH)
        for event in webhooks.EVENTS:
            fake.emit(event)
        assert fake.settle() >= len(webhooks.EVENTS)
        assert not fake.undelivered
    for each in list(made.values()):
        if getattr(each, "__module__", "") != "page":
            continue
        if inspect.isfunction(each):
            call(each, fake)
        elif inspect.isclass(each) and issubclass(each, unittest.TestCase):
            result = unittest.TestResult()
            unittest.defaultTestLoader.loadTestsFromTestCase(each).run(result)
            assert result.testsRun
            assert result.wasSuccessful(), [text for _, text in (*result.errors, *result.failures)]


def call(function: Callable[..., Any], fake: FakeTelnyx) -> None:
    """Call a function with what the names of its parameters ask for."""
    sent = [testing.delivery(event, fake.key.private) for event in webhooks.EVENTS]
    parameters = inspect.signature(function).parameters
    match [*parameters]:
        case ["body" | "payload", "headers"]:
            for each in sent:
                function(each.body, each.headers)
        case ["stored"]:
            for each in sent:
                function(each.body)
        case ["error"]:
            with FakeTelnyx() as own:
                own.calls.actions.stop_siprec.raises(404)
                try:
                    own.client().calls.actions.stop_siprec("v3:call")
                except APIStatusError as error:
                    function(error)
        case ["fake" | "fake_telnyx"]:
            with FakeTelnyx() as own:
                function(own)
        case [] if function.__name__.startswith("test_"):
            function()
        case _:
            """What the block itself uses, or a framework does."""


def main() -> None:
    failed: list[str] = []
    sent = 0
    for page, blocks in itertools.groupby(json.load(sys.stdin), lambda block: block[0]):
        with FakeTelnyx() as fake, fake.serve() as url:
            os.environ |= {"TELNYX_API_KEY": "fake-key", "TELNYX_BASE_URL": url}
            os.environ["TELNYX_PUBLIC_KEY"] = fake.key.public
            for _, line, code in blocks:
                place = f"{page}:{line}"
                try:
                    with contextlib.redirect_stdout(sys.stderr):
                        run(code, place, fake)
                except BaseException:  # noqa: BLE001 - what a block does is for the report
                    failed.append(f"{place}:\n{traceback.format_exc(limit=-1)}")
            sent += len(fake.sent)
    json.dump({"failed": failed, "sent": sent}, sys.stdout)


if __name__ == "__main__":
    main()
