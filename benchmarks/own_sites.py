"""Our own sites in the benchmark: the whole product in several sizes, and the site as it is with prose of the peers."""

import shutil
from dataclasses import replace
from pathlib import Path

from benchmarks import library
from benchmarks.programs import OURS, ROOT
from benchmarks.sites import Site, write, write_markdown

CHECKED = "kind: about\nlast_checked: 2026-11-23\nnext_due: 2028-11-23\n"
CACHES = (".cache/pages", ".cache/results", ".cache/templates")
"""What a cold build begins without. Drawings stay: they are made once, and kept by what they are made of."""
BUILT = ROOT / "site"
"""The site as `make site` leaves it."""
_CONFIG = """INHERIT: {root}/mkdocs.yml
site_url: http://127.0.0.1/
theme: {{custom_dir: {root}/overrides}}
watch: []
validation: {{nav: {{omitted_files: ignore}}}}
"""


def prose(folder: Path, count: int) -> Site:
    """The site as it is, with the pages of the peers in our theme: for their views, not for the time of its build."""
    site = real(folder, count)
    write_markdown(folder / "docs/about/prose", count, CHECKED)
    first, second = (f"/about/prose{address}" for address in Site.views)
    return replace(site, views=(first, second))


def records(folder: Path, exercises: int) -> Site:
    """The whole product with so many exercises, and routines in proportion."""
    return _product(folder, exercises, exercises * 3 // 10, library.STEP)


def tools(folder: Path, exercises: int) -> Site:
    """The whole product with so many exercises, to use its tools: with the drawings and the routines that are there."""
    return _product(folder, exercises, 0, 0)


def _product(folder: Path, exercises: int, routines: int, step: float) -> Site:
    for name in ("data", "docs"):
        shutil.rmtree(folder / name, ignore_errors=True)
    library.tree(folder, exercises, routines, step)
    write(folder, "mkdocs.yml", _CONFIG.format(root=ROOT))
    return _with_records(folder)


def real(folder: Path, _: int) -> Site:
    """The site as it is."""
    for name in ("data", "docs"):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "references.bib", folder)
    write(folder, "mkdocs.yml", _CONFIG.format(root=ROOT))
    return _with_records(folder)


def _with_records(folder: Path) -> Site:
    pictures = folder / ".cache/pictures"
    pictures.parent.mkdir(exist_ok=True)
    if not pictures.exists():  # by their content: those of the site are not made once more
        pictures.symlink_to(ROOT / ".cache/pictures")
    source, address = "docs/understand/anatomy.md", "/understand/anatomy/"
    return _ours(folder, source, address, ("/exercises/clamshell/", "/exercises/glute-bridge/"))


def _ours(
    folder: Path,
    source: str = Site.source,
    served: str = Site.served,
    views: tuple[str, str] = Site.views,
) -> Site:
    mkdocs = str(OURS / "mkdocs")
    serve = (mkdocs, "serve", "--dirty", "--no-strict", "-a", "127.0.0.1:{port}")
    environment = {
        "NO_MKDOCS_2_WARNING": "1",
        "HANDOUT_FONTS": str(ROOT / "node_modules/@expo-google-fonts/atkinson-hyperlegible-next"),
        "NPM_PACKAGES": str(ROOT / "node_modules"),
        "ROUTINES_DRAWINGS": str(ROOT / ".cache/bodies"),
    }
    build = (mkdocs, "build", "--strict", "--clean", "-q")
    return Site(folder, build, "site", CACHES, serve, source, served, views, environment)
