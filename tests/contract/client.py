"""A generated package, as whoever installs it sees it: by its public names alone."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Client:
    """The package of a client.

    Attributes:
        package: its import name; it is imported when something of it is first asked for.
        name: the class of the synchronous client; the other one is `Async` and this name.
    """

    package: str
    name: str

    @property
    def module(self) -> Any:
        return importlib.import_module(self.package)

    @property
    def classes(self) -> dict[str, Any]:
        """The classes of the clients, by mode."""
        module = self.module
        return {"sync": getattr(module, self.name), "async": getattr(module, f"Async{self.name}")}

    def part(self, name: str) -> Any:
        """A module that only some packages have, such as `webhooks`.

        Raises:
            AssertionError: the package has not.
        """
        assert self.has(name), f"{self.package}: has no {name}"
        return getattr(self.module, name)

    def has(self, name: str) -> bool:
        """Whether the package offers a name."""
        return name in dir(self.module)

    @property
    def models(self) -> Any:
        return self.part("models")

    @property
    def webhooks(self) -> Any:
        return self.part("webhooks")


TELNYX = Client("telnyx_voice", "Telnyx")
