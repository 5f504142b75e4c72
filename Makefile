# `make serve` shows every form in form_definitions/; `make test` proves that they work.
# Nothing is needed but make, Python 3.11 and Debian's apt: what is missing is installed here, each thing once.

HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

.DELETE_ON_ERROR:
.PHONY: serve test audit pages bench fast lint format lock clean browser scanner

PYTHON := $(shell for python in python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
APT := $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300
APT_INSTALL := $(APT) update && $(APT) install --no-install-recommends
RUN := .venv/bin/python -m
PIP_INSTALL := $(RUN) pip install --quiet --disable-pip-version-check

serve: .venv/run.stamp
	.venv/bin/formkit serve --debug

# The fast checks come first, so that a slip is known in seconds; pytest's closing line comes last. Tests of a file share
# what they look at, and so a process.
test: lint browser scanner
	$(RUN) pytest -n 3 --dist loadfile

# Everything in Chromium: every page of every service in each state, more scenarios, each service by keyboard alone.
pages: .venv/test.stamp browser
	EVERY_PAGE=1 $(RUN) pytest -n 2 --dist loadfile tests/browser

# Every form in full: each state of each page in each language, in Chromium; then how good the audit itself is.
audit: .venv/test.stamp browser
	.venv/bin/formkit audit --tier full
	$(RUN) tests.audit_score gds
	$(RUN) tests.audit_score fixtures
	$(RUN) tests.audit_score faults

# How long it takes to compile a large definition and a megabyte of anything, to show a very long list, to use a profile.
bench: .venv/test.stamp
	$(RUN) tests.bench
	$(RUN) tests.bench_uploads
	$(RUN) tests.bench_profile
	$(RUN) tests.bench_sign_in

fast: .venv/test.stamp scanner
	$(RUN) pytest -n 2 --dist loadfile -m "not browser"

lint: .venv/test.stamp
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	.venv/bin/lint-imports
	$(RUN) mypy

format: .venv/test.stamp
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "formkit needs Python 3.11 or later, and found none. Install it with: apt-get install python3" >&2; exit 1; }
	$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(APT_INSTALL) python3-venv; }
	$(PYTHON) -m venv .venv

# A stamp is younger than the lock that it installed: a changed lock installs again, an unchanged one costs nothing.
.venv/run.stamp: requirements/run.txt setup.cfg pyproject.toml | .venv/bin/python
	@echo "Installing what formkit runs on, exactly as locked in $<"
	$(PIP_INSTALL) --require-hashes --only-binary :all: -r $<
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements/test.txt .venv/run.stamp
	@echo "Installing what the tests need too, exactly as locked in $<"
	$(PIP_INSTALL) --require-hashes --only-binary :all: -r $<
	@touch $@

# Real Chromium with one known font, so that 320 pixels mean the same on every machine.
browser:
	@{ command -v chromium && command -v chromedriver && ls -d /usr/share/fonts/truetype/liberation*; } >/dev/null 2>&1 \
		|| { $(APT_INSTALL) chromium chromium-driver fonts-liberation; }

# ClamAV's daemon, which looks at uploaded files. Its signatures stay away: the tests bring one of their own.
scanner:
	@command -v clamd >/dev/null || test -x /usr/sbin/clamd || { $(APT_INSTALL) clamav-daemon; }

# `make lock` adds and drops what setup.cfg asks for; `make lock UPGRADE=--upgrade` also takes every newer release.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/uv pip compile --quiet --no-config --universal \
	--python-version 3.11 --generate-hashes $(UPGRADE) setup.cfg requirements/build.in

lock: .venv/bin/python
	$(PIP_INSTALL) uv==0.13.8
	$(LOCK) --output-file requirements/run.txt
	$(LOCK) --extra test --constraint requirements/run.txt --output-file requirements/test.txt
	@! grep -nE '^-|://' requirements/*.txt || { echo "A lock must not say where packages come from" >&2; exit 1; }

# Leaves .venv and instance/ (the answers of people who tried the forms) alone.
clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find formkit tests -name __pycache__ -prune -exec rm -rf {} +
