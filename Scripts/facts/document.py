"""docs/facts.md: one section a table, made from what the tables say of themselves."""

import pathlib

PATH = pathlib.Path(__file__).resolve().parents[2] / "docs/facts.md"

HEAD = """\
# Facts

What Slipway knows about AWS stands in tables in `Sources/CEmbedded/catalog`, which travel inside the program. Each names
its sources with their own dates, and the day on which somebody last held it against them. Facts that nobody has looked
at for 90 days are said to be old, in `slipway catalog`, `slipway validate` and the wizard, with what renews them.

`Scripts/facts/remake.py` makes most tables from PyPI's packages and the files in `Scripts/facts/collected`: the same
packages and files give the same bytes. `--newest` takes the newest packages and says what changed. What add-ons ask of
the nodes is made by `Scripts/charts/charts footprints`. The tables kept by hand are held against the packages and against
each other. This page is made by the script too.

What an account can tell, `slipway catalog refresh` asks it: zones, instance types and where they are offered, versions, prices
and quotas of a region. It keeps them in `facts.tsv` in the data folder (`~/.local/share/slipway`), dated and without account
numbers, and they lie over the tables row by row until a newer table or a newer answer comes. The same file in a folder of
presets holds for everybody who uses these. `--reset` forgets what was told. A file that is damaged is named and ignored.

To renew the tables: run it with `--newest`, put the new versions into `Scripts/facts/requirements.txt`, go through the
tables kept by hand (their sources say where to look), write the day into `Scripts/facts/collected/checked` and into the
tables kept by hand, and run it again.
"""


def lines(tables):
    tables = sorted(tables, key=lambda table: table.name)
    yield HEAD
    yield "| table | holds | rows | made | looked at |"
    yield "|---|---|---|---|---|"
    for table in tables:
        made = "by hand" if table.is_by_hand else "by script"
        yield f"| [{table.name}](#{table.name}) | {table.title} | {len(table.rows)} | {made} | {table.date} |"
    for table in tables:
        yield f"\n## {table.name}\n"
        yield f"{table.title}."
        for heading, items in (
            ("Sources", table.sources),
            ("Notes", [note for note in table.notes if note != "kept by hand"]),
            ("Not known", table.gaps),
        ):
            if items:
                yield f"\n{heading}:\n"
                yield from (f"- {escaped(item)}" for item in items)


def escaped(item):
    return item.replace("*", "\\*").replace("<", "\\<").replace("_", "\\_")


def text(tables):
    return "\n".join(lines(tables)) + "\n"


def difference(tables):
    is_same = PATH.exists() and PATH.read_text(encoding="utf-8") == text(tables)
    return None if is_same else "docs/facts.md changes with them"


def write(tables):
    PATH.write_text(text(tables), encoding="utf-8")
