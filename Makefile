# Everything runs in .venv, which sets itself up when a pyproject.toml is newer.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install --no-compile
GENERATE := $(BIN)/python -m generator generate
PYTEST := $(BIN)/python -m pytest -q -n auto --dist worksteal
MEASURE := $(BIN)/python -m tests.benchmarks $(if $(filter quick,$(BENCH)),--quick) $(if $(GROUPS),--groups $(GROUPS))

# What is installed is compiled when it is first imported, and most of it never is.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help generate check test compat lowest quick golden random corpus docs spector lint format bench bench-report oracle ninth soak clean

help: ## print these targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

generate: .venv/.tools ## spec/ -> generated/
	@$(GENERATE)

check: .venv/.tools ## say what `make generate` would change; write nothing
	@$(GENERATE) --check

test: lint ## everything: lint, format, both type checkers, all tests
	@$(PYTEST)

compat: .venv/.client ## the generator as it is installed, under each other Python (.cache/compat)
	@$(BIN)/python -m tests.compat.environment
	@$(PYTEST) tests/compat

lowest: .venv/.client ## the client with the lowest versions of what it needs (.cache/lowest)
	@$(BIN)/python -m tests.lowest

quick: .venv/.client ## the tests of a minute or two, with a fifth of the random examples
	@$(PYTEST) -m "not slow" --hypothesis-profile=quick

golden: .venv/.client ## write what comes out over the expected files; read the diff
	@$(BIN)/python -m pytest -q tests/golden tests/negative --rewrite

random: .venv/.client ## many documents made at random, beyond the few of every run
	@EXAMPLES=50 $(BIN)/python -m pytest -q -n 0 tests/kinds/test_random_documents.py tests/kinds/test_random_operations.py

corpus: .venv/.client ## measure the public documents; write the table of docs/comparison.md
	@$(BIN)/python -m tests.corpus.table

docs: .venv/.client ## the site, in .cache/site/site; links and anchors checked
	@$(BIN)/python -m tests.pages.site

spector: .venv/.client ## play Microsoft's suite for client generators (SPECTOR=folder; npm, port 3000)
	@$(BIN)/python -m tests.conformance.spector

lint: .venv/.client ## ruff, black, mypy and basedpyright, all strict
	@$(BIN)/ruff check --config pyproject.toml . # clients bring a milder one, and the runtime a layout, for their users
	@$(BIN)/basedpyright --warnings & pyright=$$!; \
	$(BIN)/black --check . && $(BIN)/black --check generator/runtime && $(BIN)/python -m tests.run_mypy; \
	status=$$?; wait $$pyright && exit $$status

format: .venv/.tools ## black and ruff's fixes
	@$(BIN)/ruff check --config pyproject.toml --quiet --fix . ; $(BIN)/black --quiet . ; $(BIN)/black --quiet generator/runtime

bench: .venv/.client ## figures beside other tools (BENCH=quick, GROUPS=calls,size)
	@$(MEASURE)

bench-report: .venv/.client ## the same, written to tests/benchmarks/RESULTS.md
	@$(MEASURE) --report

oracle: .venv/.client ## is every verdict of `diff` right? hundreds of edits, checked and run (some minutes)
	@$(BIN)/python -m tests.oracle

ninth: .venv/.client ## a ninth operation as the documentation has it, and all tests with it (some minutes)
	@WHOLE=1 $(BIN)/python -m pytest -q -n 0 tests/test_ninth_operation.py

soak: .venv/.client ## a minute of calls to a server that resets, stalls and refuses
	@$(BIN)/python -m tests.runtime.soak

clean: ## remove .venv, caches and builds
	@rm -rf .venv .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist

.venv/.tools: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info < (3, 11) and sys.exit("needs Python 3.11 or newer: make PYTHON=python3.12")'
	@test -x $(BIN)/python || { echo "setting up .venv ..."; $(PYTHON) -m venv .venv; }
	@$(PIP) 'pip>=25.1' && $(PIP) --group dev && PYTHONWARNINGS='ignore:Editable installation' $(PIP) --no-build-isolation --editable .
	@touch $@

.venv/.client: .venv/.tools generated/pyproject.toml
	@$(PIP) --no-build-isolation --editable ./generated && touch $@

generated/pyproject.toml: | .venv/.tools
	@$(GENERATE)
