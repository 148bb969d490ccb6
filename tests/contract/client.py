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
        return {"sync": self.part(self.name), "async": self.part(f"Async{self.name}")}

    def new(self, mode: str, **options: Any) -> Any:
        """A client of the class of a mode.

        Raises:
            AssertionError: it does not take these options.
        """
        try:
            return self.classes[mode](**options)
        except Exception as error:
            raise AssertionError(f"no {mode} client with {sorted(options)}: {error!r}") from error

    def part(self, name: str) -> Any:
        """Something that the package offers, such as `webhooks`.

        Raises:
            AssertionError: it does not.
        """
        try:
            return getattr(self.module, name)
        except AttributeError as error:
            raise AssertionError(f"{self.package}: has no {name}") from error

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
