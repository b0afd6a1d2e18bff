# The two commands of a newcomer: `make documents` and `make test`. Both install what the machine lacks.

SWIFT ?= swift
BUILD = $(SWIFT) build -c release --product collateral
COLLATERAL = .build/release/collateral
# The example is built for its own day, so that it never ages: its deals stand as they stood then.
EXAMPLE_DAY = 2026-11-24

.PHONY: documents test system build lint format audit bench bench-scale torture fuzz clean help

help:
	@echo "make documents   install what is missing, build, check the specs, fill output/"
	@echo "make test        install what is missing, build, run all tests"
	@echo "make lint        formatting and style"
	@echo "make audit       Open XML, HTML, PDF and JSON Schema rules on the generated documents"
	@echo "make bench       compare speed with pandoc, docxtpl and python-docx, on one document and on 10,000"
	@echo "make torture     let each call to the disk fail, end builds 200 times: nothing is lost"
	@echo "make bench-scale what 10,000 documents cost, and what nothing changed does"
	@echo "make install     put the program in PREFIX=/usr/local"
	@echo "make package     a .deb for machines without Swift"
	@echo "make fuzz        try strangers' inputs, SECONDS=60 at each door"

documents: build
	@$(COLLATERAL) check --date $(EXAMPLE_DAY)
	@$(COLLATERAL) build --date $(EXAMPLE_DAY)

build: system
	@$(BUILD)

test: system
	@sh .ci/system tests
	@$(SWIFT) test

# Installs the libraries that collateral is built on, where they are missing.
system:
	@sh .ci/system libraries

lint:
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	@$(SWIFT) format --in-place --recursive Package.swift Sources Tests

audit: documents
	@sh .ci/audit $(EXAMPLE_DAY)

# Lets each call to the system that a build makes go wrong in turn (EVERY=10: every tenth), and ends builds of the shipped
# workspace at any moment or side by side, while its specs change. STARTER is the same for the starter workspace.
ROUNDS ?= 200
EVERY ?= 1
STARTER ?= $(EVERY)
torture: build
	@$(SWIFT) build -c release --product collateral-faults
	@.build/release/collateral-faults starter $(STARTER)
	@.build/release/collateral-faults . $(EVERY)
	@python3 .ci/torture.py $(COLLATERAL) . $(ROUNDS)

bench: system
	@sh .ci/bench

# A workspace of 10,000 documents: all new, nothing changed, one field changed, one deal, memory. Takes minutes.
bench-scale: system
	@sh .ci/bench scale

# Tries new inputs at every door, SECONDS for each; what it finds is written to .build-fuzz/finds.
SECONDS ?= 60
fuzz: system
	@sh .ci/fuzz $(SECONDS)

clean:
	@rm -rf .build

PREFIX ?= /usr/local

# The program and the files `collateral new` copies.
.PHONY: install
install: build
	@mkdir -p $(PREFIX)/bin $(PREFIX)/share/collateral
	@cp $(COLLATERAL) $(PREFIX)/bin/collateral
	@rm -rf $(PREFIX)/share/collateral/Templates $(PREFIX)/share/collateral/Starter
	@cp -R Templates $(PREFIX)/share/collateral/Templates
	@cp -R Sources/WorkspaceStore/Starter $(PREFIX)/share/collateral/Starter
	@echo "Installed $(PREFIX)/bin/collateral"

# One file for colleagues: the program with the Swift runtime in it, its templates, completions for shells.
PACKAGES = .build-package
.PHONY: package
package: system
	@$(SWIFT) build -c release --static-swift-stdlib --product collateral --scratch-path $(PACKAGES)
	@sh .ci/package $(PACKAGES)/release/collateral $(PACKAGES)
