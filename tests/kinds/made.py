"""Clients of small documents: generated in memory, imported, called without a network."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from tests.clients import generate, imported, put
from tests.plain import from_yaml
from tests.unit.documents import HEAD

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from types import ModuleType

    from generator.output.generated import Generated

_NUMBERS = count(1)
"""Several clients can be imported at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A client, what was generated, and what it sends."""

    package: ModuleType
    generated: Generated
    folder: Path
    """Where it was written."""
    _responses: list[Any] = field(default_factory=list[Any])
    sent: list[Any] = field(default_factory=list[Any])
    """The requests, in order."""

    def client(self, **options: Any) -> Any:
        """A client without a network; every request gets the last response of `respond`."""
        if self._responses == []:
            self.respond(204)
        transport = self.package.MockTransport(self._respond)
        return self.package.Api(
            transport=transport, **{"base_url": "https://api.example", **options}
        )

    def method(self, path: str, **options: Any) -> Any:
        """A method, by its place in a client."""
        found: Any = self.client(**options)
        for name in path.split("."):
            found = getattr(found, name)
        return found

    def respond(
        self, status: int, content: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> None:
        """What the server responds with from now on."""
        self._responses.append((status, content, dict(headers or {})))

    @property
    def last(self) -> Any:
        """The last request."""
        return self.sent[-1]

    @property
    def losses(self) -> list[str]:
        """What the ledger says is lost: code, pointer and detail of each."""
        lost = self.generated.ledger.lost()
        return [f"{each.code} {each.pointer}: {each.detail}" for each in lost]

    @property
    def findings(self) -> list[str]:
        """The codes of the findings."""
        return [each.code for each in self.generated.findings]

    def _respond(self, request: Any) -> Any:
        self.sent.append(request)
        status, content, headers = self._responses[-1]
        return self.package.mock_response(status, content=content, headers=headers)


def document(name: str) -> str:
    """The text of a document of this folder."""
    return (Path(__file__).parent / "documents" / f"{name}.yaml").read_text("utf-8")


@contextmanager
def made(text: str, folder: Path, **files: str) -> Generator[Made]:
    """The client of a document.

    Args:
        text: A document in YAML; what is left out of the head is added.
        folder: An empty one.
        files: Further files, by their names without `.yaml`.
    """
    spec = folder / "openapi.yaml"
    spec.write_text(
        yaml.dump({**HEAD, **from_yaml(text)}, Dumper=yaml.CSafeDumper, sort_keys=False), "utf-8"
    )
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, "utf-8")
    package = f"made_{next(_NUMBERS)}"
    generated = generate(spec, package)
    put(generated.files, folder / "out")
    with imported(package, folder / "out") as module:
        yield Made(package=module, generated=generated, folder=folder)
