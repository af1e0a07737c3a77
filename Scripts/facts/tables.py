"""Tables of facts: lines that say what they hold and where it comes from, then rows of cells divided by tabs."""

import pathlib
import re
import sys

TABLES = pathlib.Path(__file__).resolve().parents[2] / "Sources/CEmbedded/catalog"
CHECKED = (pathlib.Path(__file__).resolve().parent / "collected/checked").read_text().strip()
DATED = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)? \S")


def complain(text):
    sys.exit(f"facts: {text}")


def text(cell):
    """A cell as it is written: yes and no for truth, a dash for nothing."""
    if cell is None or cell == "" or cell == []:
        return "-"
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return " ".join(cell) if isinstance(cell, list) else str(cell)


class Table:
    """A table with its title, the day on which it was last held against its sources, the sources with their own dates,
    notes, gaps, what each column means, and the rows."""

    def __init__(self, name, title, sources, columns, rows, notes=(), gaps=(), date=CHECKED):
        self.name, self.title, self.date = name, title, date
        self.sources, self.notes, self.gaps = list(sources), list(notes), list(gaps)
        self.columns = columns
        self.rows = [[text(cell) for cell in row] for row in rows]
        for row in self.rows:
            if len(row) != len(columns) or any(not cell or set(cell) & set("\t\n") for cell in row):
                complain(f"{name}: a row does not fit its columns: {row}")
        for source in self.sources:
            if not DATED.match(source):
                complain(f"{name}: a source does not begin with its date: {source}")
        if not self.sources:
            complain(f"{name}: no source")

    @property
    def path(self):
        return TABLES / f"{self.name}.tsv"

    @property
    def is_by_hand(self):
        return "kept by hand" in self.notes

    def lines(self):
        width = max(len(name) for name in self.columns)
        return (
            [f"# {self.title}", f"# Date: {self.date}"]
            + [f"# Source: {source}" for source in self.sources]
            + [f"# Note: {note}" for note in self.notes]
            + [f"# Gap: {gap}" for gap in self.gaps]
            + ["# Columns:"]
            + [f"#   {name.ljust(width)}  {meaning}" for name, meaning in self.columns.items()]
            + ["\t".join(row) for row in self.rows]
        )

    def write(self):
        self.path.write_text("\n".join(self.lines()) + "\n", encoding="utf-8")

    def difference(self):
        """What differs from the file, in words; nothing where it is the same."""
        if not self.path.exists():
            return f"{self.name}: new, {len(self.rows)} rows"
        old = self.path.read_text(encoding="utf-8").splitlines()
        new = self.lines()
        if old == new:
            return None
        before, after = ({line.split("\t")[0]: line for line in lines if line[0] != "#"} for lines in (old, new))
        parts = [
            named(names, word)
            for word, names in (
                ("new", sorted(after.keys() - before.keys())),
                ("gone", sorted(before.keys() - after.keys())),
                ("changed", sorted(key for key in before.keys() & after.keys() if before[key] != after[key])),
            )
            if names
        ]
        return f"{self.name}: " + ("; ".join(parts) or "its head or its order changed")

    @staticmethod
    def read(path):
        """A table from its file."""
        title, date, columns, rows = None, None, {}, []
        kinds = {"Source": [], "Note": [], "Gap": []}
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                rows.append(line.split("\t"))
            elif line.startswith("#   "):
                name, _, meaning = line[4:].partition("  ")
                columns[name] = meaning.strip()
            elif title is None:
                title = line[2:]
            elif line.startswith("# Date: "):
                date = line[8:]
            elif line != "# Columns:":
                kind, _, content = line[2:].partition(": ")
                kinds[kind].append(content)
        return Table(path.stem, title, kinds["Source"], columns, rows, kinds["Note"], kinds["Gap"], date)


def named(names, word):
    shown = ", ".join(names[:8]) + (", ..." if len(names) > 8 else "")
    return f"{len(names)} {word} ({shown})"


def read_rows(path):
    """The rows of a collected file, and its sources."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sources = [line[10:] for line in lines if line.startswith("# Source: ")]
    return [line.split("\t") for line in lines if not line.startswith("#")], sources
