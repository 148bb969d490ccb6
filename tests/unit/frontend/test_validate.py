"""The checks together: good documents, broken ones, and whatever Hypothesis thinks of."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load_text
from generator.frontend import refs
from generator.frontend.checks import published_schema, structure
from generator.frontend.checks.scope import Scope
from generator.frontend.overlay import apply_overlay
from generator.frontend.validate import diagnostics, find
from generator.openapi.grammar import FIELDS, field_of, version_of
from generator.openapi.kinds import V30, V31, V32, Kind
from generator.openapi.vocabulary import WORDS
from tests.unit.openapi.test_grammar import SAMPLES

if TYPE_CHECKING:
    from generator.diagnostics.diagnostics import Diagnostic
    from generator.document.document import Document
    from generator.document.positions import Value

GOOD = """\
openapi: 3.1.0
info: {title: Example, version: '1'}
servers: [{url: 'https://{region}.example.com', variables: {region: {default: eu}}}]
security: [{key: []}]
paths:
  /users/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string, pattern: '^\\p{L}+$'}}
    get:
      operationId: getUser
      parameters: [{name: fields, in: query, style: form, explode: false, schema: {type: array}}]
      responses:
        2XX:
          description: Done.
          headers: {X-Total: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
        default: {$ref: '#/components/responses/Wrong'}
webhooks:
  userRenamed: {post: {requestBody: {content: {application/json: {schema: true}}}}}
components:
  responses:
    Wrong: {description: Wrong., links: {again: {operationId: getUser, server: {url: /}}}}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    User:
      allOf: [{$ref: '#/components/schemas/Base'}, {required: [id, name]}]
      discriminator: {propertyName: kind, mapping: {user: User, base: '#/components/schemas/Base'}}
    Base:
      type: [object, 'null']
      required: [kind]
      properties:
        id: {type: string, default: a, enum: [a, b]}
        kind: {type: string}
        count: {type: integer, default: 1.0, exclusiveMinimum: 0}
        parent: {$ref: '#/components/schemas/User', description: Above., deprecated: true}
      additionalProperties: false
"""


def validate(document: Document) -> list[Diagnostic]:
    return diagnostics(find(document))


def _codes(document: Document) -> list[str]:
    return [finding.code for finding in validate(document)]


def test_a_good_document_has_no_findings() -> None:
    document = load_text(GOOD, "spec.yaml")
    assert refs.find(document) == []
    assert validate(document) == []


GOOD_32 = """\
openapi: 3.2.0
$self: https://example.com/api.yaml
info: {title: Example, version: '1'}
tags: [{name: a, kind: nav}, {name: b, parent: a}]
paths:
  /users:
    query:
      parameters: [{name: all, in: querystring, content: {application/x-www-form-urlencoded: {}}}]
      responses:
        '200': {content: {text/event-stream: {$ref: 'api.yaml#/components/mediaTypes/events'}}}
    additionalOperations:
      LINK: {responses: {'200': {summary: Linked.}}}
    post:
      x-client-idempotency: {field: key}
      requestBody:
        content:
          multipart/form-data:
            schema: {properties: {file: {}}, allOf: [{properties: {key: {}}}]}
            encoding: {file: {contentType: image/png}, key: {}}
      responses: {}
components:
  mediaTypes: {events: {itemSchema: {properties: {data: {type: string}}, allOf: [true]}}}
  securitySchemes:
    login:
      type: oauth2
      flows:
        deviceAuthorization:
          {deviceAuthorizationUrl: https://example.com, tokenUrl: https://example.com, scopes: {}}
"""


def test_a_good_document_of_3_2_has_no_findings() -> None:
    document = load_text(GOOD_32, "spec.yaml")
    assert refs.find(document) == []
    assert [finding.code for finding in validate(document)] == ["W232"]
    assert len(list(Scope(document).operations())) == 3
    broken = load_text(GOOD_32.replace("LINK: {", "LINK: [{").replace("ed.}}}", "ed.}}}]"), "a")
    assert [finding.code for finding in validate(broken)] == ["E120", "W232"]


KEYS = sorted({key for fields in FIELDS.values() for key in fields})
WORDS_FOR_FUZZING = st.sampled_from(
    [*KEYS, "$ref", "/users/{id}", "200", "default", "a", "x-note", *WORDS]
)
FUZZED = st.recursive(
    st.sampled_from(
        [
            None,
            True,
            0,
            -1.5,
            "",
            "a",
            "path",
            "query",
            "object",
            "(",
            "#/a",
            "#/components",
            "3.1.0",
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(WORDS_FOR_FUZZING, inner, max_size=4)
    ),
    max_leaves=30,
)


@settings(max_examples=2 * settings().max_examples)
@given(
    st.sampled_from(["3.0.4", "3.1.0", "3.2.0"]),
    st.dictionaries(st.sampled_from(sorted(FIELDS[Kind.OPENAPI])), FUZZED, max_size=6),
)
def test_no_document_makes_a_check_stumble(version: str, data: dict[str, Value]) -> None:
    document = load_text(json.dumps({**data, "openapi": version}), "spec.json")
    for finding in (*diagnostics(refs.find(document)), *validate(document)):
        assert finding.render(document.sources)


@given(st.data())
def test_no_broken_part_makes_a_check_stumble(data: st.DataObject) -> None:
    """A good document in which any one node is something else."""
    document = load_text(GOOD, "spec.yaml")
    nodes = [node for node in document.root.descendants() if node.pointer]
    node = data.draw(st.sampled_from(nodes))
    sample = data.draw(st.sampled_from(SAMPLES))
    tree = json.loads(json.dumps(document.value))
    parent = tree
    *above, last = _tokens(node.pointer)
    for part in above:
        parent = parent[int(part) if isinstance(parent, list) else part]
    parent[int(last) if isinstance(parent, list) else last] = sample
    broken = load_text(json.dumps(tree), "spec.json")
    for finding in (*diagnostics(refs.find(broken)), *validate(broken)):
        assert finding.render(broken.sources)


def _tokens(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def test_findings_come_once_and_at_their_own_place() -> None:
    text = GOOD.replace("3.1.0", "3.0.4").replace("[object, 'null']", "[object, 'null', 'null']")
    findings = validate(load_text(text, "spec.yaml"))
    assert len(findings) == len(set(findings))


def test_a_mistake_of_the_overlay_stands_in_the_overlay() -> None:
    overlay = (
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\n"
        "actions:\n- target: $.components.schemas.User\n  update:\n    x-client-open: true\n"
    )
    document = apply_overlay(load_text(GOOD, "spec.yaml"), load_text(overlay, "overlay.yaml"))
    assert [str(finding.position) for finding in validate(document)] == ["overlay.yaml:6:5"]


def test_composition_that_only_looks_like_a_circle() -> None:
    text = """
openapi: 3.1.0
info: {title: Example, version: '1'}
components:
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/B'}]}
    B: {allOf: [{$ref: '#/components/schemas/C'}]}
    C: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
"""
    assert _codes(load_text(text, "spec.yaml")) == []


def test_the_vocabulary_stands_where_the_grammar_has_objects() -> None:
    for key, word in WORDS.items():
        assert word.kinds, key
        assert all(field_of(kind, key) is None for kind in word.kinds)


def test_versions() -> None:
    assert version_of(load_text("openapi: 3.0.3\n", "a")) == V30
    assert version_of(load_text("openapi: 3.2.0\n", "a")) == V32
    assert version_of(load_text("openapi: 3.10.0\n", "a")) == V32
    assert version_of(load_text("openapi: 3\n", "a")) == V31


def test_structure_alone_does_not_need_the_published_schema() -> None:
    scope = Scope(
        load_text(GOOD.replace("operationId: getUser\n", "operationID: getUser\n"), "spec.yaml")
    )
    assert [finding.code for finding in structure.check(scope)] == ["E201"]


def test_a_dangling_reference_stops_no_check() -> None:
    text = GOOD.replace("schemas/Base'}, {required", "schemas/Nothing'}, {required")
    document = load_text(text, "spec.yaml")
    assert [finding.code for finding in refs.find(document)] == ["E151"]
    assert validate(document) == []
    with pytest.raises(Diagnosed):
        document.root["components"]["schemas"]["User"]["allOf"][0].resolve()


def test_references_are_followed_with_care() -> None:
    """What `refs.find` finds, and recursion, ends no check and makes no false finding."""
    text = """
openapi: 3.2.0
info: {title: Example, version: '1'}
paths:
  /lost/{id}: {$ref: '#/components/pathItems/Nothing'}
  /users:
    post:
      x-client-idempotency: {field: command_id}
      x-client-webhooks-sent: [renamed]
      requestBody:
        content: {text/plain: {}, application/json: {schema: {$ref: '#/components/schemas/A'}}}
      responses: {'200': {description: Done.}}
webhooks:
  renamed: {get: {responses: {'200': {description: Done.}}}}
x-client-webhooks: {eventType: data.type}
components:
  schemas:
    A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {}}}]}
    B: {anyOf: [{$ref: '#/components/schemas/A'}, {properties: {b: {}}}]}
    Pet:
      oneOf: [{$ref: '#/components/schemas/A'}]
      discriminator: {propertyName: kind, defaultMapping: Nothing}
    Outside: {allOf: [{$ref: '#/components/schemas/Inside'}]}
    Inside: {allOf: [{$ref: '#/components/schemas/Inside'}]}
"""
    assert _codes(load_text(text, "spec.yaml")) == ["E271", "E274"]


def test_what_stands_beside_a_reference_counts_in_3_1() -> None:
    text = """
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      x-client-pagination: {by: url, items: /items, next: /next}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {$ref: '#/components/schemas/Next'}}}
components:
  schemas:
    Next: {$ref: '#/components/schemas/Page', properties: {next: {type: string}}}
    Page: {type: object, properties: {items: {type: array, items: {type: string}}}}
"""
    assert _codes(load_text(text, "spec.yaml")) == []
    beside = ", properties: {next: {type: string}}"
    assert _codes(load_text(text.replace(beside, ""), "spec.yaml")) == ["E404"]


def test_pages_are_looked_for_in_successes_and_not_in_the_default_beside_them() -> None:
    text = """
openapi: 3.1.0
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      x-client-pagination: {by: url, items: /items, next: /next}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
        default:
          description: No.
          content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}
components:
  schemas:
    Page: {type: object, properties: {next: {}, items: {type: array, items: {type: string}}}}
    Problem: {type: object, additionalProperties: false, properties: {title: {type: string}}}
"""
    assert _codes(load_text(text, "spec.yaml")) == []
    alone = text.replace("'200'", "'404'")
    assert set(_codes(load_text(alone, "spec.yaml"))) == {"E404"}


def test_what_stands_beside_a_reference_in_3_0() -> None:
    text = """
openapi: 3.0.4
info: {title: Example, version: '1'}
paths:
  /users:
    get:
      parameters: [{$ref: '#/components/parameters/Limit', description: More., x-client-name: more}]
      responses: {'200': {description: Done.}}
components:
  parameters: {Limit: {name: limit, in: query, schema: {type: integer}}}
"""
    findings = validate(load_text(text, "spec.yaml"))
    assert [finding.code for finding in findings] == ["W206"]
    assert findings[0].hint == "move it to what the $ref names"


HEAD = "openapi: 3.1.0\ninfo: {title: Example, version: '1'}\n"
REFUSED = [
    "externalDocs: {url: 5}",
    "tags: [{name: 5}, {name: sound}]",
    "paths: {/a: {get: {responses: {}}}, /b: {get: {responses: {'200': {description: ''}}}}}",
    "paths: {a: {}, /b: {}}",
    "paths: {/a: {get: 5}, /b: {put: 5}, /c: {}}",
    "webhooks: {one: {post: {tags: 5}}, two: {}}",
    "components: {schemas: {A: 5, B: true}, responses: {'200': {}, Sound: {description: ''}}}",
    "components: {schemas: 5}",
    "components: {unknown: {}, schemas: {A: {}}}",
    "components: {parameters: {'a b': {name: a, in: query, schema: {}}}}",
    "components: 5",
    "paths: 5",
]


@pytest.mark.parametrize("text", REFUSED)
def test_the_published_schema_says_of_parts_what_it_says_of_the_whole(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = Scope(load_text(f"{HEAD}{text}\n", "spec.yaml"))

    def whole(_: Scope) -> object:
        return scope.document.value

    told = [finding.diagnostic for finding in published_schema.check(scope, [])]
    monkeypatch.setattr(published_schema, "_refused", whole)
    assert told == [finding.diagnostic for finding in published_schema.check(scope, [])] != []


def test_the_published_schema_is_not_explained_for_a_sound_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(_: object) -> NoReturn:
        raise AssertionError("an explanation was asked for")

    monkeypatch.setattr(published_schema, "_validator", never)
    sound = load_text(f"{HEAD}paths: {{}}\n", "spec.yaml")
    assert list(published_schema.check(Scope(sound), [])) == []
    mistaken = load_text(f"{HEAD}{REFUSED[0]}\n", "spec.yaml")
    with pytest.raises(AssertionError, match="asked for"):
        list(published_schema.check(Scope(mistaken), []))
