"""How fields are called, and the members on the wire that they stand for."""

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


SPELLED = """
paths: {}
components:
  schemas:
    Leg: {properties: {legId: {}, lastHTTPCode: {}, nextLeg: {$ref: '#/components/schemas/Next'}}}
    Next: {properties: {id: {}, from: {}, sentAt: {}, sent_by: {}}}
    Plain: {properties: {id: {}, from: {}}}
"""


def test_a_class_says_once_that_its_members_are_in_camel_case(tmp_path: Path) -> None:
    with made(SPELLED, tmp_path) as found:
        models = found.package.models
        source = inspect.getsource(inspect.getmodule(models.Leg) or models)
        following = models.Next.model_construct(from_="x", sent_at=1, sent_by="y")
        leg = models.Leg.model_construct(leg_id=2, last_http_code=3, next_leg=following)
        members = {"legId": 2, "lastHTTPCode": 3}
        assert leg.to_dict() == {**members, "nextLeg": {"from": "x", "sentAt": 1, "sent_by": "y"}}
        assert models.Leg.model_validate(members).to_dict() == members

        class OwnLeg(models.Leg):  # type: ignore[name-defined, misc] # made while tests run
            own_note: str

        own = {**members, "own_note": "x"}
        assert OwnLeg.model_validate(own).own_note == "x", "a user's field has its own name"
        assert OwnLeg.model_validate(own).to_dict() == own
    assert "class Leg(Model, alias_generator=camel):\n    leg_id: object = None\n" in source
    assert 'last_http_code: Annotated[object, Field(alias="lastHTTPCode")] = None' in source
    assert "class Next(Model):" in source, "as many members need an alias either way"
    assert 'from_: Annotated[object, Field(alias="from")] = None' in source
