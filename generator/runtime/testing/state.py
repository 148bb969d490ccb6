"""The state of a fake: which items there are, and what requests do to them.

What an operation does is declared in the document. Where nothing is, paths like `/pets` and
`/pets/{id}` are read as REST: POST creates, and GET of what is not there is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..core.drift import is_array, is_object
from ..models.lenient import is_model, plan, strip
from ..models.model import plain
from .errors import FakeError
from .kinds import Shape, shape
from .responses import Refusal, data_of, is_data, problems_of
from .tables import Collection, Effect

if TYPE_CHECKING:
    from ..core.operation import Response
    from .clock import FakeClock
    from .responses import Reply, Responses
    from .tables import FakedCall, FakeTables

Key = tuple[str, ...]
_REST: Final = {"GET": "read", "PUT": "replace", "PATCH": "change", "DELETE": "remove"}
_NAMES: Final = ("id", "uuid", "key", "name")
"""Members that may hold the name of an item, where the document does not tell."""


class Items(Mapping[str, dict[str, Any]]):
    """The items of one collection by their names; what the fake knows of one is a dict."""

    def __init__(self, name: str, collection: Collection, *, creates: bool) -> None:
        self._name = name
        self.collection = collection
        self._creates = creates
        self._items: dict[str, dict[str, Any]] = {}
        self._removed: set[str] = set()

    def __getitem__(self, key: str) -> dict[str, Any]:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def add(self, key: str, **fields: Any) -> dict[str, Any]:
        """Put an item in, with what differs from its first state.

        Raises:
            FakeError: the document declares no such field.
        """
        known = self.collection.fields
        for name in fields:
            if known and name not in known:
                raise FakeError(
                    f"{self._name}: no field {name!r}; known: {', '.join(known)}"
                )
        self._removed.discard(key)
        item = self._items[key] = {**known, **fields}
        return item

    def remove(self, key: str) -> None:
        """Take an item away; whoever asks for it is refused from now on."""
        self._items.pop(key, None)
        self._removed.add(key)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._name}, {len(self)} items>"

    def found(self, key: str) -> dict[str, Any] | Refusal:
        """An item that a request names, or why it is refused."""
        if key in self._items:
            return self._items[key]
        if key in self._removed:
            return refusal(
                self.collection.removed, (404, 410, 422, 400), f"{key!r} is gone"
            )
        if self._creates:
            return self.add(key)
        reason = f"there is no {key!r} in {self._name}"
        return refusal(self.collection.missing, (404, 422, 400), reason)


def refusal(told: tuple[int, str], usual: tuple[int, ...], reason: str) -> Refusal:
    """A refusal as the document declares it, or by the first usual status that is documented."""
    status, code = told
    return Refusal((status,) if status else usual, reason, code or None)


class Turn(NamedTuple):
    """What a request does to the state."""

    effect: Effect
    items: Items
    key: str
    """The item; what it is below, where it is to be created, or all are listed."""
    item: dict[str, Any] | None

    def full(self, name: object) -> str:
        """The key of an item that is created."""
        return f"{self.key}/{name}" if self.key else str(name)


class State(Mapping[str, Items]):
    """All collections by their names.

    Args:
        tables: What the document says.
        unknown: What becomes of a name that nobody mentioned, whatever the document says.
        responses: Makes them.
        clock: The fake's.
    """

    def __init__(
        self,
        tables: FakeTables,
        unknown: str | None,
        responses: Responses,
        clock: FakeClock,
    ) -> None:
        if unknown not in (None, "create", "refuse"):
            raise FakeError(f"unknown: expected 'create' or 'refuse', got {unknown!r}")
        self._responses = responses
        self._effects = {c.path: c.effect for c in tables.calls if c.effect is not None}
        collections = dict(tables.collections)
        if not self._effects:
            found, self._effects = _by_convention(tables)
            collections |= found
        self._items = {
            name: Items(name, each, creates=(unknown or each.unknown) == "create")
            for name, each in collections.items()
        }
        self._clock, self._replays = clock, tables.replays
        self._replies: dict[tuple[str, str, str], tuple[float, Reply]] = {}
        """What was given for an idempotency key, and until when it is given again."""

    def __getitem__(self, name: str) -> Items:
        if name not in self._items:
            known = ", ".join(self._items) or "none"
            raise KeyError(f"there is no collection {name!r}; known: {known}")
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {', '.join(self._items) or 'nothing'}>"

    # --- one request ---

    def begin(
        self, call: FakedCall, arguments: Mapping[str, Any]
    ) -> Turn | Refusal | None:
        """Find the item of a request; None: the operation has nothing to do with any."""
        effect = self._effects.get(call.path)
        if effect is None:
            return None
        items = self._items[effect.item]
        names = (effect.key or items.collection.key).split(",")
        if effect.does in ("create", "list"):
            names.pop()
        key = "/".join(str(plain(arguments.get(name))) for name in names)
        if effect.does in ("create", "list"):
            return Turn(effect, items, key, None)
        found = items.found(key)
        if isinstance(found, Refusal):
            return found
        for name, wanted in effect.requires.items():
            if found.get(name) != wanted:
                reason = (
                    f"{key!r}: {name} is {found.get(name)!r}, and must be {wanted!r}"
                )
                return refusal((effect.status, effect.code), (409, 422, 400), reason)
        return Turn(effect, items, key, found)

    def change(self, turn: Turn, arguments: Mapping[str, Any], sent: Any) -> None:
        """Do to the item what the operation does, apart from what a response has to say."""
        if turn.item is None:
            return
        effect, item = turn.effect, turn.item
        item |= effect.sets
        item |= {
            name: plain(arguments[name]) for name in effect.keeps if name in arguments
        }
        if effect.does == "remove":
            turn.items.remove(turn.key)
        elif effect.does == "replace" and is_object(sent):
            names = set(turn.items.collection.key.split(",")) | {*_NAMES}
            kept = {name: value for name, value in item.items() if name in names}
            item.clear()
            item |= {**sent, **kept}
        elif effect.does == "change" and is_object(sent):
            item |= sent

    def respond(self, turn: Turn, call: FakedCall, usual: Reply, sent: Any) -> Reply:
        """The response to a request that no test has stubbed."""
        response = next(iter(call.operation.success), None)
        if response is None or not is_data(response) or not usual.content:
            if turn.effect.does == "create" and is_object(sent):
                self._created(turn, None, {}, sent)
            return usual
        value = data_of(response, usual)
        match turn.effect.does:
            case "create":
                value = self._created(turn, response, value, sent)
            case "list":
                value = _listed(turn, response, value)
            case "read" | "replace" | "change" if turn.item is not None:
                value = _merged(response, value, turn.item)
                value = _named(turn, response, value)
            case _:
                return usual
        return self._responses.of_value(response, usual.status, value)

    def _created(
        self, turn: Turn, response: Response | None, value: Any, sent: Any
    ) -> Any:
        if response is not None and is_object(value):
            value = _merged(response, value, sent if is_object(sent) else {})
        last = turn.items.collection.key.split(",")[-1]
        holder = value if is_object(value) else {}
        name = next((each for each in (last, *_NAMES) if each in holder), last)
        given = sent.get(name) if is_object(sent) else None
        key = given if given is not None else self._fresh(turn, response, holder, name)
        if is_object(value) and response is not None:
            changed = {**value, name: key}
            value = changed if not problems_of(response, changed) else value
        item = turn.items.add(turn.full(key))
        item |= value if is_object(value) else sent or {}
        return value

    def _fresh(
        self,
        turn: Turn,
        response: Response | None,
        value: dict[str, Any],
        name: str,
    ) -> Any:
        """A name that no other item has: like the usual one."""
        usual = value.get(name, 1)
        count = len(turn.items) + 1
        candidates = [usual]
        if isinstance(usual, int) and not isinstance(usual, bool):
            candidates += [usual + step for step in range(1, count + 1)]
        else:
            tail = re.search(r"[0-9a-f]*$", str(usual))
            assert tail is not None
            digits = f"{count:x}".rjust(min(len(tail[0]), 12), "0")
            stem = (
                str(usual)[: len(str(usual)) - len(digits)] if tail[0] else f"{usual}-"
            )
            candidates += [f"{stem}{digits}", f"{usual}-{count}", str(count)]
        for each in candidates:
            free = turn.full(each) not in turn.items
            if free and (
                response is None or not problems_of(response, {**value, name: each})
            ):
                return each
        return f"{usual}-{count}"

    # --- retries ---

    def replayed(
        self, call: FakedCall, turn: Turn | None, key: str | None
    ) -> Reply | None:
        """The response to an earlier request with the same idempotency key."""
        if key is None:
            return None
        until, reply = self._replies.get(_identity(call, turn, key), (-inf, None))
        return reply if self._clock.time() < until else None

    def remember(
        self, call: FakedCall, turn: Turn | None, key: str | None, reply: Reply
    ) -> None:
        """Give the same response to the next request with this idempotency key."""
        if key is not None and reply.status < 400:
            until = self._clock.time() + self._replays
            self._replies[_identity(call, turn, key)] = until, reply


def _identity(call: FakedCall, turn: Turn | None, key: str) -> tuple[str, str, str]:
    return call.path, "" if turn is None else turn.key, key


def _by_convention(
    tables: FakeTables,
) -> tuple[dict[str, Collection], dict[str, Effect]]:
    """Collections of paths that look like REST, and what operations do to them."""
    by_path: dict[str, dict[str, FakedCall]] = {}
    for call in tables.calls:
        by_path.setdefault(call.operation.path, {}).setdefault(
            call.operation.method, call
        )
    collections: dict[str, Collection] = {}
    effects: dict[str, Effect] = {}
    for path, calls in by_path.items():
        parent, _, last = path.rstrip("/").rpartition("/")
        parameter = re.fullmatch(r"\{([^{}]+)\}", last)
        above = by_path.get(parent) or by_path.get(f"{parent}/") or {}
        if parameter is None or "POST" not in above:
            continue
        arguments: dict[str, str] = {
            p.name: p.argument or p.name
            for each in calls.values()
            for p in each.operation.params
        }
        # the items of a collection below another one are named by all parameters of their path
        named: list[str] = re.findall(r"\{([^{}]+)\}", path)
        keys = [arguments.get(each, each) for each in named]
        name = re.sub(r"\{([^{}]*)\}", "*", parent).strip("/")
        collections[name] = Collection(key=",".join(keys), unknown="refuse")
        pairs = [
            (above["POST"], "create"),
            *([(above["GET"], "list")] if "GET" in above else []),
        ]
        pairs += [
            (calls[method], does) for method, does in _REST.items() if method in calls
        ]
        for call, does in pairs:
            effects[call.path] = Effect(item=name, does=does)
    return collections, effects


def _merged(response: Response, value: Any, members: Mapping[str, Any]) -> Any:
    """A value with some members replaced by what else is known, as far as its type takes them."""
    if not is_object(value) or response.type is None:
        return value
    model = strip(response.type())[0]
    known = plan(model).keys() if is_model(model) else value.keys()
    for name, each in members.items():
        if name in known and each is not None:
            changed = {**value, name: each}
            if not problems_of(response, changed):
                value = changed
    return value


def _named(turn: Turn, response: Response, value: Any) -> Any:
    """A value under the name of its item."""
    last = turn.items.collection.key.split(",")[-1]
    name = next(
        (each for each in (last, *_NAMES) if is_object(value) and each in value), None
    )
    if name is None:
        return value
    key = turn.key.rpartition("/")[2]
    changed = {
        **value,
        name: int(key) if isinstance(value[name], int) and key.isdigit() else key,
    }
    return changed if not problems_of(response, changed) else value


def _listed(turn: Turn, response: Response, value: Any) -> Any:
    """A list of all items: the response itself, or its only member that is a list."""
    below = turn.full("")
    items = [item for key, item in turn.items.items() if key.startswith(below)]
    if is_array(value):
        changed: Any = items
    elif is_object(value) and response.type is not None and is_model(response.type()):
        fields = plan(response.type()).items()
        lists = [
            wire for wire, field in fields if shape(field.annotation) is Shape.LIST
        ]
        if len(lists) != 1:
            return value
        changed = {**value, lists[0]: items}
    else:
        return value
    return changed if not problems_of(response, changed) else value
