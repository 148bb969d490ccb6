"""The rules of ARCHITECTURE.md that a program can check: what may know what.

Each test collects what breaks its rule, so that a failure names the files and lines.
"""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

import pytest

from generator.cli.main import main
from generator.config.own_templates import mistakes
from tests.checkout import (
    GENERATED,
    GENERATOR,
    ROOT,
    RUNTIME,
    TEMPLATES,
    files,
    having,
    identifiers,
    imports,
    none,
    show,
    statements,
    text_of,
    tree_of,
    words,
)
from tests.imports_map import arrows, circles, modules, rooms
from tests.plain import from_yaml

if TYPE_CHECKING:
    from pathlib import Path

# The rooms of the generator, each with those that it may import, which stand above it. A row that
# no import needs fails the test, too.
ROOMS = {
    "runtime": set[str](),
    "diagnostics": set[str](),
    "text": set[str](),
    "shipped": set[str](),
    "document": {"diagnostics", "runtime"},
    "openapi": {"document", "runtime"},
    "ir": {"diagnostics", "document", "openapi", "runtime"},
    "lower": {"document", "ir", "openapi", "runtime"},
    "surface": {"diagnostics", "ir", "openapi", "runtime", "text"},
    "config": {"diagnostics", "document", "shipped", "surface"},
    "frontend": {"config", "diagnostics", "document", "ir", "openapi"},
    "package": {"config", "ir", "openapi", "shipped", "surface", "text"},
    "pages": {"config", "ir", "package", "surface", "text"},
    "output": {"config", "diagnostics", "document", "ir", "shipped", "surface"},
    "pipeline": {
        *("config", "diagnostics", "document", "frontend", "ir"),
        *("lower", "output", "package", "pages", "shipped", "surface"),
    },
    "cli": {"config", "diagnostics", "document", "output", "pipeline", "surface"},
}

# The same for the rooms of the runtime.
RUNTIME_ROOMS = {
    "core": set[str](),
    "http": {"core"},
    "models": {"core"},
    "bodies": {"core", "models"},
    "auth": {"core", "http"},
    "client": {"auth", "core", "http", "models"},
    "streams": {"client", "core", "http", "models"},
    "webhooks": {"core", "models"},
    "testing": {"core", "http", "models", "webhooks"},
}

ARROWS, RUNTIME_ARROWS = 45, 20
"""A picture with more arrows is not one that a newcomer reads."""

SURFACE = ("calls.py", "origin.py", "schemas.py", "surface.py")
"""The records of the surface."""

CHANGES = {"Ledger", "Unkept"}
"""What the stages write; it ends as an `Account`, which is frozen."""

CALLERS = {"argument", "arguments", "caller", "kwargs", "python", "snake", "pascal"}
"""Words that only who prints Python has a use for."""

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}

# Names that modules of the runtime may import; all else is relative or the standard library.
RUNTIME_DEPENDENCIES = {
    "aiohttp",
    "annotated_types",
    "anyio",
    "httpcore2",
    "httpx2",
    "nacl",
    "pydantic",
    "pydantic_core",
    "typing_extensions",
    "yarl",
}

# The modules that wait, send or look at the clock, each with its reason. A row that is not needed
# any more fails the test, too.
AT_THE_EDGE = {
    "client.sync": "the shell that waits, sends and reads the clock for the synchronous client",
    "client.asynchronous": "the same for the asynchronous client",
    "streams.download": "a file is written by a thread, so that the event loop goes on",
    "http.transport": "its double for tests responds in place of a network",
    "http.pool": "what a shell sends with",
    "http.httpx2": "what a shell sends with, over a client of the user",
    "http.aiohttp": "what a shell sends with, over aiohttp",
    "http.ownership": "what another event loop closes is closed in its own",
    "http.network": "a socket keeps to the deadline that a shell has set",
    "http.loop_stream": "a socket that is closed is waited for",
    "bodies.files": "a file is read while it is sent, and a thread waits for the disk",
    "webhooks.claim": "a claim is renewed while a handler runs",
    "webhooks.store": "the clock is an argument, and the system's is its default",
    "webhooks.receiver": "the clock is an argument, and the system's is its default",
    "webhooks.routing": "the clock is an argument, and the system's is its default",
    "testing.clock": "where a fake's clock begins, and what runs beside it",
    "testing.serve": "the command that serves a fake alone lets its clock go on",
    "testing.fake": "a transport that responds in place of a network",
    "testing.deliveries": "a delivery made for a test is signed at this moment",
}


def test_templates_have_statements_and_no_expressions() -> None:
    templates = files(TEMPLATES, "*")
    assert templates
    none(
        [
            f"{show(path, line)}: {what}"
            for path in templates
            for line, what in mistakes(path.read_text(encoding="utf-8"))
        ]
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ name|upper }}",
        "{{ name() }}",
        "{{ name.call() }}",
        "{{ names[0] }}",
        "{{ one + two }}",
        "{{ one ~ two }}",
        "{{ 'text' }}",
        "{{ one if two else three }}",
        "{% if not name %}{% endif %}",
        "{% if one and two %}{% endif %}",
        "{% if one == two %}{% endif %}",
        "{% if name is defined %}{% endif %}",
        "{% if 1 %}{% endif %}",
        "{% if one %}{% elif two %}{% endif %}",
        "{% for each in names() %}{% endfor %}",
        "{% for each in names if each %}{% endfor %}",
        "{% for each in names %}{% else %}none{% endfor %}",
        "{% for each in [one, two] %}{% endfor %}",
        "{% set one = two %}",
        "{% macro name() %}{% endmacro %}",
        "{% with one = two %}{% endwith %}",
        "{% filter upper %}{% endfilter %}",
        "{% import 'other.j2' as other %}",
        "{% extends 'other.j2' %}",
        "{% block name %}{% endblock %}",
    ],
)
def test_an_expression_in_a_template_is_found(text: str) -> None:
    assert mistakes(text)


def test_statements_of_a_template_are_allowed() -> None:
    text = (
        "text {{ name }} {{ name.of.it }}{% if name.it %}a{% else %}b{% endif %}\n"
        "{% for each in name.all %}{{ each }}{% endfor %}{% include 'other.j2' %}"
    )
    assert mistakes(text) == []


def test_rooms_import_what_the_list_says() -> None:
    assert rooms() == {"__main__": {"cli"}, **ROOMS}
    assert rooms(RUNTIME) == RUNTIME_ROOMS


def test_few_arrows_lead_from_room_to_room() -> None:
    assert len(arrows()) <= ARROWS
    assert len(arrows(RUNTIME)) <= RUNTIME_ARROWS


def test_no_imports_lead_in_a_circle() -> None:
    for table in (ROOMS, RUNTIME_ROOMS):
        above = set[str]()
        for room, targets in table.items():
            assert targets <= above, room
            above.add(room)
    assert circles(modules()) == []
    assert circles(modules(RUNTIME)) == []


def is_frozen(found: ast.ClassDef) -> bool:
    """Whether a class is an enum, a named tuple, or a dataclass that nobody can change."""
    bases = {ast.unparse(base) for base in found.bases}
    if bases & {"Enum", "IntEnum", "NamedTuple"}:
        return True
    settings = [set(map(ast.unparse, getattr(d, "keywords", ()))) for d in found.decorator_list]
    return any({"frozen=True", "slots=True"} <= each for each in settings)


def test_the_meaning_and_the_surface_are_frozen_and_have_no_loose_types() -> None:
    records = [*files(GENERATOR / "ir"), *(GENERATOR / "surface" / name for name in SURFACE)]
    loose = {"dict", "list", "set", "Any", "object"}
    bad: list[str] = []
    for path in records:
        for found in statements(tree_of(path)):
            if not isinstance(found, ast.ClassDef) or found.name in CHANGES:
                continue
            if not is_frozen(found):
                bad.append(f"{show(path, found.lineno)}: {found.name} can be changed")
            for field in (each for each in found.body if isinstance(each, ast.AnnAssign)):
                names = {n.id for n in ast.walk(field.annotation) if isinstance(n, ast.Name)}
                bad += [f"{show(path, field.lineno)}: {name}" for name in names & loose]
    assert records
    none(bad)


def test_what_the_api_means_knows_no_caller() -> None:
    """How a Python caller sees it is decided in the surface; webhooks do have signatures."""
    bad = [
        f"{show(path, line)}: {name}"
        for room in ("ir", "lower")
        for path in files(GENERATOR / room)
        for line, name in identifiers(path)
        if CALLERS & set(words(name))
    ]
    none(bad)


def test_identities_of_schemas_are_made_in_one_file() -> None:
    """A made-up pointer as an identity would be looked for in the document, and not found."""
    bad = [
        show(path, node.lineno)
        for path in having(files(GENERATOR), "SchemaId")
        if path != GENERATOR / "ir" / "identity.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "SchemaId"
    ]
    none(bad)


def test_what_is_printed_asks_the_surface_alone() -> None:
    """Of the ir it takes types and enums; how an operation is called is never derived again."""
    derived = {"bodies", "build", "operation_names", "naming", "variants"}
    bad = [
        f"{show(path, line)}: {name}"
        for path in files(GENERATOR / "package")
        for line, _, name in imports(path)
        if name.partition(".")[0] == "lower"
        or (name.startswith("surface.") and name.split(".")[1] in derived)
    ]
    none(bad)


def test_what_templates_print_is_made_in_one_room() -> None:
    """A subclass of `Source` elsewhere would print what nobody has checked."""
    bad = [
        show(path, found.lineno)
        for path in having(files(GENERATOR), "Source")
        if path.relative_to(GENERATOR).parts[0] not in {"runtime", "text"}
        for found in statements(tree_of(path))
        if isinstance(found, ast.ClassDef) and "Source" in map(ast.unparse, found.bases)
    ]
    none(bad)


def test_the_generator_imports_itself_relatively() -> None:
    bad = [
        show(path, line)
        for path in files(GENERATOR)
        for line, dots, name in imports(path)
        if not dots and name.partition(".")[0] == "generator"
    ]
    none(bad)


def test_the_runtime_stands_alone() -> None:
    allowed = sys.stdlib_module_names | RUNTIME_DEPENDENCIES
    bad = [
        f"{show(path, line)}: {'.' * dots}{name}"
        for path in files(RUNTIME)
        for line, dots, name in imports(path)
        if dots > len(path.relative_to(RUNTIME).parts)
        or (not dots and name.partition(".")[0] not in allowed)
    ]
    none(bad)


def module_of(path: Path) -> str:
    """The module of the runtime that a file holds, below the runtime."""
    return ".".join(path.relative_to(RUNTIME).with_suffix("").parts)


def at_the_edge(path: Path) -> bool:
    """Whether a module imports a clock or a way to wait, or sends."""
    if any(name.partition(".")[0] in {"time", "anyio", "sched"} for _, _, name in imports(path)):
        return True
    return any(
        isinstance(node, ast.Attribute)
        and (ast.unparse(node) == "asyncio.sleep" or node.attr in {"send", "handle_request"})
        for node in ast.walk(tree_of(path))
    )


def test_only_the_edge_of_the_runtime_waits_sends_or_reads_the_clock() -> None:
    assert {module_of(path) for path in files(RUNTIME) if at_the_edge(path)} == set(AT_THE_EDGE)


def test_generator_and_templates_know_no_api() -> None:
    spec = from_yaml((ROOT / "spec/openapi.yaml").read_text(encoding="utf-8"))
    names = {"telnyx", *spec["components"]["schemas"], *spec.get("webhooks", {})}
    for item in spec["paths"].values():
        names |= {str(item[method]["operationId"]) for method in METHODS & item.keys()}
    # A name of several words is nobody else's; `Error` may be anybody's.
    telling = [name for name in names if name == "telnyx" or len(re.findall(r"[A-Z]", name)) > 1]
    pattern = re.compile(rf"(?i)telnyx|\b(?:{'|'.join(map(re.escape, sorted(telling)))})\b")
    bad = [
        f"{show(path, number)}: {found.group()}"
        for path in having(files(GENERATOR) + files(TEMPLATES, "*"), pattern.pattern)
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if (found := pattern.search(line))
    ]
    none(bad)


def package() -> Path:
    (marker,) = (GENERATED).glob("*/py.typed")
    return marker.parent


def test_versions_are_in_one_file() -> None:
    texts = {
        node.value
        for node in ast.walk(tree_of(package() / "_spec.py"))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    versions = {text for text in texts if re.fullmatch(r"\d+(?:\.\d+)+|[0-9a-f]{64}", text)}
    bad = [
        f"{show(path)}: {version}"
        for path in files(package())
        for version in versions
        if path.name != "_spec.py"
        and re.search(rf"(?<![\d.]){re.escape(version)}(?![\d.])", path.read_text(encoding="utf-8"))
    ]
    assert versions
    none(bad)


def test_the_runtime_is_copied_byte_for_byte() -> None:
    different = [
        show(path)
        for path in files(package() / "_runtime")
        if path.read_bytes() != (RUNTIME / path.relative_to(package() / "_runtime")).read_bytes()
    ]
    none(different)


@pytest.mark.slow
def test_the_generated_client_is_up_to_date(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    code = main(["generate", "--check", "--quiet"])
    assert (code, capsys.readouterr().out) == (0, "")
