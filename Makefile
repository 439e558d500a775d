# Every command of the project; `make help` lists them. Paths are relative, so the folder's name may hold spaces.
SHELL := /bin/bash
BIN := .venv/bin
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup setup-test demo test fuzz soak check fmt pictures gallery bench doctor lock clean

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile
	@echo '  Options go in ARGS: make test ARGS="tests/drivers -k printer"'

setup: ## Install what running the hall needs: system packages, .venv, locked dependencies.
	@deploy/setup.sh runtime

setup-test: ## Install what tests and checks need besides (PostgreSQL, OCR, pytest, ruff, mypy).
	@deploy/setup.sh test

demo: setup ## Run a whole hall with simulated devices; without a display, a scripted morning into out/demo/.
	@$(BIN)/hall demo $(ARGS)

test: setup-test ## Run every test, on SQLite and on a private PostgreSQL.
	@$(BIN)/python -m pytest -n 4 --dist loadgroup $(ARGS)

fuzz: setup-test ## Feed a million damaged inputs to every decoder of the drivers.
	@$(BIN)/python -m tests.drivers.fuzz $(ARGS)

soak: setup-test ## Watch a call screen through a hall's day in 20 minutes; ARGS="--minutes 5" for less, --docs for docs/.
	@$(BIN)/hall bench soak $(ARGS)

check: setup-test ## Check style, formatting, types and the arrows between packages.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

fmt: setup-test ## Format the code and mend what ruff can mend by itself.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

pictures: setup ## Draw every window in every state worth looking at, into out/pictures/.
	@$(BIN)/python -m deploy.pictures $(ARGS)

gallery: setup ## Draw the README's pictures of kiosk and call screen again, into docs/pictures/.
	@$(BIN)/python -m deploy.pictures.gallery

bench: setup ## Measure the time from the key on the wire to the number on the call screen.
	@$(BIN)/hall bench latency $(ARGS)

doctor: setup ## Say what on this machine keeps the hall from working, and what to do.
	@$(BIN)/hall doctor $(ARGS)

LOCK := $(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate --quiet

lock: setup-test ## Write the lock files again from pyproject.toml; ARGS=--upgrade takes newer versions.
	$(LOCK) $(ARGS) -o requirements.lock >/dev/null
	$(LOCK) $(ARGS) --group dev -c requirements.lock -o requirements-dev.lock >/dev/null

clean: ## Remove what the demo, tests and checks made; .venv stays.
	rm -rf out build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
