# Two commands: `make run` opens the kiosk, `make test` checks everything. Each sets itself up.
# VENV=… puts the environment elsewhere; PYTHON=… chooses the interpreter (3.11 or later).

PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard kiosk/assets/translations/*/LC_MESSAGES/*.po))

.PHONY: run tour test test-all lint types check bench strings schemas sounds lock references clean

run: $(READY) $(CATALOGUES)  ## open the kiosk; without a display, play its tour off screen
	@build/system_libraries.sh libgl1 libegl1
	@$(PY) -m kiosk run

tour: $(READY) $(CATALOGUES)  ## one picture a screen, in the three formats, under dist/tour
	@build/system_libraries.sh libgl1 libegl1
	@for size in 1920x1080 1080x1920 1280x800; do \
		$(PY) -m kiosk tour --size $$size --out dist/tour/$$size || exit; done

test: check  ## all that a change must pass; under ten minutes on two cores
	@build/system_libraries.sh libgl1 libegl1 libzbar0 xvfb xdotool
	$(PY) -m pytest -n 2 --dist loadgroup

test-all: test  ## and the longer matrices
	$(PY) -m pytest -n 2 --dist loadgroup -m long

check: lint types

lint: $(READY) $(CATALOGUES)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: $(READY)
	$(PY) -m mypy

bench: $(READY) $(CATALOGUES)  ## ratios against a bare Kivy window, measured in one run
	@build/system_libraries.sh libgl1 libegl1
	$(PY) -m bench

references: $(READY) $(CATALOGUES)  ## draw the pictures of the screens, of the guide and of the README again
	$(PY) -m pytest tests/screens tests/docs -n 2 --dist loadgroup --redraw
	$(PY) build/contact_sheet.py

strings: $(READY)  ## gather the words of the screens for translators
	$(PY) build/strings.py

schemas: $(READY)  ## publish what may stand above a page, for editors to complete
	$(PY) build/schemas.py

sounds: $(READY)  ## make the sounds again from their notes; listen to them
	$(PY) build/sounds.py

lock:  ## pin every dependency again
	uv pip compile pyproject.toml --extra author --group dev --universal --python-version 3.11 \
		--generate-hashes --no-header --no-annotate -o requirements.lock

clean:
	rm -rf $(VENV) dist $(CATALOGUES)

$(READY): requirements.lock pyproject.toml
	@build/check_python.sh $(PYTHON)
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

%.mo: %.po | $(READY)
	@$(PY) -m babel.messages.frontend compile --input-file $< --output-file $@ 2>/dev/null
