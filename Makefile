# A fresh machine needs Python >= 3.11, make and git; everything else goes into .venv.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve quick test test-long test-nightly test-slow site tab tab-in-browser tab-tools check run engines java system-engines lock lint scripts format coverage bench browser-tools lighthouse screenshots clean mutants fuzz release changelog

serve: .venv/ready tab-tools  ## run the checks, serve the site, run again what changes
	$(BIN)/uradori serve -- --dev-addr 127.0.0.1:$(PORT)

# Tests that need no order run side by side; a file stays with one worker, and so do its hosts.
SIDE_BY_SIDE := -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder

quick: .venv/ready lint  ## what can be known in about a minute
	$(BIN)/pytest plugins/uradori/tests/unit plugins/uradori/tests/golden -q $(SIDE_BY_SIDE)
	$(BIN)/mkdocs build --site-dir .uradori/smoke

# The engine is tested as it is away from here, and here only for what it says of this repository.
ENGINE_IN_HERE := plugins/uradori/tests/unit/test_manual.py plugins/uradori/tests/unit/test_rooms.py

test: .venv/ready lint scripts system-engines browser-tools  ## everything that must hold before publishing
	$(BIN)/pytest snippets -q --uradori-mutate
	$(BIN)/uradori check
	$(BIN)/uradori exercises
	$(MAKE) --no-print-directory site-from-evidence
	$(MAKE) --no-print-directory manual
	$(BIN)/pytest tests $(ENGINE_IN_HERE) -q $(SIDE_BY_SIDE) --ignore tests/slow
	.ci/test-engine-alone $(SIDE_BY_SIDE)

# Without the slow engines the rest can still be tested, except where nothing may be left out.
# Browsers first: they look at the site as it was built, before slow claims leave new evidence.
test-long: .venv/ready browser-tools  ## what takes longer: slow engines, other hosts, browsers with windows
	@found=; for program in chromium google-chrome; do \
	  command -v $$program >/dev/null || continue; \
	  found=1; $(BIN)/pytest tests/browser -q $(SIDE_BY_SIDE) --browser-program $$program || exit 1; \
	done; test -n "$$found" \
	  || echo "make: no chromium or google-chrome here: no page is looked at in a window" >&2
	@$(MAKE) --no-print-directory engines \
	  || { echo "make: no Flink, Spark and PyAV here: their claims are not run" >&2; test "$${CI:-}" != true; }
	$(BIN)/pytest snippets -q -rs --uradori-tier slow --uradori-mutate
	$(BIN)/pytest tests/slow -q -rs
	@if $(MAKE) --no-print-directory hosts; then $(BIN)/pytest plugins/uradori/tests/long -q; \
	else echo "make: other hosts cannot be installed here: no site is built with them" >&2; fi
	$(BIN)/pytest plugins/uradori/tests/nightly -q --short

# An environment for each host that sites are built by in tests, with the engine as it is here.
HOSTS := plugins/uradori/tests/long/environments

.PHONY: hosts
hosts: $(patsubst $(HOSTS)/%.lock,.hosts/%/ready,$(wildcard $(HOSTS)/*.lock))

.hosts/%/ready: $(HOSTS)/%.lock plugins/uradori/pyproject.toml
	rm -rf $(@D) && $(PYTHON) -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable plugins/uradori
	@touch $@

# The tests that start engines, serve or time anything.
ENGINES_SERVERS_AND_TIMES := $(wildcard plugins/uradori/tests/*/test_engines.py) \
  plugins/uradori/tests/runner/test_limits.py plugins/uradori/tests/runner/test_pool.py \
  plugins/uradori/tests/runner/test_witnesses.py plugins/uradori/tests/cli/test_serve.py \
  tests/content/test_engine_modules.py snippets/elasticache snippets/route53

test-nightly: .venv/ready .venv/fuzz system-engines browser-tools  ## what takes hours or a busy machine
	$(MAKE) --no-print-directory coverage
	$(BIN)/pytest plugins/uradori/tests -q $(SIDE_BY_SIDE) -m hypothesis --hypothesis-profile nightly
	$(BIN)/pytest plugins/uradori/tests/nightly -q -s
	$(MAKE) --no-print-directory site tab-in-browser
	$(MAKE) --no-print-directory mutants
	.ci/under-load 8 .ci/repeat 2 $(MAKE) --no-print-directory test
	.ci/under-load 8 .ci/repeat 20 $(BIN)/pytest -q $(ENGINES_SERVERS_AND_TIMES)

# Where the disk is full, there is no room for figures either.
coverage: .venv/ready  ## branches of the engine that its own tests take, in every process
	cd plugins/uradori && ../../.venv/bin/coverage erase
	cd plugins/uradori && ../../.venv/bin/coverage run -m pytest -q $(SIDE_BY_SIDE) --deselect tests/cli/test_safety.py::test_full_disk_is_one_line
	cd plugins/uradori && ../../.venv/bin/coverage combine --quiet
	mkdir -p .ci/reports && cd plugins/uradori && ../../.venv/bin/coverage report --fail-under=0 > ../../.ci/reports/coverage.txt
	cd plugins/uradori && ../../.venv/bin/coverage report

test-slow: .venv/ready engines  ## the claims on Flink and Spark, with their faults and a few mutants
	$(BIN)/pytest snippets -q --uradori-tier slow --uradori-mutate
	$(BIN)/pytest tests/slow -q

site: .venv/ready  ## run the checks, build the site into site/
	$(BIN)/uradori run --mutate
	$(BIN)/uradori check
	$(BIN)/uradori exercises
	$(MAKE) --no-print-directory site-from-evidence

# What readers' browsers run checks with, kept until something of it changes. Without Node.js or a
# network the site has no button for it, and is built all the same.
tab: .venv/ready tab-tools  ## build it, and find out which checks browsers can run
	$(BIN)/uradori tab --if-possible

# A site that is built must be there.
tab-in-browser: .venv/ready browser-tools  ## run every check that has a button, in a browser
	$(BIN)/pytest tests/slow/test_tab.py -q --every-check

tab-tools: .venv/ready
	@.ci/install-node
	@command -v npm >/dev/null || $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement node.lock \
	  || echo "make: neither npm nor a wheel of Node.js is to be had: no check will run in a browser" >&2

.PHONY: site-from-evidence
site-from-evidence: tab
	URADORI_REQUIRE_EVIDENCE=$${URADORI_REQUIRE_EVIDENCE:-true} $(BIN)/mkdocs build --strict

.PHONY: manual
manual: .venv/ready tab-tools  ## run what the manual says of uradori, build it into plugins/uradori/site
	cd plugins/uradori && ../../.venv/bin/uradori run --stale
	cd plugins/uradori && ../../.venv/bin/uradori check
	cd plugins/uradori && ../../.venv/bin/uradori tab --if-possible
	cd plugins/uradori && URADORI_REQUIRE_EVIDENCE=true ../../.venv/bin/mkdocs build --strict

system-engines:  ## install the engines that the operating system has, where root on Debian
	.ci/install-engines

engines: java $(patsubst requirements-%.lock,.engines/%/ready,$(wildcard requirements-*.lock))  ## the environments of large engines, one each; goes on where it was interrupted

java:
	.ci/install-java

# The first line of a .in says how much is downloaded. An environment takes its place when it is
# complete: uradori goes by its interpreter, and a half of one would pass for a whole.
.engines/%/ready: requirements-%.lock builders.lock
	@sed -n '1s/^# /make engines: /p' requirements-$*.in
	rm -rf .engines/$* .engines/$*.part
	$(PYTHON) -m venv .engines/$*.part
	.engines/$*.part/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement builders.lock
	.engines/$*.part/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --require-hashes --requirement $<
	mv .engines/$*.part .engines/$*
	@touch $@

# A browser, and what its tests take from npm: rules for accessibility and HTML. Without npm they are
# skipped, and say so; in CI they fail.
browser-tools:
	@.ci/install-browser
	@.ci/install-node
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory tests/tools/node_modules/ready; \
	  else echo "make: npm is missing: some browser tests cannot run; they need Node.js 20.19 or newer" >&2; fi

%/node_modules/ready: %/package-lock.json
	cd $* && npm ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

lighthouse: .venv/ready browser-tools tests/lighthouse/node_modules/ready  ## score the built site, at least 95 of 100
	$(BIN)/python -m tests.lighthouse.scores

screenshots: .venv/ready  ## accept how pages look now; look at tests/browser/reviewed afterwards
	$(BIN)/pytest tests/browser/test_looks.py -q --update-screenshots

check: .venv/ready  ## say everything that is wrong, run nothing
	$(BIN)/uradori check

run: .venv/ready  ## run what is out of date
	$(BIN)/uradori run --stale

# What npm has is not needed to know whether Python is in order; CI has it.
scripts: browser-tools  ## lint and format of scripts, their types, lint of style sheets, what Safari lacks
	@if command -v npm >/dev/null; then cd tests/tools && npx --no-install biome check ../.. --error-on-warnings && npx --no-install tsc --project jsconfig.json && node safari.js; \
	  else test "$${CI:-}" != true; fi

lint: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/ready
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory browser-tools && cd tests/tools && npx --no-install biome check --write ../..; fi

bench: .venv/ready  ## what runs, builds and serving cost, and what others do; writes the manual's page
	$(BIN)/python plugins/uradori/benchmarks/isolated_snippets.py
	$(BIN)/python plugins/uradori/benchmarks/plain_runs.py
	$(BIN)/python plugins/uradori/benchmarks/runs_of_a_site.py
	$(BIN)/python plugins/uradori/benchmarks/nothing_changed.py --claims 100 1000 10000
	$(BIN)/python plugins/uradori/benchmarks/served_edits.py
	$(BIN)/python plugins/uradori/benchmarks/whole_builds.py --pages 200 1000 --claims 600 1000
	$(BIN)/python plugins/uradori/benchmarks/manual_page.py

# Is each line noticed of what decides about a claim? What is not is explained in a file.
mutants: .venv/mutants  ## change the core in hundreds of places, say which change no quick test notices
	rm -rf plugins/uradori/mutants
	cd plugins/uradori && nice -n 19 ../../$(BIN)/mutmut run > mutants.log 2>&1 || { tail -40 mutants.log; exit 1; }
	cd plugins/uradori && ../../$(BIN)/python tests/nightly/survivors.py

FUZZ_SECONDS ?= 600

fuzz: .venv/fuzz  ## seek inputs that break what reads people's files, FUZZ_SECONDS for each reader
	$(BIN)/pytest plugins/uradori/tests/nightly/test_guided_fuzzing.py -q -s --fuzz-seconds $(FUZZ_SECONDS)

.venv/fuzz: fuzz.lock .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

.venv/mutants: mutants.lock .venv/ready
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

# Packages and what they need at run time, as a reader of the release sees them.
release: .venv/ready .release/ready  ## wheel, source distribution and SBOM in dist; TAG=v1.2.3 has to be the version
	@version=$$(sed -n 's/^version = "\(.*\)"/\1/p' plugins/uradori/pyproject.toml); \
	  test "$(TAG)" = "v$$version" || { echo "make: the version is $$version: say TAG=v$$version" >&2; exit 1; }
	@set -- changelog.d/+*; test ! -e "$$1" || { echo "make: changelog.d has fragments: make changelog VERSION=…" >&2; exit 1; }
	rm -rf dist .release/contents
	cd plugins/uradori && ../../$(BIN)/python -m hatchling build --directory ../../dist
	$(PYTHON) -m venv --without-pip .release/contents
	$(BIN)/pip --python .release/contents install --quiet --disable-pip-version-check dist/*.whl
	.release/bin/cyclonedx-py environment .release/contents --pyproject plugins/uradori/pyproject.toml --output-reproducible --output-file dist/sbom.cdx.json

changelog: .release/ready  ## put the fragments of changelog.d into CHANGELOG.md, under VERSION
	.release/bin/towncrier build --yes --version "$(VERSION)"

.release/ready: release.lock
	rm -rf $(@D) && $(PYTHON) -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

TAB := plugins/uradori/src/uradori/publish/tab/web

lock:  ## pin the newest versions that the requirements allow, with hashes
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/pip install --quiet uv
	for file in requirements*.in builders.in node.in release.in mutants.in fuzz.in witnesses/*.in $(HOSTS)/*.in; do \
	  .venv-lock/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-annotate --no-header \
	    $$file --output-file $${file%.in}.lock || exit 1; \
	done
	for folder in tests/tools tests/lighthouse; do \
	  (cd $$folder && npm update --package-lock-only --omit-lockfile-registry-resolved) || exit 1; \
	done
	cd $(TAB) && npm update --package-lock-only --omit-lockfile-registry-resolved
	cd witnesses/kinesalite && npm update --package-lock-only --omit-lockfile-registry-resolved
	rm -rf .venv-lock

# Second witnesses: servers that simulate AWS's API independently of moto, each in its own place.

.PHONY: witness witnesses

witness: witnesses  ## ask second witnesses about every claim of behaviour, print who agrees
	$(BIN)/uradori witness

witnesses: .venv/ready .witnesses/ministack/ready .witnesses/kinesalite/ready

.witnesses/ministack/ready: witnesses/ministack.lock
	rm -rf $(@D) && $(PYTHON) -m venv $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

.witnesses/kinesalite/ready: $(wildcard witnesses/kinesalite/*)
	@command -v npm >/dev/null || { echo "make: npm is missing: kinesalite, a witness for Kinesis, needs Node.js" >&2; exit 1; }
	rm -rf $(@D) && mkdir -p $(@D) && cp $^ $(@D)
	cd $(@D) && npm ci --silent --ignore-scripts --omit=optional --no-audit --no-fund
	@touch $@

# Modules are compiled as pip compiles those that it copies: an environment may forbid it afterwards.
.venv/ready: requirements.lock plugins/uradori/pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "make: $(PYTHON) is missing: install Python 3.11 or newer, or say PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $(PYTHON) is older than 3.11: say PYTHON=/path/to/a/newer/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "make: $(PYTHON) cannot make environments: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable plugins/uradori
	$(BIN)/python -m compileall -q plugins/uradori/src
	@touch $@

clean:
	rm -rf .venv .engines .hosts .release .witnesses .uradori dist site tests/*/node_modules
