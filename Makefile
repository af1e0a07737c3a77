# Two commands for everybody: `make run` starts the wizard, `make test` runs all tests.
# Both check what they need first and say what to type where they may not install it.

.PHONY: run build test clean needs

# Release, linked statically as a whole: it starts in the time of a small C program, with no library to look up or to
# relocate, and runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -s

run: build
	@exec .build/release/slipway $(ARGS)

build: needs
	@swift build $(RELEASE) --product slipway

test: needs
	@swift build --build-tests
	@swift test --skip-build

needs:
	@sh Tests/Tools/install-needs

clean:
	rm -rf .build
