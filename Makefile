# capaian: consolidation of plans and results out of the OPD's own workbooks.
SHELL       := /bin/bash
GO          ?= go
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
PACKAGES    := ./... ./.ci/ringkas ./testdata/ledokombo ./testdata/ledokombo/gen ./testdata/kabupaten ./testdata/kabupaten/gen ./testdata/nyata ./testdata/berantakan ./testdata/kesalahan ./testdata/kesalahan/gen
VERSION     := $(shell git describe --tags --always --dirty 2>/dev/null || echo pengembangan)

.DEFAULT_GOAL := help
.PHONY: help build demo test deps check layers bench golden

help: ## lists these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

build: ## builds ./bin/capaian
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags='-s -w -X main.version=$(VERSION)' -o bin/capaian ./cmd/capaian

demo: build ## writes an invented kabupaten into demo/ and runs one night over it
	@test -d demo/masuk || $(GO) run ./testdata/kabupaten/gen -o demo
	@test -f demo/keputusan.xlsx || ./bin/capaian init demo > /dev/null
	./bin/capaian run --config demo/capaian.yaml

deps: ## installs what the tests need and this machine lacks (PostgreSQL)
	@.ci/deps

test: deps ## runs every test on SQLite and PostgreSQL
	@.ci/test $(PACKAGES)

check: ## gofmt, vet, staticcheck, layers, test
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	$(GO) vet $(PACKAGES)
	$(GO) run $(STATICCHECK) $(PACKAGES)
	@$(MAKE) --no-print-directory layers test

layers: ## checks that imports point one way
	@.ci/layers

bench: ## measures reading, loading and a whole night; ratios within one run
	$(GO) test -run '^$$' -bench . -benchmem $(PACKAGES)

golden: ## rewrites the golden files; read their diff before committing
	$(GO) run ./testdata/ledokombo/gen
	$(GO) test ./cmd/capaian -run Golden -update
	git diff --stat -- '*testdata*'
