"""A command that delivers a signed event to a running handler.

Only this machine is reached unless the caller says otherwise; proxies and redirects are ignored.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit, urlunsplit

from ..core.drift import is_object, json_type
from ..core.errors import ClientError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .deliveries import TestKit

KEY_VARIABLE: Final = "WEBHOOK_PRIVATE_KEY"
_LOCAL: Final = {"localhost", "127.0.0.1", "::1"}


def main(kit: TestKit, program: str, argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        kit: What makes the deliveries.
        program: How the command is called, for its help.
        argv: The arguments; None: those of the process.

    Returns:
        0 if the handler responded with success, 1 if not, 2 if nothing was sent.
    """
    options: Any = _parser(program, kit).parse_args(argv)
    if options.command == "keys":
        keys = kit.keys(options.scheme)
        _say(f"private {keys.private}\npublic  {keys.public}")
        return 0
    address = urlsplit(str(options.url))
    if address.scheme not in {"http", "https"} or not address.hostname:
        return _refuse("the URL must begin with http:// or https://")
    if address.hostname not in _LOCAL and not options.remote:
        return _refuse(
            f"{address.hostname} is not this machine; add --remote to reach it"
        )
    if not (key := options.key or os.environ.get(KEY_VARIABLE)):
        return _refuse(
            f"no private key: give --key or set {KEY_VARIABLE}; help: `keys` makes a pair"
        )
    try:
        overrides = json.loads(options.set)
    except ValueError as error:
        return _refuse(f"--set must be a JSON object: {error}")
    if not is_object(overrides):
        return _refuse(f"--set must be a JSON object, got {json_type(overrides)}")
    try:
        delivery = kit.delivery(options.event, key, overrides, scheme=options.scheme)
    except ClientError as error:
        return _refuse(f"--key cannot be used: {error}; help: `keys` makes a pair")
    kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
    connection = kind(address.hostname, address.port, timeout=options.timeout)
    target = urlunsplit(("", "", address.path or "/", address.query, ""))
    try:
        connection.request("POST", target, delivery.body, delivery.headers)
        response = connection.getresponse()
    except (OSError, HTTPException) as error:
        _say(f"no response: {error}")
        return 1
    finally:
        connection.close()
    _say(f"{response.status} {response.reason}")
    return 0 if 200 <= response.status < 300 else 1


def _parser(program: str, kit: TestKit) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(program, description="Try a webhook handler.")
    commands = parser.add_subparsers(dest="command", required=True)
    keys: Any = commands.add_parser("keys", help="make a pair of keys")
    send: Any = commands.add_parser("send", help="deliver a signed event")
    send.add_argument("url", help="where the handler listens")
    send.add_argument("event", choices=kit.event_types, help="the type of the event")
    send.add_argument("--key", help=f"the private key (default: ${KEY_VARIABLE})")
    send.add_argument(
        "--set", default="{}", metavar="JSON", help="members to change in the body"
    )
    send.add_argument(
        "--timeout", type=float, default=10.0, help="seconds to wait (default: 10)"
    )
    send.add_argument("--remote", action="store_true", help="reach another machine")
    for command in (keys, send):
        command.add_argument(
            "--scheme", choices=kit.schemes, help="how deliveries are signed"
        )
    return parser


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")


def _refuse(text: str) -> int:
    sys.stderr.write(text + "\n")
    return 2
