#!/usr/bin/env python3
"""Makes the tables of facts from public packages and the collected files beside this script.

    Scripts/facts/remake.py             writes the tables and docs/facts.md, and says what changed
    Scripts/facts/remake.py --check     writes nothing; ends with 1 where a table would change, with 75 where the packages
                                        are not to be had
    Scripts/facts/remake.py --newest    takes the newest packages in place of the pinned ones
    Scripts/facts/remake.py --packages FOLDER   keeps the packages there; none is fetched that is there already
    Scripts/facts/remake.py --karpenter CLONE   reads us-east-1's prices anew from a clone of karpenter-provider-aws

The same packages and files give the same bytes. Facts that contradict each other stop it. Tables that say "kept by
hand" are held against the packages and are not written.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

import checks
import document
import instances
import places
import prices
from packages import Packages
from tables import TABLES, Table

HERE = pathlib.Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, end with 1 where a table would change")
    parser.add_argument("--newest", action="store_true", help="the newest packages in place of the pinned ones")
    parser.add_argument("--packages", metavar="FOLDER", type=pathlib.Path, help="where the packages are kept")
    parser.add_argument("--karpenter", metavar="CLONE", type=pathlib.Path, help="read us-east-1's prices anew from it")
    options = parser.parse_args()

    if options.karpenter:
        prices.collect_from_karpenter(options.karpenter)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.packages or pathlib.Path(temporary)
        packages = Packages(folder, HERE / "requirements.txt", newest=options.newest)
        types = instances.instance_types(packages)
        made = [types, places.offerings(packages), *prices.tables(packages, types)]
        by_hand = [
            Table.read(path) for path in sorted(TABLES.glob("*.tsv")) if path.stem not in {table.name for table in made}
        ]
        checks.check(packages, made + by_hand)
    changes = [table.difference() for table in made] + [document.difference(made + by_hand)]
    changes = [change for change in changes if change]
    print("\n".join(changes) or "All tables are as their sources have them.")
    if options.check:
        sys.exit(1 if changes else 0)
    for table in made:
        table.write()
    document.write(made + by_hand)


try:
    main()
except subprocess.CalledProcessError as error:
    print(f"facts: not to be had: {' '.join(error.cmd)}", file=sys.stderr)
    sys.exit(75)
