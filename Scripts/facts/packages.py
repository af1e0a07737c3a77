"""PyPI's packages as they lie on disk: wheels, of which only data files are read. Nothing of them is run."""

import gzip
import json
import subprocess
import sys
import zipfile


class Packages:
    def __init__(self, folder, requirements, newest):
        """Fetches the packages that a requirements file names into a folder, unless they are there."""
        pins = dict(
            line.split("==") for line in requirements.read_text().splitlines() if line and not line.startswith("#")
        )
        self.wheels = {}
        for name, version in pins.items():
            pattern = f"{name.replace('-', '_')}-{'*' if newest else version}-*.whl"
            if newest or not list(folder.glob(pattern)):
                wanted = name if newest else f"{name}=={version}"
                subprocess.run(
                    [sys.executable, "-m", "pip", "--quiet", "download", "--no-deps", "--only-binary", ":all:",
                     "--dest", str(folder), wanted],
                    check=True,
                )  # fmt: skip
            self.wheels[name] = max(folder.glob(pattern), key=lambda path: path.stat().st_mtime)

    def version(self, name):
        return self.wheels[name].name.split("-")[1]

    def dated(self, name):
        """The day on which the package was built, its name and version."""
        with zipfile.ZipFile(self.wheels[name]) as wheel:
            year, month, day = max(entry.date_time for entry in wheel.infolist())[:3]
        return f"{year:04}-{month:02}-{day:02} {name} {self.version(name)} (PyPI)"

    def json(self, name, path):
        with zipfile.ZipFile(self.wheels[name]) as wheel:
            content = wheel.read(path)
        return json.loads(gzip.decompress(content) if path.endswith(".gz") else content)

    def names(self, name, prefix):
        with zipfile.ZipFile(self.wheels[name]) as wheel:
            return sorted(path for path in wheel.namelist() if path.startswith(prefix) and not path.endswith("/"))
