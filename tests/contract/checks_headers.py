"""Whether the header fields of deliveries are typed as the contract says.

Comes in: the contract. Goes out: nothing, or an AssertionError. The rule of this file: which model
belongs to a webhook follows from the names of its header parameters alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from telnyx_voice import DriftEvent, testing, webhooks

from .checks_models import described_headers, exported, header_models, wire_names

if TYPE_CHECKING:
    from .spec_reader import Spec


def check_headers(spec: Spec) -> None:
    """Header fields are read as valid values, in any case of their names; a missing one is told."""
    found = header_models(spec, exported()).values()
    for webhook in spec.webhooks:
        parameters = described_headers(webhook)
        model = next((kind for kind in found if wire_names(kind) == set(parameters)), None)
        assert model is not None, f"{webhook.key}: no model for {sorted(parameters)}"
        key = testing.keys().private
        headers = testing.delivery(webhook.event_type, key).headers
        shouted = {name.upper(): text for name, text in headers.items()}
        read = webhooks.headers_as(model, shouted, strict=True).to_dict()
        assert set(read) == set(parameters), f"{webhook.key}: {read}"
        lower = {name.lower(): text for name, text in headers.items()}
        for name, place in parameters.items():
            (place / "schema").assert_valid(read[name])
            assert str(read[name]) == lower[name.lower()], f"{name}: {read[name]!r}"
            heard: list[DriftEvent] = []
            rest = {key: text for key, text in lower.items() if key != name.lower()}
            webhooks.headers_as(model, rest, on_drift=heard.append)
            told = [event.kind for event in heard]
            assert told == (["missing"] if place.get("required") else []), f"{name}: {told}"
