"""Calls every operation of the fake of a client, and judges what it understands and responds."""

from __future__ import annotations

import importlib
import json
from typing import TYPE_CHECKING, Any

from tests.plain import is_list, is_mapping

from .contract import Checker, is_json
from .methods import client_classes, credentials

if TYPE_CHECKING:
    from .contract import Call, Operation
    from .methods import Method
    from .reader import Reader


def _watched(kind: Any) -> Any:
    """A fake that remembers what it responds with."""
    fake = kind(unknown="create")
    respond, fake.replies = fake.handle, []

    def handle(arrived: Any) -> Any:
        outcome = respond(arrived)
        fake.replies.append(outcome.reply)
        return outcome

    fake.handle = handle
    return fake


class FakeChecker(Checker):
    """Judges the fake of one document: the calls are those of the contract tests."""

    def __init__(self, reader: Reader, package: str, count: int) -> None:
        super().__init__(reader, package, asynchronous=False, count=count)

    def __post_init__(self) -> None:
        super().__post_init__()
        testing = importlib.import_module(f"{self.package}.testing")
        offered = [getattr(testing, name) for name in testing.__all__]
        (self.kind,) = (each for each in offered if hasattr(each, "tables"))
        client, _ = client_classes(self.package)
        spec = self.kind.tables.spec
        server = spec.server_url
        url = (
            {}
            if "://" in server and "{" not in server
            else {"base_url": f"https://api.example{self.kind().base_path}"}
        )
        self.client = client(
            transport=self.kind(), max_retries=0, strict=True, **url, **credentials(client)
        )

    def _operation(self, operation: Operation, method: Method) -> None:
        for call in self._calls(operation, method):
            if "extra_body" in call.given:
                continue  # it passes all checks of the client, and none of a server
            fake = _watched(self.kind)
            result = method.of(self.client.with_options(transport=fake))(**call.given)
            if not hasattr(result, "to_dict") and hasattr(result, "__iter__"):
                list(result)  # pages and streams are fetched when somebody asks
            (entry,) = fake.sent
            assert not entry.reason, entry.reason
            if "#" not in operation.path:
                self._understood(call, entry)
            self._judged(operation, fake.replies[0])
            self.calls += 1

    def _understood(self, call: Call, entry: Any) -> None:
        """The fake read what was sent."""
        plain = importlib.import_module(f"{self.package}._runtime.models.model").plain
        for name, value in call.given.items():
            got = getattr(entry.arguments, name)
            if not isinstance(value, bytes) and "FilePart" not in repr(got):
                assert alike(plain(got), value), f"{name}: {value!r} came as {got!r}"

    def _judged(self, operation: Operation, reply: Any) -> None:
        documented = dict(operation.place.children("responses"))
        status = str(reply.status)
        known = [key for key in (status, f"{status[0]}XX", "default") if key in documented]
        hoped = [key for key in documented if key[0] in "2d"]
        assert known or not hoped, f"{status} is not documented"
        if not known:
            return
        headers = dict(reply.headers)
        media_type = headers.get("content-type", "")
        if not is_json(media_type):
            return
        content = dict(documented[known[0]].children("content"))
        media = content.get(media_type) or content.get("*/*") or content.get("application/*")
        assert media is not None, f"{media_type} is not documented"
        if "schema" in media:
            value = json.loads(reply.content)
            problems = self.responses.judge.problems((media / "schema").resolve(), value)
            assert not problems, f"{problems[0]}: {reply.content[:300]!r}"


def alike(got: Any, sent: Any) -> bool:
    """Whether a value is what was sent; texts stand for scalars where both are allowed."""
    if is_mapping(sent) and is_mapping(got):
        return got.keys() == sent.keys() and all(alike(got[name], sent[name]) for name in sent)
    if is_list(sent) and is_list(got):
        return len(got) == len(sent) and all(map(alike, got, sent))
    if got in (None, {}, []) and sent in (None, {}, []):
        return True
    written = sent if isinstance(sent, str) else json.dumps(sent)
    return bool(got == sent) or str(got) == written
