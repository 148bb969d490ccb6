"""Members whose names a class has already are fields of another name, without a warning."""

from __future__ import annotations

import inspect
import json
import warnings
from typing import TYPE_CHECKING

import pytest

from tests.kinds.made import made

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """
paths:
  /a:
    post:
      operationId: a.make
      tags: [a]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
components: {schemas: {A: {type: object, properties: {NAME: {type: string}, b: {type: string}}}}}
"""


@pytest.mark.parametrize("name", ["register", "mro", "Mro", "copy", "validate", "fields"])
def test_a_member_called_like_an_attribute_of_a_class(name: str, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with made(DOCUMENT.replace("NAME", name), tmp_path) as found:
            sent = {name: "x", "b": "y"}
            found.respond(200, json.dumps(sent).encode(), {"Content-Type": "application/json"})
            make = found.method("a.make")
            arguments = [each for each in inspect.signature(make).parameters if each != "options"]
            read = make(**dict(zip(arguments, sent.values(), strict=True)))
            model = found.package.models.A.model_validate(sent)
    assert json.loads(found.last.content) == sent
    assert read.to_dict() == sent
    assert model == read
    assert callable(type(read).mro)
