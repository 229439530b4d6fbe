# What there is to make:
#   make demo      the k-means lecture as frames, and its storyboard as a PDF, in out/
#   make test      all tests
#   make test-long all tests, with those that need large programs of others
#   make golden    what tests compare with, recorded anew
#   make picture   the picture of a step as text: make picture ALGORITHM=hierarchical STEP=12
#   make docs      the pages of the library's API, in out/documentation, and how much of it is documented
#   make lint      the formatter's opinion, the length of lines, and whether Package.swift names what is imported
#   make bench     how fast it is, beside Python where that is installed
#   make           the program, in .build/release/
#   make browser   the engine as WebAssembly and the page around it, in .build/browser/, for clusterwalk page
#   make test-pages  pages in a real browser, which it installs
#   make install   program, lessons and assets under PREFIX
#   make clean     takes away what was made
#
# demo, test, test-long, browser and the program itself need a few Debian packages and install those that are missing.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ALGORITHM ?= k-means
STEP ?= 0

# To draw and to write: Pango brings Cairo, HarfBuzz and fontconfig with it, which pkgconf finds; libzip, Expat,
# libxlsxwriter and SQLite are for workbooks and databases.
packages := pkgconf libpango1.0-dev libisal-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libzip-dev libexpat1-dev libsqlite3-dev libxlsxwriter-dev fonts-inter fonts-dejavu-core fonts-droid-fallback
# To look into PDFs.
test_packages := poppler-utils qpdf libxml2-utils
# A browser that tests can drive.
page_packages := chromium chromium-driver python3-venv
# To open what is made in the programs that it is made for, which takes long.
long_packages := ffmpeg librsvg2-bin texlive-latex-recommended texlive-pictures libreoffice-impress-nogui
# C for WebAssembly.
# Letters for a page are cut out of Inter, and the engine is made small.
browser_packages := wasi-libc libclang-rt-dev-wasm32 binaryen xz-utils fonttools python3-brotli fonts-inter

program := .build/release/clusterwalk
page := .build/browser/page/page.html
build := $(SWIFT) build --configuration release --product clusterwalk
destination := $(DESTDIR)$(PREFIX)

.PHONY: all demo test test-long test-pages golden picture docs lint bench browser test-browser install clean packages test-packages always
.DELETE_ON_ERROR:

all: $(program)

# Linked with Swift's own libraries inside, the program runs where Swift is not installed. Where a
# toolchain can't do that, it is linked as usual.
$(program): packages always
	@$(build) --static-swift-stdlib && $@ --version || { $(build) && $@ --version; }

packages:
	@.ci/install-packages $(packages)

test-packages:
	@.ci/install-packages $(packages) $(test_packages)

demo: out/k-means/manifest.json out/storyboard.pdf
	@echo
	@echo "The k-means lecture on the built-in mall (synthetic customers):"
	@echo "  out/k-means/       frames and manifest.json; start with frame-000000.png"
	@echo "  out/storyboard.pdf the same run on paper"
	@if [ -e $(page) ]; then $(program) page k-means --quiet --out out/k-means.html && \
	  echo "  out/k-means.html   the same run to go through in a browser, offline"; \
	else echo "To go through it in a browser: make browser, which takes some minutes, then make demo again"; fi

out/k-means/manifest.json: $(program)
	@mkdir -p out
	$(program) frames k-means --out out/k-means

out/storyboard.pdf: $(program)
	@mkdir -p out
	$(program) handout storyboard --out $@

test: test-packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel --quiet

test-long: test-packages test-pages
	@.ci/install-packages $(long_packages)
	$(SWIFT) build --build-tests
	CLUSTERWALK_LONG=yes $(SWIFT) test --skip-build --parallel --quiet

# What was recorded makes its test fail, so that somebody looks at it.
golden: test-packages
	$(SWIFT) build --build-tests
	-CLUSTERWALK_RECORD=yes $(SWIFT) test --skip-build --quiet --filter '[Gg]olden'
	git status --short -- '*/Goldens/*'

# Drawn with even letters, like the pictures that golden tests compare.
picture: packages
	@$(SWIFT) run --quiet clusterwalk-picture '$(ALGORITHM)' '$(STEP)'

docs: packages
	@.ci/docs

lint:
	$(SWIFT) format lint --recursive --strict Sources Tests .ci Package.swift
	! LC_ALL=C.UTF-8 git grep -nE '^.{111}' -- '*.swift'
	$(SWIFT) package dump-package | $(SWIFT) .ci/Dependencies.swift

bench: $(program)
	$(SWIFT) run --configuration release clusterwalk-bench

browser:
	@.ci/install-packages $(browser_packages)
	@SWIFT='$(SWIFT)' .ci/browser
	@.ci/page

# The traces that the engine writes in a browser, and the screens of its lessons, are those of native code, byte
# for byte.
test-browser: browser $(program)
	@command -v node >/dev/null || .ci/install-packages nodejs
	node Tests/Browser/traces.mjs .build/browser/clusterwalk.wasm $(program) Assets/mall-customers.csv
	$(SWIFT) build --product clusterwalk-walk
	node Tests/Browser/lessons.mjs .build/browser/clusterwalk.wasm .build/debug/clusterwalk-walk \
	  Lessons/[0-9]*.md Lessons/*.csv Assets/*.csv

# The page of every scene in a real browser: Chromium by its driver, from Debian; the rest from PyPI.
test-pages: browser $(program)
	@.ci/install-packages $(page_packages)
	@test -e .build/python || python3 -m venv .build/python
	@.build/python/bin/pip install --quiet selenium axe-core-python pillow
	.build/python/bin/python Tests/Browser/pages.py $(program)

install: $(program)
	install -d '$(destination)/bin'
	install -s -m 755 $(program) '$(destination)/bin/clusterwalk'
	for file in $$(find Assets Lessons -type f 2>/dev/null); do \
	  install -D -m 644 "$$file" '$(destination)/share/clusterwalk/'"$$file" || exit 1; \
	done
	@if [ -e $(page) ]; then \
	  for file in $$(cd .build/browser && find page -type f); do \
	    install -D -m 644 ".build/browser/$$file" '$(destination)/share/clusterwalk/'"$$file" || exit 1; \
	  done; \
	else echo "Without pages for browsers: run make browser first to have them."; fi

clean:
	rm -rf .build out
