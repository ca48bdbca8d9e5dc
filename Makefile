# What a colleague types. `make run` and `make test` do all the set-up themselves.
BIN := .venv/bin
PYTHON ?= python3
# Two workers pay on two cores; the files of one folder share a PostgreSQL, so a file stays on one worker.
PYTEST ?= $(BIN)/pytest -n 2 --dist loadfile
KILLS ?= 100

.PHONY: run test lint setup soak bench locks clean
.DEFAULT_GOAL := run

run: setup ## open the desk in a demo home with a demo province beside it
	@$(BIN)/onestop demo-desk

test: setup ## pass everything CI checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(PYTEST)

lint: ## the quick half of `make test`, without set-up
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

setup: ## make .venv as the lock says, and install missing shared libraries
	@PYTHON=$(PYTHON) packaging/prepare

soak: setup ## what takes long, before a release: a receiving station killed 100 times (make test: 25), `KILLS=n` for more
	ONESTOP_KILLS=$(KILLS) $(BIN)/pytest -q tests/station/test_killed.py

bench: setup ## measure ours against a baseline, alternately; writes docs/benchmarks.md
	$(BIN)/python -m tests.bench

locks: setup ## write both locks anew
	packaging/lock

clean: ## remove what can be made again
	rm -rf .venv build dist demo-out .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
