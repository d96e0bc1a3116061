# make demo    everything set up, the examples read, explorer and SPARQL endpoint up
# make test    everything set up, every check and every test, against a real Neo4j and a real browser

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup system demo test check conformance bench hostile docs gallery bundle questions neo4j-jars neo4j-newest kills growth load spark compiled lock sbom land clean

PYTHON ?= $(shell for v in 3.14 3.13 3.12 3.11 3; do command -v python$$v >/dev/null && \
	python$$v -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo python$$v && break; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SPARK := build/spark
# LOCK= takes the newest versions that pyproject.toml allows instead of the locked ones
LOCK ?= requirements.lock
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --compile-bytecode

help:  ## this list
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9-]+):.*## /make \1|/' | column -t -s '|'

setup: $(STAMP)  ## the Python environment in .venv

$(STAMP): pyproject.toml $(LOCK)
	@bash .ci/python "$(PYTHON)" "$(VENV)"
ifneq ($(LOCK),)
	@$(INSTALL) --require-hashes --requirement $(LOCK)
	@$(INSTALL) --no-deps --editable .
else
	@$(INSTALL) --editable . --group dev
endif
	@$(BIN)/accords read examples >/dev/null  # makes the reader's tables, so that the first document waits no longer than others
	@touch $(STAMP)

lock: setup  ## write the locked versions anew, with their hashes
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --group dev \
		--extra login --no-header --no-annotate pyproject.toml --output-file requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --constraint requirements.lock \
		--group image --extra login --no-header --no-annotate pyproject.toml --output-file deploy/requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --group spark \
		--no-header --no-annotate --output-file .ci/spark.lock

sbom: setup  ## the bill of materials of the locked versions (CycloneDX), in build/
	@$(BIN)/python .ci/sbom.py build/accords.cdx.json

system:  ## Java, Maven and Chromium from the system's packages, where they are missing
	@bash .ci/system

$(BIN)/caddy: | setup
	@bash .ci/caddy $(BIN)/caddy

demo: setup  ## read the examples, then open the explorer and the SPARQL endpoint
	@$(BIN)/accords demo

test: setup system $(BIN)/caddy check neo4j-jars $(SPARK)/.installed  ## every check and every test; nothing is skipped
	@$(BIN)/python -m pytest --numprocesses 3 --dist loadfile --no-loadscope-reorder
	@$(MAKE) --no-print-directory spark

check: setup  ## lint, types and import contracts
	@$(BIN)/ruff check accords graph ingest dashboards tests bench
	@$(BIN)/ruff format --check accords graph ingest dashboards tests bench
	@$(BIN)/mypy
	@$(BIN)/lint-imports

conformance: setup  ## the W3C's tests of SPARQL 1.1, over HTTP; ACCORDS_W3C names the archive of the suite
	@test -f "$(ACCORDS_W3C)" || { echo "ACCORDS_W3C names no archive of the SPARQL 1.1 tests" >&2; exit 69; }
	@ACCORDS_W3C="$(ACCORDS_W3C)" $(BIN)/python -m pytest tests/test_endpoint_w3c.py tests/test_endpoint_evaluation.py

bench: setup system  ## ratios against named peers, measured in the same run
	@for one in quality reading publish neo4j_load questions reliability endpoint explorer; do $(BIN)/python -m bench.$$one; done

kills: setup system  ## ingest, publish, load, endpoint and workers killed at random moments; nothing lost or doubled
	@$(BIN)/python -m bench.kills

growth: setup  ## what a claim costs from a hundred to a hundred thousand
	@$(BIN)/python -m bench.growth

load: setup  ## the endpoint under mixed load beside an attacker, twenty minutes
	@$(BIN)/python -m bench.load

$(SPARK)/.installed: .ci/spark.lock | setup
	@$(INSTALL) --target $(SPARK) --require-hashes --requirement .ci/spark.lock
	@touch $@

spark: setup system $(SPARK)/.installed  ## a real Spark on this machine: the same record as the local pool's, its workers killed on the way
	@ACCORDS_SPARK=1 PYTHONPATH=$(CURDIR)/$(SPARK) $(BIN)/python -m pytest tests/test_spark.py

compiled: setup  ## a wheel whose reader is compiled to C, in build/compiled, and its readings beside the plain reader's (needs gcc)
	@$(INSTALL) --constraint deploy/requirements.lock --group image
	@rm -rf build/compiled build/lib.* build/temp.* build/bdist.*  # what an older source left there would be built in
	@ACCORDS_COMPILED=1 $(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python --out-dir build/compiled .
	@$(BIN)/python -m bench.compiled build/compiled/accords-*.whl $(or $(TEXTS),examples)

hostile: setup system  ## attacks on every door, and a million odd inputs to reader, parsers and guards
	@$(BIN)/python -m pytest tests/test_query_guard.py tests/test_query_limits.py tests/test_endpoint_safety.py \
		tests/test_explorer_safety.py tests/test_sources.py tests/test_address.py tests/test_cypher.py tests/test_laws_reader.py
	@$(BIN)/python -m bench.fuzz

neo4j-jars: setup system  ## the jars of both Neo4j releases, into the user's cache
	@for one in lts newest; do ACCORDS_NEO4J_RELEASE=$$one $(BIN)/accords neo4j fetch; done

neo4j-newest: neo4j-jars  ## the tests that want a Neo4j, against the newest release
	@ACCORDS_NEO4J_RELEASE=newest $(BIN)/python -m pytest tests/test_neo4j*.py tests/test_cypher.py \
		tests/test_questions_neo4j.py tests/test_curation_neo4j.py

questions: setup system  ## every named question in SPARQL and in Cypher: equal rows
	@$(BIN)/python -m pytest tests/test_questions*.py

docs: setup  ## the generated reference of vocabulary, questions and commands
	@$(BIN)/python docs/generate.py

gallery: setup system  ## the pictures of docs/gallery.md and of the README, from the example statements
	@$(BIN)/accords ingest examples --home build/gallery
	@$(BIN)/python -m bench.screenshots build/gallery
	@$(BIN)/python -m bench.screenshots build/gallery docs/images/gallery --gallery

bundle:  ## rebuild the graph component's JavaScript (needs Node; users never do)
	@bash dashboards/component/build

land: setup  ## the outline of the land on the explorer's map, from Natural Earth's coasts (needs npm; users never do)
	@mkdir -p build && npm pack --silent --pack-destination build world-atlas@2.0.2 >/dev/null
	@$(BIN)/python .ci/land.py build/world-atlas-2.0.2.tgz accords/static/land.svg

clean:  ## remove the environment and what was built; the workspace stays
	@rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
