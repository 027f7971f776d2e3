# Every target installs what it needs. Nothing but Python 3.11 or 3.12, pip, make and git has to be there.
#   make demo                     DuckDB, a file
#   make demo ENGINE=postgres     the server that PGHOST names, else one that lives as long as the demo

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

ENGINE ?= duckdb
ORDERS ?= 2000
SEED ?= 1
PLATFORM ?= all
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
# Within `poetry shell` Poetry's environment serves, otherwise one beside this file.
VENV ?= $(if $(POETRY_ACTIVE),$(VIRTUAL_ENV),.venv)
VENV_V2 ?= .venv-v2
V2_VERSION := 2.0.0a4
VENV_ERD ?= .venv-erd
ERD_VERSION := 1.32.0
PY := $(VENV)/bin/python
BIN := $(VENV)/bin
INSTALL := -m pip install --quiet --disable-pip-version-check

RUNTIME := $(VENV)/.commerce-runtime
DEV := $(VENV)/.commerce-dev
V2 := $(VENV_V2)/.commerce-$(V2_VERSION)
ERD := $(VENV_ERD)/.commerce-$(ERD_VERSION)
PACKAGES := dbt_packages/.commerce-installed
# Files that git knows: a folder would lead through an installed package back into itself.
SQL = $(shell git ls-files --cached --others --exclude-standard "macros/*.sql" "models/*.sql" "adapters/*.sql" "integration_tests/*.sql" "snapshots/*.sql")
# Models that are nothing but a call of a macro have no SQL of their own to judge; compiling them takes minutes.
MODELS = $(shell git grep --untracked -lw select -- "models/*.sql" "adapters/*.sql")
# Those that are off by default are judged in a run of their own, with the vars that they need.
MODELS_OFF = $(filter $(MODELS),$(shell git grep --untracked -lE "config.enabled=.*(has_shape|is_staged|crm_csv_sales_are_orders)" -- "adapters/*.sql"))

PYTEST = COMMERCE_DBT_V2=$(abspath $(VENV_V2))/bin/dbt $(BIN)/pytest
# What the generators write, what the adapters make of it, what the marts answer: about half of the time.
DATA_TESTS := tests/adapters tests/answers tests/generators tests/golden tests/round_trip

ifeq ($(filter $(ENGINE),duckdb postgres),)
$(error ENGINE must be duckdb or postgres, not '$(ENGINE)')
endif

export COMMERCE_DUCKDB_PATH ?= $(CURDIR)/warehouse/commerce.duckdb
export DBT_PROFILES_DIR ?= $(CURDIR)
export DBT_SEND_ANONYMOUS_USAGE_STATS ?= false
export PYTHONPATH := $(CURDIR)$(if $(PYTHONPATH),:$(PYTHONPATH))
export PATH := $(abspath $(BIN)):$(PATH)

# The server that stands in for a missing PGHOST comes with the development environment.
ENVIRONMENT := $(if $(filter postgres,$(ENGINE)),$(DEV),$(RUNTIME))
BESIDE_SERVER := $(if $(filter postgres,$(ENGINE)),$(PY) -m tools.postgres)

.PHONY: help demo demo-steps install deps generate build test test-data test-package lint lint-python lint-sql lint-yaml format docs-matrix docs-erd bench lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(ENVIRONMENT) $(PACKAGES) ## Generate a shop, build everything, show an excerpt (ENGINE=duckdb|postgres)
	@$(BESIDE_SERVER) $(MAKE) --no-print-directory demo-steps

demo-steps: generate
	dbt build --full-refresh --target $(ENGINE)
	@$(PY) -m operations.show --to $(ENGINE)

install: $(DEV) ## Install everything that running and testing takes

deps: $(RUNTIME) ## Install the dbt packages
	$(PY) -m tools.hub
	@touch $(PACKAGES)

generate: $(RUNTIME) ## Generate raw data (PLATFORM, ORDERS, SEED, ENGINE)
	@mkdir -p $(dir $(COMMERCE_DUCKDB_PATH))
	commerce generate --platform $(PLATFORM) --orders $(ORDERS) --seed $(SEED) --to $(ENGINE)

build: $(RUNTIME) $(PACKAGES) ## Build and test every model (ENGINE)
	@mkdir -p $(dir $(COMMERCE_DUCKDB_PATH))
	dbt build --target $(ENGINE)

test: $(DEV) $(V2) $(PACKAGES) ## Run everything that CI runs
	@$(MAKE) --no-print-directory --jobs 2 test-data test-package lint

# dbt keeps one core busy; two runs of pytest share the machine.
test-data: $(DEV) $(V2) $(PACKAGES)
	$(PYTEST) $(DATA_TESTS)

test-package: $(DEV) $(V2) $(PACKAGES)
	$(PYTEST) $(addprefix --ignore=,$(DATA_TESTS))

lint: lint-python lint-sql lint-yaml ## Check style, types and SQL

lint-python: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

lint-sql: $(DEV) $(PACKAGES)
	@$(BIN)/sqlfmt --check --no-progressbar $(SQL)
	@mkdir -p $(dir $(COMMERCE_DUCKDB_PATH))
	$(BIN)/sqlfluff lint --disable-progress-bar $(filter-out $(MODELS_OFF),$(MODELS))
	$(BIN)/sqlfluff lint --disable-progress-bar --config .sqlfluff-off-by-default $(MODELS_OFF)

lint-yaml: $(DEV)
	$(BIN)/yamllint --strict .
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml

format: $(DEV) ## Format Python and SQL
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	@$(BIN)/sqlfmt --no-progressbar $(SQL)

docs-matrix: $(DEV) $(PACKAGES) ## Write the pages that are made from the models: platforms, marts, metrics, lineage
	$(PY) -m tools.pages

docs-erd: $(DEV) $(PACKAGES) $(ERD) ## Draw docs/erd.md anew, with dbterd in an environment of its own
	$(PY) -m tools.erd $(VENV_ERD)/bin/dbterd

bench: $(DEV) $(PACKAGES) ## Measure generation and builds
	$(PY) -m benchmarks
	$(PY) -m benchmarks.marts
	$(PY) -m benchmarks.parse

lock: $(DEV) ## Resolve poetry.lock anew and write its pip exports (needs Poetry)
	poetry lock
	$(PY) -m tools.requirements

clean: ## Remove what was built; environments stay
	rm -rf target logs dbt_packages package-lock.yml warehouse .mypy_cache .ruff_cache .pytest_cache
	rm -rf integration_tests/target integration_tests/logs integration_tests/dbt_packages integration_tests/package-lock.yml

$(PY):
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13) and "Python 3.11 or 3.12 is needed; name it: make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): requirements.txt pyproject.toml | $(PY)
	$(PY) $(INSTALL) --requirement requirements.txt
	$(PY) $(INSTALL) --no-deps --editable .
	@touch $@

$(DEV): requirements-dev.txt $(RUNTIME)
	$(PY) $(INSTALL) --requirement requirements-dev.txt
	@touch $@

$(V2):
	$(PYTHON) -m venv $(VENV_V2)
	$(VENV_V2)/bin/python $(INSTALL) dbt-core==$(V2_VERSION)
	@touch $@

# dbterd reads YAML and does not ask for what reads it.
$(ERD):
	$(PYTHON) -m venv $(VENV_ERD)
	$(VENV_ERD)/bin/python $(INSTALL) dbterd==$(ERD_VERSION) pyyaml
	@touch $@

$(PACKAGES): packages.yml $(wildcard integration_tests/stand_ins/*/macros/*.sql) $(RUNTIME)
	$(PY) -m tools.hub
	@touch $@
