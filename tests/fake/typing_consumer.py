"""What type checkers know of the fake: they read this file, and each mistake in it is found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_type

from telnyx_voice import AsyncTelnyx, Telnyx, models, webhooks
from telnyx_voice.testing import Delivery, FakeTelnyx


def correct(fake: FakeTelnyx, response: models.CallControlCommandResponse) -> None:
    """Nothing of this is wrong."""
    refer = fake.calls.actions.refer
    refer.returns(data={"result": "ok"}).times(2).with_headers({"a": "b"})
    refer.returns({"data": {"result": "ok"}})
    refer.returns(response)
    refer.returns(data=response.data)
    refer.raises(422, code="90018", title="Ended")
    refer.respond_with(lambda request: {"data": {"result": request.arguments.sip_address}})
    refer.assert_sent(1, sip_address="sip:a@b", custom_headers=[{"name": "a", "value": "b"}])
    refer.then(models.CallReferFailedEvent)
    (first,) = refer.requests
    assert_type(first.arguments.sip_address, str)
    assert_type(first.arguments.command_id, str | None)
    assert_type(first.arguments.custom_headers, list[models.CustomSipHeader] | None)
    assert_type(fake.client(), Telnyx)
    assert_type(fake.async_client(), AsyncTelnyx)
    assert_type(fake.receiver(), webhooks.Webhooks)
    assert_type(fake.deliveries(), Iterator[Delivery])


def mistakes(fake: FakeTelnyx) -> None:
    """What a type checker finds before anything runs."""
    refer = fake.calls.actions.refer
    refer.returns(dat={"result": "ok"})  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - a misspelt member
    refer.returns(data={"resul": "ok"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a misspelt member of a member
    refer.returns(data={"result": 5})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a result is text
    refer.assert_sent(sip_adress="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - a misspelt argument
    found: object = refer.requests[0].arguments.sip_adress  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - the same
    found = fake.calls.actions.refers  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - no such operation
    found = fake.call  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - no such resource
    assert found
