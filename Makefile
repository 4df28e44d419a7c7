# What a developer does here. On a fresh machine: Python 3.11 or newer with pip, make and git, and nothing else.
# `make` lists the targets. Everything is installed into .venv and nothing outside this folder is touched.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN = .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIP = $(BIN)/python -m pip --disable-pip-version-check
TOOLS = .venv/tools-are-in
READY = .venv/tipfacts-is-in
VERSIONS = 3.11 3.12 3.13 3.14

.DEFAULT_GOAL = help
.PHONY: help test lint format types installers coverage build pyz release check versions eval bench fuzz load trials bless pictures schema mutants pins clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

test: $(READY) ## run every test
	$(BIN)/pytest -n auto $(ARGS)

lint: $(READY) ## check style
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[!c]*.yml
	$(BIN)/zizmor --offline --quiet --no-progress --pedantic .github

format: $(READY) ## fix style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(READY) ## check types
	$(BIN)/mypy

installers: $(READY) ## install, update and remove as the README says, by each installer; asks a package index
	TIPFACTS_INSTALLERS=1 $(BIN)/pytest -n 2 tests/test_installers.py $(ARGS)

coverage: $(READY) ## measure which branches the quick tests take, and hold the least of pyproject.toml
	$(BIN)/coverage run -m pytest -m "not outside" --hypothesis-profile=quick $(ARGS)
	$(BIN)/coverage report

# Without isolation: the pinned hatchling of requirements/dev.txt gives the same bytes on every machine.
build: $(READY) ## make the sdist, and from it the wheel, in dist/
	rm -rf dist
	$(BIN)/python -m build --no-isolation --outdir dist
	$(BIN)/check-wheel-contents dist/*.whl

pyz: build ## make dist/tipfacts.pyz, one file that any Python 3.11 or newer runs
	PYTHONHASHSEED=0 $(BIN)/python tools/zip_application.py dist/*.whl dist/tipfacts.pyz

check: ## all that CI does
	.ci/run

versions: build ## run the quick tests on the wheel, on each Python that is here and at both ends of the dependencies
	for version in $(VERSIONS) lowest newest; do .ci/suite $$version $(ARGS) || exit 1; done

eval: $(READY) ## score the search on judged queries
	$(BIN)/python -m tests.evaluate

bench: $(READY) ## measure start-up side by side with other tools
	$(BIN)/python bench/run.py

fuzz: $(READY) ## run the property tests on many more examples
	$(BIN)/pytest -m "not outside" --hypothesis-profile=fuzz $(ARGS)

load: $(READY) ## ask ten thousand times, eight at once, and search a hundred thousand times
	$(BIN)/pytest --load tests/test_load.py

bless: $(READY) ## write the golden files anew; read the difference before you commit
	$(BIN)/pytest --bless tests/test_golden.py

trials: $(READY) ## add a third language to a copy, and a second document to another, and ask them
	$(BIN)/python -m tests.third_language
	$(BIN)/python -m tests.second_document

pictures: $(READY) ## draw the pictures of the docs anew
	$(BIN)/python docs/pictures.py

schema: $(READY) ## write data/facts.schema.json anew
	$(BIN)/python -X utf8 -c 'from tipfacts.cli import build_assets; print(build_assets.schema_text("data/facts.toml"), end="")' > data/facts.schema.json

mutants: $(READY) ## plant bugs, for hours, and count those that no test notices; ARGS='tipfacts.cli.fast_parser.*' for one module
	$(BIN)/mutmut run $(ARGS)
	$(BIN)/mutmut results

pins: $(READY) ## pin the development tools anew, at their newest
	$(BIN)/uv pip compile --quiet --upgrade --universal --no-strip-extras --python-version 3.11 --generate-hashes \
		--custom-compile-command "make pins" --group dev --output-file requirements/dev.txt pyproject.toml

release: ## all that comes before a tag, by CONTRIBUTING.md: checks, files, notes, checksums
	$(PYTHON) tools/release_notes.py >/dev/null
	.ci/run
	$(MAKE) pyz
	$(BIN)/python tools/release_notes.py > dist/NOTES.md
	cd dist && sha256sum *.whl *.tar.gz *.pyz | tee SHA256SUMS
	@echo "Left to do by hand: steps 4 to 7 of the checklist in CONTRIBUTING.md"

clean: ## remove all that was made here
	rm -rf .venv dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis mutants
	find . -name __pycache__ -prune -exec rm -rf {} +

# A Debian without python3-venv can still make an environment, and its pip can fill it.
$(TOOLS): requirements/dev.txt
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer here: install one, or say make PYTHON=…" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv 2>/dev/null || { $(PYTHON) -m venv --clear --without-pip .venv \
		&& $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; }
	$(PIP) install --quiet --quiet --require-hashes --requirement requirements/dev.txt
	touch $@

$(READY): $(TOOLS) pyproject.toml hatch_build.py src/tipfacts/__init__.py
	$(PIP) install --quiet --no-index --no-deps --no-build-isolation --editable .
	touch $@
