# Generated from an OpenAPI document. Do not edit: the next run overwrites it.
"""What type checkers know of the fake; never imported at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.testing.endpoint import Arguments, Asked, Stub
from .._runtime.testing.fake import Node

if TYPE_CHECKING:

    class StoreReadCatalogueArguments(Arguments):
        """What `StoreReadCatalogue` was called with; None where it was not given."""

    class StoreReadCatalogue(Asked[StoreReadCatalogueArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StoreOrdersListArguments(Arguments):
        """What `StoreOrdersList` was called with; None where it was not given."""

    class StoreOrdersList(Asked[StoreOrdersListArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StoreOrdersPlaceArguments(Arguments):
        """What `StoreOrdersPlace` was called with; None where it was not given."""

    class StoreOrdersPlace(Asked[StoreOrdersPlaceArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StoreOrdersReturnsOpenArguments(Arguments):
        """What `StoreOrdersReturnsOpen` was called with; None where it was not given."""

    class StoreOrdersReturnsOpen(Asked[StoreOrdersReturnsOpenArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(self, count: int | None = None, /) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StoreOrdersTrackingTrackOrderArguments(Arguments):
        """What `StoreOrdersTrackingTrackOrder` was called with; None where it was not given."""

        id: str
        full: bool | None

    class StoreOrdersTrackingTrackOrder(Asked[StoreOrdersTrackingTrackOrderArguments, None]):
        """An operation of the fake; see `Endpoint`."""

        def returns(self, value: None | None = None, /) -> Stub:
            """Respond with a value, or with its members; see `Endpoint`."""
            ...

        def assert_sent(
            self, count: int | None = None, /, *, id: str = ..., full: bool = ...
        ) -> None:
            """Check that it was called so; see `Endpoint`."""
            ...

    class StoreOrdersTracking(Node):
        """A resource of the fake."""

        track_order: StoreOrdersTrackingTrackOrder

    class StoreOrdersReturns(Node):
        """A resource of the fake."""

        open: StoreOrdersReturnsOpen

    class StoreOrders(Node):
        """A resource of the fake."""

        list: StoreOrdersList
        place: StoreOrdersPlace
        returns: StoreOrdersReturns
        tracking: StoreOrdersTracking

    class Store(Node):
        """A resource of the fake."""

        read_catalogue: StoreReadCatalogue
        orders: StoreOrders
