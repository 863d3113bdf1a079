# `make site` builds the sample archive into Public/; `make check` runs every check.
.PHONY: site check system
system:
	@pkg-config --exists libcmark-gfm || (apt-get update -qq && apt-get install -y -qq libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config)

site: system
	swift run -c release broadsheet build Content --output Public

check: system
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test
