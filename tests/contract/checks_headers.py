"""Whether the header fields of deliveries are typed as the contract says.

Which model belongs to a webhook or callback follows from the names of its header fields alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .call import as_texts
from .checks_models import header_model
from .spec_reader import described_headers
from .values import good

if TYPE_CHECKING:
    from .spec_reader import Place, Spec


def header_texts(described: dict[str, Place]) -> dict[str, str]:
    """A valid text for each header field."""
    found = {name: good(place / "schema")[0] for name, place in described.items()}
    return {name: ",".join(as_texts(value)) for name, value in found.items()}


def check_headers(spec: Spec) -> None:
    """Header fields are read as valid values, in any case of their names; a missing one is told."""
    for webhook in spec.webhooks:
        if described := described_headers(webhook.place):
            assert_read(spec, spec.client.webhooks.headers_as, described, webhook.key)


def assert_read(spec: Spec, headers_as: Any, described: dict[str, Place], where: str) -> None:
    """Header fields become the model of their names."""
    model = header_model(spec, described, where)
    texts = header_texts(described)
    lower = {name.lower(): text for name, text in texts.items()}
    for names in (lower, {name.upper(): text for name, text in texts.items()}):
        read = headers_as(model, names).to_dict()
        assert set(read) == set(described), f"{where}: {read}"
        for name, place in described.items():
            (place / "schema").assert_valid(read[name])
            assert str(read[name]) == texts[name], f"{where}, {name}: {read[name]!r}"
    for name, place in described.items():
        heard: list[Any] = []
        rest = {key: text for key, text in lower.items() if key != name.lower()}
        headers_as(model, rest, on_drift=heard.append)
        told = [event.kind for event in heard]
        assert told == (["missing"] if place.get("required") else []), f"{where}, {name}: {told}"
