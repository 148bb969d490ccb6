"""A fake needs no host: a document that names none is served all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.config.config import Config
from generator.config.features import Feature
from tests.clients import imported, put, run

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """\
openapi: 3.1.0
info: {title: Test, version: "1"}
servers: SERVERS
security: [{login: []}]
paths:
  /things:
    get:
      tags: [things]
      operationId: listThings
      responses:
        "200": {description: All., content: {application/json: {schema: {type: integer}}}}
components:
  securitySchemes: {login: {type: http, scheme: basic}}
"""


@pytest.mark.parametrize(
    ("servers", "path"),
    [
        ("[]", "/things"),
        ("[{url: /api/v1}]", "/api/v1/things"),
        ("[{url: 'https://{host}/v2', variables: {host: {default: ''}}}]", "/v2/things"),
    ],
)
def test_a_client_of_a_fake_needs_no_base_url(servers: str, path: str, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT.replace("SERVERS", servers))
    spec, features = tmp_path / "openapi.yaml", Feature.FAKE.needs
    made = run(Config(spec=spec, package="unhosted", client="Api", features=features))
    put(made.files, tmp_path / "out")
    with imported("unhosted", tmp_path / "out") as package:
        with package.testing.FakeApi() as fake:
            fake.client().things.list()
            fake.client(login="user:password").things.list()
            assert [request.path for request in fake.sent] == [path, path]
            with fake.serve() as url:
                package.Api(base_url=url, login="user:password").things.list()
            assert len(fake.sent) == 3
        with pytest.raises(package.ConfigurationError, match="the document names no host"):
            package.Api(login="user:password")
