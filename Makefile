# Two commands for everybody: `make run` starts the wizard, `make test` runs all tests.
# Both check what they need first and say what to type where they may not install it.
# Two more for who changes something: `make format` lays the Swift out, `make lint` tells what it would change.
# `make build` and then `make install` put the program, its manual page and the shells' completions below PREFIX, `make
# uninstall` takes them away, and `make dist` packs them.

.PHONY: run build test install uninstall dist format lint clean needs

# An import that Package.swift does not declare is an error: the arrows between the rooms are those that stand there.
CHECKS := --explicit-target-dependency-import-check error

# Release, linked statically as a whole: it starts in the time of a small C program, with no library to look up or to
# relocate, and runs where no Swift is installed.
RELEASE := $(CHECKS) -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s

run: build
	@exec .build/release/slipway $(ARGS)

build: needs
	@swift build $(RELEASE) --product slipway

test: needs
	@sh Scripts/moto/prepare >/dev/null || true
	@swift build $(CHECKS) --build-tests
	@swift test --skip-build

# Installing builds nothing: whoever may write to PREFIX need not have Swift.
PREFIX = /usr/local
DESTDIR =
PROGRAM = .build/release/slipway
export PREFIX DESTDIR PROGRAM

install uninstall:
	@sh Scripts/dist/files $@

dist: build
	@sh Scripts/dist/package

# What .swift-format says, 120 columns.
SWIFT := Package.swift Sources Tests

format:
	@swift format --in-place --parallel --recursive $(SWIFT)

lint:
	@swift format lint --strict --parallel --recursive $(SWIFT)

needs:
	@sh Scripts/install-needs

clean:
	rm -rf .build dist
