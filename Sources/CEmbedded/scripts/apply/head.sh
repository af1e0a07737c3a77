#!/bin/sh
# Brings this environment about, and takes it down again for ./destroy.sh. `./apply.sh --help` tells how.
#
# It begins with what is this environment's own: what plan.json says, as calls of `step`. Then come how steps are carried
# out, and the checks and actions of these steps that no single call of a tool makes (`./apply.sh run NAME ...`).
# It needs a POSIX shell, coreutils, and the tools that the steps call.
