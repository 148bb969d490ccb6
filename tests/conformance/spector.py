"""Microsoft's suite for client generators, Spector: `make spector`.

The suite and what plays its scenarios lie in a folder of their own, which may not be at hand
(`SPECTOR=/path/to/it`); it is copied to `.cache/spector`, since it installs and writes into its
folder. It needs npm, and port 3000. Here is what it has to know of the clients of today: where
modules are, and calls that nobody could make when it was written.

Exit codes: 0 passed, or the folder is not there; 1 a scenario failed that OpenAPI can express.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tests.checkout import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(os.environ.get("SPECTOR", ROOT.parent / "shared" / "spector"))
COPY = ROOT / ".cache" / "spector"
OVERLAYS = Path(__file__).parent / "overlays"

_ROOMS = {
    "client_sync": "client.sync",
    "client_async": "client.asynchronous",
    "model": "models.model",
    "operation": "core.operation",
}
"""The modules of the runtime by the names that the suite knows."""

_FOO, _BAR, _COLORS = {"name": "foo", "age": 123}, {"name": "bar", "age": 456}, "red green blue"
XML: dict[str, dict[str, Any]] = {
    "SimpleModel": _FOO,
    "ModelWithRenamedProperty": {"title": "foo", "author": "bar"},
    "ModelWithRenamedFields": {"inputData": _FOO, "outputData": _BAR},
    "ModelWithNestedModel": {"nested": _FOO},
    "ModelWithRenamedNestedModel": {"author": {"name": "foo"}},
    "ModelWithSimpleArrays": {"colors": _COLORS.split(), "counts": [1, 2]},
    "ModelWithUnwrappedArray": {"colors": _COLORS.split(), "counts": [1, 2]},
    "ModelWithRenamedArrays": {"colors": _COLORS.split(), "counts": [1, 2]},
    "ModelWithWrappedPrimitiveCustomItemNames": {"tags": ["fiction", "classic"]},
    "ModelWithArrayOfModel": {"items": [_FOO, _BAR]},
    "ModelWithUnwrappedModelArray": {"items": [_FOO, _BAR]},
    "ModelWithRenamedWrappedModelArray": {"items": [_FOO, _BAR]},
    "ModelWithRenamedUnwrappedModelArray": {"items": [_FOO, _BAR]},
    "ModelWithRenamedWrappedAndItemModelArray": {
        "books": [{"title": "The Great Gatsby"}, {"title": "Les Miserables"}]
    },
    "ModelWithAttributes": {"id1": 123, "id2": "foo", "enabled": True},
    "ModelWithRenamedAttribute": {
        "id": 123,
        "title": "The Great Gatsby",
        "author": "F. Scott Fitzgerald",
    },
    "ModelWithNamespace": {"id": 123, "title": "The Great Gatsby"},
    "ModelWithNamespaceOnProperties": {
        "id": 123,
        "title": "The Great Gatsby",
        "author": "F. Scott Fitzgerald",
    },
    "ModelWithText": {"language": "foo", "content": "\n  This is some text.\n"},
    "ModelWithOptionalField": {"item": "widget"},
    "ModelWithEmptyArray": {"items": []},
    "ModelWithDictionary": {"metadata": {"Color": "blue", "Count": "123", "Enabled": "false"}},
    "ModelWithEncodedNames": {"modelData": _FOO, "colors": _COLORS.split()},
    "ModelWithEnum": {"status": "success"},
    "ModelWithDatetime": {
        "rfc3339": "2022-08-26T18:38:00.000Z",
        "rfc7231": "Fri, 26 Aug 2022 14:38:00 GMT",
    },
}
"""The value of each scenario in XML: what the mock sends, and what it expects."""


def main() -> int:
    """Play every scenario."""
    if not FOLDER.is_dir():
        sys.stdout.write(f"skipped: the suite is not at hand (SPECTOR={FOLDER})\n")
        return 0
    _copy()
    os.environ.update(CLIENTLATHE=str(ROOT), CLIENTLATHE_PYTHON=sys.executable)
    sys.path.insert(0, str(COPY))
    driver, runner, byhand = map(importlib.import_module, ("driver", "runner", "byhand"))
    _teach(runner)
    _Calls(runner, byhand).add()
    driver.generate(None)
    runner.run(None, 3000, False)
    runner.report()
    rows = json.loads((COPY / "results.json").read_text("utf-8"))["scenarios"].values()
    passed = [row["ours"] == "ok" and row["spector"] == "pass" for row in rows]
    failed = [row for row, is_good in zip(rows, passed, strict=True) if not is_good]
    return int(any("inexpressible" not in row for row in failed))


def _copy() -> None:
    """Copy the suite, install it where that is not done, and add our overlays to its own."""
    shutil.copytree(FOLDER, COPY, dirs_exist_ok=True)
    if not (COPY / "openapi").is_dir():
        subprocess.run(["bash", "setup.sh"], cwd=COPY, check=True)
    for ours in OVERLAYS.glob("*.yaml"):
        theirs = COPY / "overlays" / ours.name
        whole = yaml.safe_load(ours.read_text("utf-8"))
        if theirs.exists():
            whole["actions"] += yaml.safe_load(theirs.read_text("utf-8"))["actions"]
        theirs.write_text(yaml.safe_dump(whole), encoding="utf-8")


def _teach(runner: Any) -> None:
    """Say where clients have what the suite looks for."""

    def runtime(self: Any, name: str) -> Any:
        return importlib.import_module(f"{self.name}._runtime.{_ROOMS.get(name, name)}")

    def find(self: Any, _owner: type, _path: tuple[str, ...], _runtime: Any) -> None:
        record = self.runtime("operation").Operation
        for path, resource in _resources(self.Client(**_options(self)), ()):
            records = getattr(sys.modules[resource.__module__], "operations", None)
            for name, function in _members(resource).items():
                if inspect.isfunction(function) and not name.startswith("_"):
                    used = (getattr(records, each, None) for each in function.__code__.co_names)
                    self.methods += [
                        (each, path, name, function) for each in used if isinstance(each, record)
                    ]

    def wire_names(function: Any) -> dict[str, str]:
        code = inspect.getsource(function).rpartition('"""')[2]
        pairs = re.findall(r'"((?:[^"\\]|\\.)*)": (\w+)', code)
        return {json.loads(f'"{wire}"'): name for wire, name in pairs}

    runner.Generated.runtime = runtime
    runner.Generated._find = find
    runner.wire_names = wire_names


def _options(generated: Any) -> dict[str, Any]:
    """The options of a client of which only the attributes are looked at."""
    parameters = inspect.signature(generated.Client).parameters.values()
    keys = {found.name: "key" for found in parameters if found.kind is found.KEYWORD_ONLY}
    return {"base_url": "http://localhost:3000", **keys}


def _resources(owner: Any, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], Any]]:
    """The class of every resource below an object, with the attributes that lead to it."""
    found: list[tuple[tuple[str, ...], Any]] = []
    for name, member in _members(owner.__class__).items():
        if isinstance(member, cached_property) and name != "webhooks":
            resource, below = getattr(owner, name), (*path, name)
            found += [(below, type(resource)), *_resources(resource, below)]
    return found


def _never(*_: object) -> bool:
    return False


def _members(kind: Any) -> dict[str, Any]:
    return dict(kind.__dict__)


def _with_options_of_today(on: Any) -> Callable[..., Any]:
    def opened(spec: str, made: Any, **options: Any) -> Any:
        renamed = {name.replace("o_auth2", "oauth2"): value for name, value in options.items()}
        return on(spec, made, **renamed)

    return opened


class _Calls:
    """The calls that the suite does not make."""

    def __init__(self, runner: Any, byhand: Any) -> None:
        self._runner, self._byhand = runner, byhand

    def add(self) -> None:
        """Put them in the place of the suite's own."""
        self._byhand.On = _with_options_of_today(self._byhand.On)
        calls, paged = self._byhand.CALLS, self._byhand.paged
        self._byhand.raw_only = _never
        pages = "Payload_Pageable_"
        for name in ("listWithNextLink", "listWithContinuation"):
            calls[f"{pages}XmlPagination_{name}"] = paged(f"XmlPagination_{name}")
        token = "ContinuationToken_request{}ResponseHeader"
        for name in (token.format("Query"), token.format("Header")):
            calls[f"{pages}ServerDrivenPagination_{name}"] = paged(name, foo="foo", bar="bar")
        initial = "AlternateInitialVerb_post"
        calls[f"{pages}ServerDrivenPagination_{initial}"] = paged(initial, filter="foo eq bar")
        media = "Payload_MediaType_StringBody_"
        calls[f"{media}getAsText"] = self._accepting("getAsText", "text/plain", "{cat}")
        calls[f"{media}getAsJson"] = self._accepting("getAsJson", "application/json", "foo")
        for name, value in XML.items():
            calls[f"Payload_Xml_{name}Value_get"] = self._xml_get(name, value)
            calls[f"Payload_Xml_{name}Value_put"] = self._xml_put(name, value)
        calls["Payload_Xml_XmlErrorValue_get"] = self._xml_error
        calls["Streaming_Sse_Protocol_reconnect"] = self._reconnect

    def _accepting(self, name: str, kind: str, value: str) -> Callable[[Any, Any], None]:
        """The mock wants one type alone in `Accept`; a client names others last."""

        def run(_: Any, made: Any) -> None:
            on = self._byhand.On("payload_media-type", made)
            operation, headers = f"StringBody_{name}", {"Accept": kind}
            self._byhand.expect(on(operation)(extra_headers=headers), value)

            async def again(find: Any) -> None:
                self._byhand.expect(await find(operation)(extra_headers=headers), value)

            on.asynchronously(again)

        return run

    def _xml_get(self, name: str, value: Any) -> Callable[[Any, Any], None]:
        def run(_: Any, made: Any) -> None:
            on = self._byhand.On("payload_xml", made)

            def compare(found: Any) -> None:
                read = self._runner.as_json(on.generated, found)
                is_model = isinstance(found, getattr(on.generated.models, name))
                if not is_model or not self._runner.same(read, value) or made.drift:
                    raise self._runner.Wrong(f"{found!r} is not {value!r}; drift: {made.drift}")

            async def again(find: Any) -> None:
                compare(await find(f"{name}Value_get")())

            compare(on(f"{name}Value_get")())
            on.asynchronously(again)

        return run

    def _xml_put(self, name: str, value: Any) -> Callable[[Any, Any], None]:
        def run(_: Any, made: Any) -> None:
            on = self._byhand.On("payload_xml", made)
            operation = f"{name}Value_put"
            function = next(m[3] for m in on.generated.methods if m[0].id == operation)
            wire = self._runner.wire_names(function)
            model = self._runner.build(on.generated, getattr(on.generated.models, name), value)
            given = {wire[member]: getattr(model, wire[member]) for member in value}

            async def again(find: Any) -> None:
                await find(operation)(**given)

            on(operation)(**given)
            on.asynchronously(again)

        return run

    def _xml_error(self, _: Any, made: Any) -> None:
        on = self._byhand.On("payload_xml", made)
        error = on.refused("BadRequestError", on("XmlErrorValue_get"))
        wanted = {"message": "Something went wrong", "code": 400}
        self._byhand.expect(self._runner.as_json(on.generated, error.model), wanted)

    def _reconnect(self, _: Any, made: Any) -> None:
        wanted = [("hello", "event-1"), ("world", "event-2")]
        on = self._byhand.On("streaming_sse", made, max_reconnects=1)
        with on("Protocol_reconnect")() as events:
            self._byhand.expect([(each.data.message, each.id) for each in events], wanted)

        async def again(find: Any) -> None:
            async with await find("Protocol_reconnect")() as events:
                found = [(each.data.message, each.id) async for each in events]
            self._byhand.expect(found, wanted)

        on.asynchronously(again)


if __name__ == "__main__":
    sys.exit(main())
