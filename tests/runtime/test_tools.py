"""Python's own tools, and those of pydantic and FastAPI, find in a client what they look for."""

from __future__ import annotations

import inspect
import json
import pydoc
import subprocess
import sys
import warnings
from datetime import UTC, date, datetime
from typing import Any
from unittest.mock import create_autospec

import pytest
import telnyx_voice
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ValidationError
from telnyx_voice import AsyncTelnyx, ConfigurationError, Telnyx, models, testing, webhooks

ALL: list[str] = vars(telnyx_voice)["__all__"]
BODIES = {name: json.dumps(sample) for name, sample in testing.SAMPLES.items()}
STARTED = BODIES["call.refer.started"]
DRIFTED = json.dumps(
    {"data": {**json.loads(STARTED)["data"], "occurred_at": 5, "payload": {"to": [], "new": {}}}}
)


def read(text: str) -> Any:
    return webhooks.unsafe_unwrap(text)


# --- Python's own tools ---------------------------------------------------------------------------

WITHOUT_THE_EXTRA = """
import inspect, pydoc, sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "aiohttp":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
import telnyx_voice
from telnyx_voice import *
from telnyx_voice import AiohttpTransport

assert hasattr(telnyx_voice, "AiohttpTransport")
assert dict(inspect.getmembers(telnyx_voice))["Telnyx"] is Telnyx
assert "Telnyx" in pydoc.render_doc(telnyx_voice)
try:
    AiohttpTransport()
except ModuleNotFoundError as error:
    print(error)
"""


@pytest.mark.slow
def test_an_install_without_an_extra_can_be_looked_at() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_EXTRA], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout == "AiohttpTransport needs aiohttp; help: pip install aiohttp\n"


def test_the_version_is_told() -> None:
    from importlib.metadata import version

    assert telnyx_voice.__version__ == version("telnyx-voice")
    assert "__version__" not in ALL


def test_types_of_options_can_be_imported() -> None:
    for name in ("ClientOptions", "AsyncClientOptions", "RequestOptions", "KeySource"):
        assert name in ALL
        assert hasattr(telnyx_voice, name)


@pytest.mark.parametrize("client", [Telnyx, AsyncTelnyx])
def test_doubles_have_the_methods_of_a_client(client: Any) -> None:
    made = create_autospec(client(api_key="k"), instance=True)
    with pytest.raises(TypeError, match="too many"):
        made.close("an argument that there is not")
    with pytest.raises(AttributeError):
        made.no_such_method  # noqa: B018 - looking is the test
    assert create_autospec(client)(api_key="k") is not None


@pytest.mark.parametrize("client", [Telnyx(api_key="k"), AsyncTelnyx(api_key="k")])
def test_names_of_a_client_are_those_for_callers(client: Any) -> None:
    shown = {name for name in dir(client) if not name.startswith("_")}
    assert {"calls", "webhooks", "with_options", "close", "get", "base_url"} <= shown
    assert not shown & {"call", "open_response", "raw", "is_asynchronous"}


def test_resources_say_what_they_are_of() -> None:
    client = Telnyx(api_key="k")
    of = "<Telnyx https://api.telnyx.com/v2>"
    assert repr(client.calls) == f"<Calls of {of}>"
    assert repr(client.calls.actions) == f"<Actions of {of}>"
    assert repr(client.calls.actions.with_raw_response) == f"<ActionsWithRawResponse of {of}>"


def test_the_help_of_the_test_kit_shows_its_functions() -> None:
    shown = pydoc.plain(pydoc.render_doc(testing))
    for name in ("keys", "sign", "delivery"):
        assert f"    {name}(" in shown or f" = {name}(" in shown or f"{name} = method" in shown
        assert inspect.isroutine(getattr(testing, name))


def test_an_event_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(ConfigurationError, match=r"no event 'typo'; known: .*call.refer.failed"):
        testing.delivery("typo", testing.keys().private)


# --- models are pydantic models -------------------------------------------------------------------


@pytest.fixture(autouse=True)
def no_warnings() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@pytest.mark.parametrize("text", BODIES.values(), ids=BODIES)
def test_models_can_be_written_and_read_back(text: str) -> None:
    event = read(text)
    kind = event.__class__
    for written in (event.to_dict(), event.model_dump(), event.model_dump(mode="json")):
        assert kind.model_validate(written) == event
    assert kind.model_validate(event.to_dict()).to_dict() == event.to_dict()
    for text_of in (event.to_json(), event.model_dump_json()):
        assert kind.model_validate_json(text_of) == event


def test_what_was_not_set_is_null_for_pydantic_and_nothing_for_the_wire() -> None:
    base: Any = models.CallReferStartedEvent.__bases__[0]

    class Own(base):  # type: ignore[misc] # it is a class
        name: str
        other: str | None = None

    own: Any = Own(name="a")
    assert json.loads(own.model_dump_json()) == {"name": "a", "other": None}
    assert json.loads(own.to_json()) == own.to_dict() == {"name": "a"}
    told = " ".join((inspect.getdoc(base) or "").split())
    assert "`model_dump` and `model_dump_json` write null for fields that were not set" in told
    assert "`to_dict` and `to_json` give what was set, and nothing else" in told


def test_a_moment_may_be_given_as_text() -> None:
    event = read(STARTED).to_dict()
    data = event["data"]
    parsed = models.CallReferStartedEvent.model_validate(event)
    assert parsed.data.occurred_at == datetime(2020, 3, 30, 13, 29, 42, 130013, UTC)
    for wrong in ("5", "noon", 5, date(2020, 1, 1)):
        with pytest.raises(ValidationError):
            models.CallReferStartedEvent.model_validate(
                {"data": {**data, "occurred_at": wrong}, "meta": event["meta"]}
            )


def test_values_of_another_type_are_written_without_a_warning() -> None:
    event = read(DRIFTED)
    assert event.model_dump(mode="json")["data"]["occurred_at"] == 5
    assert json.loads(event.model_dump_json(exclude_unset=True)) == json.loads(DRIFTED)


def test_models_can_be_members_of_others() -> None:
    class Log(BaseModel):
        last: models.CallReferStartedEvent
        all: list[models.CallReferStartedEvent] = []

    event = read(STARTED)
    log = Log.model_validate({"last": event.to_dict(), "all": [event]})
    assert log.last == event
    assert Log.model_validate(log.model_dump(mode="json")) == log
    assert Log.model_validate_json(log.model_dump_json()) == log
    assert Log(last=read(DRIFTED)).model_dump(mode="json")["last"]["data"]["occurred_at"] == 5


def test_models_are_bodies_and_responses_of_fastapi() -> None:
    app = FastAPI()

    @app.post("/same", response_model=models.CallReferStartedEvent)
    def same(event: models.CallReferStartedEvent) -> Any:
        return event

    @app.post("/drifted")
    def drifted(event: models.CallReferStartedEvent) -> models.CallReferStartedEvent:
        return read(DRIFTED)  # type: ignore[no-any-return] # it is one

    with TestClient(app) as client:
        sent = json.loads(STARTED)
        response = client.post("/same", json=sent)
        assert response.status_code == 200
        assert read(response.text) == read(STARTED)
        assert client.post("/drifted", json=sent).json()["data"]["occurred_at"] == 5
        assert client.post("/same", json={"data": {}}).status_code == 422
        schemas = client.get("/openapi.json").json()["components"]["schemas"]
        assert "CallReferStartedEvent" in " ".join(schemas)
