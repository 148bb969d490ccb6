"""Which method of the client a request is a call of, and what it has to show."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.runtime.core.operation import Body, In, Operation, Param, Response
from generator.runtime.core.security import SecurityKind, SecurityScheme
from generator.runtime.core.spec import ClientSpec
from generator.runtime.testing.access import lacking
from generator.runtime.testing.routes import Routes, best
from generator.runtime.testing.tables import FakedCall
from generator.runtime.testing.wire import Arrived


def call(path: str, method: str = "GET", body: Body | None = None, accept: str = "") -> FakedCall:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    operation: Operation[object] = Operation(
        id=path,
        method=method,
        path=path,
        params=tuple(Param(name=name, location=In.PATH, required=True) for name in names),
        body=body,
        success=(Response("200", accept),) if accept else (),
    )
    return FakedCall(path=f"{method} {path} {accept}".strip(), operation=operation)


def arrived(method: str, target: str, content: bytes = b"", **headers: str) -> Arrived:
    fields = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Arrived(method, target, fields, content)


ROUTES = Routes(
    [call("/pets/{id}"), call("/pets/mine"), call("/pets/{id}", "PUT"), call("/a b/{x}-{y}")],
    "https://{region}.example.com/v1/",
)


@pytest.mark.parametrize(
    ("path", "names", "methods"),
    [
        ("/v1/pets/mine", {}, ["GET"]),
        ("/v1/pets/a%2Fb", {"id": "a%2Fb"}, ["GET", "PUT"]),
        ("/v1/a%20b/1-2", {"x": "1", "y": "2"}, ["GET"]),
    ],
)
def test_paths(path: str, names: dict[str, str], methods: list[str]) -> None:
    found = ROUTES.find(path)
    assert found is not None
    assert found.path == names
    assert list(found.calls) == methods


@pytest.mark.parametrize("path", ["/pets/mine", "/v1/pets", "/v1/pets/a/b", "/v1/pets/"])
def test_paths_that_lead_nowhere(path: str) -> None:
    assert ROUTES.find(path) is None


def test_of_several_ways_the_content_decides_and_then_what_is_accepted() -> None:
    json, form = (
        call("/a", "POST", Body(media_type, lambda: object))
        for media_type in ("application/json", "application/x-www-form-urlencoded")
    )
    sent = arrived("POST", "/a", b"a=1", content_type="application/x-www-form-urlencoded")
    assert best([json, form], sent) is form
    plain, stream = call("/b", accept="application/json"), call("/b", accept="text/event-stream")
    assert best([plain, stream], arrived("GET", "/b", accept="text/event-stream, */*")) is stream


@dataclass(frozen=True)
class Shown:
    """What a request shows, and whether that is enough."""

    header: str
    value: str
    lacks: str = ""


NOTHING = "no credential: expected Authorization: Bearer … or the header X-Key"


@pytest.mark.parametrize(
    "shown",
    [
        Shown("authorization", "bearer key"),
        Shown("x-key", "key"),
        Shown("authorization", "Basic key", NOTHING),
        Shown("authorization", "Bearer ", NOTHING),
        Shown("accept", "key", NOTHING),
    ],
)
def test_one_of_several_credentials_is_shown(shown: Shown) -> None:
    spec = ClientSpec(
        package="pets",
        version="1",
        user_agent="pets/1",
        logger="pets",
        server_url="https://example.com",
        security_schemes=(
            SecurityScheme(name="bearer", kind=SecurityKind.BEARER, option="key", env="KEY"),
            SecurityScheme(
                name="key", kind=SecurityKind.HEADER, option="key", env="KEY", parameter="X-Key"
            ),
        ),
        security=(("bearer",), ("key",)),
    )
    request = Arrived("GET", "/a", [(shown.header, shown.value)], b"")
    assert lacking(spec, call("/a").operation, request) == shown.lacks
