from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from generator.config.config import Config
from generator.diagnostics.diagnostics import Diagnosed
from generator.document.load import load
from generator.frontend import refs, validate
from generator.frontend.repair import repair
from generator.ir.ledger import Ledger
from generator.lower import lower
from generator.pipeline import run
from generator.surface.inlined import has_name

if TYPE_CHECKING:
    from generator.ir.api import Api

HEAD = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n"


def repaired(text: str) -> tuple[Api, list[str], list[str]]:
    """What a broken document gives: the API, the codes of findings, the lines of the ledger."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.yaml"
        path.write_text(text, encoding="utf-8")
        document = load(path)
    findings = [*refs.find(document), *validate.find(document)]
    ledger = Ledger()
    api = lower(repair(document, findings, ledger), ledger, has_name)
    assert all(finding.diagnostic.position.line for finding in findings)
    lost = [f"{entry.code} {entry.pointer}" for entry in ledger.close().lost()]
    return api, sorted({finding.code for finding in findings}), lost


GET = "/paths/~1a/get"
A = "/components/schemas/A"


@pytest.mark.parametrize(
    ("text", "codes", "lost"),
    [
        # references
        ("components: {schemas: {A: {$ref: '#/x'}}}", "E151", [f"L05 {A}/$ref"]),
        ("components: {schemas: {A: {$ref: 5}}}", "E150", [f"L05 {A}/$ref"]),
        ("components: {schemas: {A: {$ref: none.yaml}}}", "E156", [f"L05 {A}/$ref"]),
        ("components: {schemas: {A: {$ref: 'http://x.test/a'}}}", "E152", [f"L05 {A}/$ref"]),
        ("components: {schemas: {A: {$ref: '#/components/schemas/A'}}}", "E153", [f"L05 {A}/$ref"]),
        (
            "paths: {/a: {get: {parameters: [{$ref: '#/x'}]}}}",
            "E151",
            [f"L05 {GET}/parameters/0/$ref", f"L03 {GET}/parameters/0"],
        ),
        (
            "paths: {/a: {get: {responses: {'200': {$ref: '#/info'}}}}}",
            "E155",
            [f"L05 {GET}/responses/200/$ref"],
        ),
        ("paths: {/a: {$ref: '#/x'}}", "E151", ["L05 /paths/~1a/$ref"]),
        ("paths: {/a: {get: {$ref: '#/info'}}}", "E205", [f"L05 {GET}/$ref"]),
        # null where an object belongs, and other types
        ("paths: {/a: {get: null}}", "E120", [f"L05 {GET}"]),
        ("paths: {/a: null}", "E120", ["L05 /paths/~1a"]),
        ("paths: null\ncomponents: null", "E120", ["L05 /paths", "L05 /components"]),
        ("paths: {/a: {get: {parameters: {}}}}", "E120", [f"L05 {GET}/parameters"]),
        ("paths: {/a: {get: {tags: [5], deprecated: 'true'}}}", "E120", []),
        (
            "paths: {/a: {get: {requestBody: {content: []}}}}",
            "E120",
            [f"L03 {GET}/requestBody", f"L05 {GET}/requestBody/content"],
        ),
        ("components: {schemas: {A: null}}", "E120", [f"L05 {A}"]),
        ("components: {schemas: {A: {type: [1, string]}}}", "E120", [f"L05 {A}/type/0"]),
        ("components: {schemas: {A: {type: objekt}}}", "E260", [f"L02 {A}/type"]),
        (
            "components: {schemas: {A: {type: object, properties: [a]}}}",
            "E120",
            [f"L05 {A}/properties"],
        ),
        ("components: {schemas: {A: {type: string, minLength: '3'}}}", "E120", []),
        (
            "components: {schemas: {A: {type: string, minLength: many}}}",
            "E120",
            [f"L05 {A}/minLength"],
        ),
        (
            "components: {schemas: {A: {type: object, properties: {b: {required: true}}}}}",
            "E120",
            [f"L05 {A}/properties/b/required"],
        ),
        (
            "components: {schemas: {A: {allOf: {}, oneOf: 1}}}",
            "E120",
            [f"L05 {A}/allOf", f"L05 {A}/oneOf"],
        ),
        (
            "security: [{a: []}]\ncomponents: {securitySchemes: {a: {}}}",
            "E121",
            ["L03 /components/securitySchemes/a"],
        ),
        ("components: {securitySchemes: {a: {}}}", "E121", []),
        (
            "servers: [{}, 5, {url: 'https://x.test'}]",
            "E120 E121",
            ["L05 /servers/0", "L05 /servers/1"],
        ),
        (
            "paths: {/a: {get: {parameters: [{in: query}, {name: b}]}}}",
            "E121 E224",
            [f"L03 {GET}/parameters/0", f"L03 {GET}/parameters/1"],
        ),
        ("security: [5, {a: 5}]", "E120 E250", ["L05 /security/0"]),
        (
            "security: [{a: []}]\ncomponents: {securitySchemes: {}}",
            "E250",
            ["L05 /security/0/a"],
        ),
    ],
)
def test_what_cannot_be_used_is_taken_out(text: str, codes: str, lost: list[str]) -> None:
    text = HEAD + text + ("\n" if "paths" in text else "\npaths: {}\n")
    _, found, losses = repaired(text)
    assert set(codes.split()) <= set(found)
    assert sorted(losses) == sorted(lost)


def test_what_lacks_only_its_quotes_is_no_loss() -> None:
    api, codes, lost = repaired(
        "openapi: 3.1.0\ninfo: {title: 2024, version: 1.0}\nservers: [{url: 'https://x.test:{p}', "
        "variables: {p: {default: 443}}}]\npaths: {/a: {get: {operationId: 5, tags: [true], "
        "parameters: [{name: 1, in: query, required: 'true', schema: {type: integer, "
        "maximum: '9'}}]}}}\n"
    )
    (operation,) = api.operations
    assert (api.title, api.version) == ("2024", "1.0")
    assert api.server_urls[0] == "https://x.test:443"
    assert (operation.id, operation.tag) == ("5", ("true",))
    assert [(each.name, each.required) for each in operation.parameters] == [("1", True)]
    assert codes == ["E120"]
    assert [each for each in lost if each.startswith("L05")] == []


def test_what_breaks_no_rule_of_form_stays() -> None:
    text = HEAD + (
        "paths:\n"
        "  /a/{x}: {get: {operationId: same, parameters: [{name: q, in: query, schema: {}}, "
        "{name: q, in: query, schema: {}}]}}\n"
        "  b: {get: {operationId: same}}\n"
        "  /a/{y}: {get: {operationId: same, parameters: [{name: z, in: path, schema: "
        "{enum: [1, a], type: string, pattern: '[a-'}}]}}\n"
    )
    api, codes, lost = repaired(text)
    assert {"E210", "E212", "E213", "E214", "E220", "E221", "E230", "E269", "W264"} <= {*codes}
    assert [operation.path for operation in api.operations] == ["/a/{x}", "/a/{y}"]
    assert lost


def test_a_document_that_is_sound_stays_as_it_is(root: Path) -> None:
    document = load(root / "spec" / "openapi.yaml")
    findings = [*refs.find(document), *validate.find(document)]
    assert repair(document, findings, Ledger()) is document


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("info: {title: Test, version: '1'}\npaths: {}\n", "E121"),
        ("openapi: null\npaths: {}\n", "E120"),
        ("openapi: 4.0.0\npaths: {}\n", "E202"),
        ("swagger: '2.0'\npaths: {}\n", "E202"),
        ("asyncapi: 3.0.0\nchannels: {}\n", "E121"),
    ],
)
def test_what_is_no_openapi_3_ends_the_run(tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(text)
    with pytest.raises(Diagnosed) as caught:
        run(Config(spec=path), lambda _: None)
    assert code in {each.code for each in caught.value.diagnostics}


@pytest.mark.parametrize("version", ["3.0", "3.1", "'3.1'", "3.3.0", "3.10.0"])
def test_a_version_that_is_nearly_known_is_a_finding(version: str) -> None:
    api, codes, _ = repaired(f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n")
    assert api.title == "T"
    assert {*codes} & {"E202", "E120", "E300"}
