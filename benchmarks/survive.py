"""Survival of a server: after edits of all kinds, mistakes among them, it shows what a clean build of the files makes.

`make survive` (`EDITS=500`, `SEED=`) edits a copy of a small site, which `mkdocs serve --dirty` would build again after
each edit, and compares what that leaves with a clean build, byte for byte. It prints the seed, by which a run can be
made again, and each file that differs.
"""

import argparse
import logging
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from benchmarks.edits import ABOUT, KINDS, REWORDED, SETTINGS, Site, mend
from tests.support import tree

DAY = "1767225600"
NAV = "nav: [{Home: index.md}, {About: about.md}, {Build: build.md}, {Play: play.md}]\nhooks: [between.py]\n"
"""A title that MkDocs takes from a page stands in the menu of others, and there the old one stays until a restart."""
SEARCH = "  - search\n"
"""The search of MkDocs knows no page that a server did not render again. The site's own does."""
BETWEEN = '''"""A page that is written after the check of a build and before it is rendered."""

from pathlib import Path

ROOT = Path(__file__).parent


def on_nav(nav, **_):
    for waiting in ROOT.glob("*.waiting"):
        waiting.replace(ROOT / "docs" / waiting.stem)
'''


def serve(root: Path) -> LiveReloadServer:
    """A server that has built the site of a folder and has no port, as `mkdocs serve --dirty` makes it."""

    def rebuild() -> None:
        build(load_config(str(root / SETTINGS), site_dir=str(root / "served"), strict=False), dirty=True)

    config = load_config(str(root / SETTINGS), site_dir=str(root / "served"), strict=False)
    config.plugins.on_startup(command="serve", dirty=True)
    build(config, dirty=True)
    server = LiveReloadServer(rebuild, "127.0.0.1", 0, config.site_dir)
    return config.plugins.on_serve(server, config=config, builder=rebuild)


def made(root: Path, chance: random.Random) -> Site:
    logger = logging.getLogger("mkdocs")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False  # mistakes are made on purpose
    settings = (tree.BASE / SETTINGS).read_text(encoding="utf-8").replace(SEARCH, "") + NAV
    tree.make(root, {"write": {"docs/about.md": ABOUT, "between.py": BETWEEN, SETTINGS: settings}})
    sound = {path: (root / path).read_text(encoding="utf-8") for path in REWORDED}
    return Site(root, serve(root), sound, chance)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edited(site: Site, kinds: Iterable[Callable[[Site], None]]) -> None:
    """Has each edit made and the site built after it; in the end everything is mended."""
    for edit in (*kinds, mend):
        edit(site)
        site.rebuild()
    assert not site.refused(), "a sound site is refused"


def differences(site: Site) -> Iterator[str]:
    """Each file that the served site lacks, has besides or has otherwise than a clean build by a program of its own."""
    site.server.server_close()
    settings = str(site.root / SETTINGS)
    plugin = load_config(settings).plugins["routines"]
    plugin.state.worker.thread.shutdown()  # type: ignore[attr-defined]  # what takes long is then there
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", settings, "-d", str(site.root / "clean")]
    subprocess.run(command, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
    served, clean = contents(site.root / "served"), contents(site.root / "clean")
    for path in sorted(served.keys() | clean.keys()):
        if path not in clean:
            yield f"{path} is left over"
        elif served.get(path) != clean[path]:
            yield f"{path} {'differs' if path in served else 'is missing'}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Edits to a site that is served")
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    wanted = parser.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = DAY  # MkDocs writes when it built
    chance = random.Random(wanted.seed)
    kinds = chance.choices([*KINDS], [*KINDS.values()], k=wanted.edits)
    counts = Counter(kind.__name__.replace("_", " ") for kind in kinds)
    print(f"seed {wanted.seed}:", ", ".join(f"{count} {name}" for name, count in counts.most_common()), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        site = made(Path(folder, "site"), chance)
        edited(site, kinds)
        differing = [*differences(site)]
    print(*differing, sep="\n")
    print(f"seed {wanted.seed}: {len(differing)} files differ from a clean build")
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())
