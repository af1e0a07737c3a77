# Two commands for everybody: `make run` starts the wizard, `make test` runs all tests.
# Both check what they need first and say what to type where they may not install it.

.PHONY: run build test check format-stages clean needs

# Release, with Swift's own libraries inside the program: it starts in the time of a small C program and runs where no
# Swift is installed. A position-dependent program needs no relocation at its start, which is a third of that time.
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -no-pie -Xlinker -s

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
