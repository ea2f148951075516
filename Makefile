# `make help` lists what there is to do. All it makes is in .venv/ and var/; `make clean` removes both.

PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# The first Python on the path that is 3.11 or newer and can make virtual environments.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

.DEFAULT_GOAL := help
.PHONY: help run admin test check accept bench bench-search bench-reading lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.installed ## set everything up, load sample documents and serve the site (PORT=8000)
	@exec $(BIN)/python -m config.run $(PORT)

admin: $(VENV)/.installed ## make an admin user (asks, or takes DJANGO_SUPERUSER_USERNAME, _EMAIL and _PASSWORD)
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py createsuperuser $(if $(DJANGO_SUPERUSER_PASSWORD),--noinput)

test: $(VENV)/.installed-dev check ## check the code, then run every test on SQLite, PostgreSQL and in Chromium
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.run

check: $(VENV)/.installed-dev ## style, types, imports, templates, migrations and settings
	$(BIN)/ruff check --quiet --output-format concise
	$(BIN)/ruff format --quiet --check
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint --quiet --lint templates
	$(BIN)/python manage.py makemigrations --check --dry-run
	env -u DEBUG -u HTTPS $(BIN)/python manage.py check --deploy --fail-level WARNING

accept: $(VENV)/.installed-dev ## write the expected records of fixtures/documents (read the difference before you commit)
	@$(BIN)/python -m tests.accept

bench: $(VENV)/.installed-dev ## measure loading and the result page
	@$(BIN)/python -m benchmarks.main_path

N ?= 100000

bench-search: $(VENV)/.installed-dev ## measure the search on N generated postings, kept under var/bench (N=100000)
	@$(BIN)/python -m benchmarks.search --postings $(N)

bench-reading: $(VENV)/.installed-dev ## measure the readers and parsers: documents a second, memory, facts read right
	@$(BIN)/python -m benchmarks.reading

bench-relevance: $(VENV)/.installed-dev ## measure how well the search ranks, by judged queries
	@$(BIN)/python -m benchmarks.relevance

lock: $(VENV)/.installed-dev ## pin the newest versions that requirements*.in allow, with hashes and no index address
	@for file in requirements requirements-dev; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header $$file.in -o $$file.txt; done

clean: ## remove the virtual environment and all data under var/
	rm -rf $(VENV) var

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Waypost needs Python 3.11 or newer with venv: install python3 and python3-venv."; exit 1; }
	@echo "Making the virtual environment"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made requirements.txt
	@echo "Installing what the site needs"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.made requirements-dev.txt
	@echo "Installing what the tests need"
	@$(BIN)/pip install -qq --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
