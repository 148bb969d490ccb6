# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""For tests: a fake of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._fake.tables import TABLES
from ._runtime.testing.errors import FakeError as FakeError
from ._runtime.testing.fake import Fake
from .client import Api, AsyncApi

if TYPE_CHECKING:
    from ._fake import declarations

__all__ = ("FakeApi", "FakeError")


class FakeApi(Fake[Api, AsyncApi]):
    """A fake of Fakes, which behaves as its document says."""

    tables = TABLES
    clients = (Api, AsyncApi)
    pets: declarations.Pets
    photos: declarations.Photos
    sent_: declarations.Sent


if __name__ == "__main__":
    from ._runtime.testing.serve import main

    raise SystemExit(main(FakeApi, "python -m fakes.testing"))
