# Every target is one script; `bash scripts/<target>.sh` does the same without make.

.PHONY: help serve build test faults bench bench-media check clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 13

serve: ## the studio with live reload; PORT=8080
	@bash scripts/serve.sh

build: ## dist/, ready for any static host, with its size checked
	@bash scripts/build.sh

test: ## everything: format, lint, unit, module and browser tests
	@bash scripts/test.sh

faults: ## tabs killed, storage cleared and other faults, REPEAT=10 times each, and what is lost
	@bash scripts/faults.sh

bench: ## speed and memory, beside the tools people use today
	@bash scripts/bench.sh

bench-media: ## the media prober beside its peers; several minutes
	@bash scripts/bench.sh media

check: ## format and lints, native and wasm
	@bash scripts/check.sh

clean: ## remove what the other targets made
	@bash scripts/clean.sh
