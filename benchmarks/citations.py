"""Cost of citations: a build of many cited pages against the same pages without a citation.

`python -m benchmarks.citations [PAGES] [CITATIONS]` builds each three times, in turn, and prints the median seconds
and their ratio. The ratio may be at most 1.9.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONFIG = f"""
INHERIT: {ROOT}/mkdocs.yml
theme: {{custom_dir: {ROOT}/overrides}}
nav: [index.md]
watch: []
validation: {{nav: {{omitted_files: ignore}}}}
plugins:
  search: {{}}
  routines: {{}}
  bibtex: {{bib_file: references.bib, enable_inline_citations: false}}
"""
HEAD = """---
title: Page {0}
kind: about
description: A page of a benchmark.
last_checked: 2026-11-23
next_due: 2028-11-23
---

# Page {0}
"""


def tree(folder: Path, pages: int, citations: int) -> None:
    """A site of `pages` hand-written pages with `citations` citations each; none at all when that is 0."""
    keys = re.findall(r"^@\w+\{(\w+)", (ROOT / "references.bib").read_text(encoding="utf-8"), re.MULTILINE)
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "references.bib", folder)
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    for number in range(pages):
        cited = [f" [@{keys[(number * 7 + index) % len(keys)]}]" for index in range(citations)] or [""] * 20
        lines = [f"This is sentence {index} of a page{citation}.\n" for index, citation in enumerate(cited)]
        text = HEAD.format(number) + "\n" + "\n".join(lines)
        (folder / f"docs/do/page-{number}.md").write_text(text, encoding="utf-8")


def seconds(folder: Path) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    return time.perf_counter() - start


def main(pages: int = 100, citations: int = 20) -> None:
    """Build, measure, print."""
    with tempfile.TemporaryDirectory() as name:
        folders = {"without": Path(name) / "without", "with": Path(name) / "with"}
        tree(folders["without"], pages, 0)
        tree(folders["with"], pages, citations)
        found: dict[str, list[float]] = {"without": [], "with": []}
        for _ in range(3):
            for kind, folder in folders.items():
                found[kind].append(seconds(folder))
    medians = {kind: statistics.median(values) for kind, values in found.items()}
    print(f"{pages} pages, {citations} citations each")
    print(f"without {medians['without']:.2f} s, with {medians['with']:.2f} s")
    print(f"ratio {medians['with'] / medians['without']:.2f}")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
