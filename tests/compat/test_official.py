"""The vendor's own SDK makes its calls to the fake, over HTTP, and the fake understands each."""

from __future__ import annotations

import json
import subprocess

import pytest
from telnyx_voice.testing import FakeTelnyx

from .environment import OFFICIAL

CALL = "v3:a b/c"
PROGRAM = """\
import json, sys
import telnyx

client = telnyx.Telnyx(api_key="key", base_url=sys.argv[1])
actions, call = client.calls.actions, sys.argv[2]
results = [
    actions.update_client_state(call, client_state="aGk="),
    actions.refer(call, sip_address="sip:a@b.example", command_id="once"),
    actions.send_dtmf(call, digits="1w2", duration_millis=300),
    actions.start_siprec(call, connector_name="mine", siprec_track="both_tracks"),
    actions.stop_siprec(call),
    actions.start_noise_suppression(call, direction="both"),
    actions.stop_noise_suppression(call),
    actions.switch_supervisor_role(call, role="monitor"),
]
refused = 0
try:
    actions.send_dtmf(call, digits="x")
except telnyx.UnprocessableEntityError as error:
    refused = error.status_code
print(json.dumps([[each.data.result for each in results], refused]))
"""


@pytest.mark.skipif(not OFFICIAL.exists(), reason="`make compat` makes the environment")
def test_the_official_sdk_makes_the_same_eight_calls() -> None:
    with FakeTelnyx() as fake, fake.serve() as url:
        command = [str(OFFICIAL), "-c", PROGRAM, url, CALL]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout) == [["ok"] * 8, 422]

        *eight, refused = fake.sent
        assert [entry.status for entry in eight] == [200] * 8
        assert len({entry.operation for entry in eight}) == 8
        assert "digits" in refused.reason
        actions = fake.calls.actions
        actions.refer.assert_sent(1, call_control_id=CALL, sip_address="sip:a@b.example")
        actions.send_dtmf.assert_sent(1, digits="1w2", duration_millis=300)
        actions.switch_supervisor_role.assert_sent(1, role="monitor")
        assert fake.state["calls"][CALL]["client_state"] == "aGk="
        events = [delivery.event_type for delivery in fake.deliveries()]
        assert events == ["call.refer.started", "siprec.started", "siprec.stopped"]
