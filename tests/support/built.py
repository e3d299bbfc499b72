"""The site as readers get it: built from the real files, strictly, and every page read as HTML."""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import html5lib

ROOT = Path(__file__).parents[2]
HANDOUT_FONTS = str(ROOT / "node_modules/@expo-google-fonts/atkinson-hyperlegible-next")
"""Where the fonts of handouts are, for a site that is built in another folder."""
NPM_PACKAGES = str(ROOT / "node_modules")
"""Where npm has installed its packages, for such a site."""
LEADS_ON = '<meta http-equiv="refresh"'


@dataclass(frozen=True)
class Page:
    path: str
    """The file below the site's folder, such as `routines/index.html`."""
    url: str
    """The whole address of the page once the site is published."""
    home: str
    """The whole address of the site."""
    text: str = field(repr=False)
    tree: Element = field(repr=False)

    def all(self, *tags: str, css_class: str = "") -> list[Element]:
        """The elements with one of these names (with none given: all) and this class, in order."""
        named = (element for element in self.tree.iter() if not tags or element.tag in tags)
        return [element for element in named if not css_class or css_class in element.get("class", "").split()]

    def folder(self) -> str:
        """The address below the site: `routines/` for `routines/index.html`."""
        return self.path.removesuffix("index.html")


def words(element: Element) -> str:
    """The text of an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def no(faults: Iterable[object]) -> None:
    """Fails with every fault on a line of its own."""
    if found := sorted({str(fault) for fault in faults}):
        raise AssertionError("\n".join(found))


def build(folder: Path, root: Path = ROOT, **environment: str) -> Path:
    """Builds the site of `root` into a folder, as `make site` does. A warning is a failure."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    built = subprocess.run(command, cwd=root, env=variables, capture_output=True, text=True, check=False)
    if built.returncode:
        raise AssertionError(f"{' '.join(command)}\n{built.stdout}{built.stderr}")
    return folder


def read(site: Path) -> Iterator[Page]:
    """Every page of a built site but those that only lead on to one."""
    return _pages(site, {path: text for path, text in _texts(site).items() if LEADS_ON not in text})


def parsed(site: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> list[Page]:
    """What `read` gives, parsed by one worker for all of them, under the name of the folder of the site.

    The trees are millions of objects. The collector of garbage counts them neither while they are read nor later.
    """
    file = once(f"{site.name}.pages", lambda file: file.write_bytes(pickle.dumps([*read(site)])))
    with _uncollected():
        pages: list[Page] = pickle.loads(file.read_bytes())
    return pages


@contextmanager
def _uncollected() -> Iterator[None]:
    """Whatever is made meanwhile is kept as long as the process."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


def redirects(site: Path) -> list[Page]:
    """The pages of a built site that only lead on to another one."""
    return list(_pages(site, {path: text for path, text in _texts(site).items() if LEADS_ON in text}))


def _texts(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def _pages(site: Path, texts: dict[str, str]) -> Iterator[Page]:
    """The pages with these texts. Their address is below the one that the home page names as its own."""
    front = html5lib.parse((site / "index.html").read_text("utf-8"), "etree", namespaceHTMLElements=False)
    [home] = (link.get("href", "") for link in front.iter("link") if link.get("rel") == "canonical")
    for path, text in texts.items():
        tree = html5lib.parse(text, "etree", namespaceHTMLElements=False)
        yield Page(path, urljoin(home, path.removesuffix("index.html")), home, text, tree)
