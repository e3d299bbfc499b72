"""The site without a network: what its service worker keeps, and what a device needs to install it as an app."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import resvg_py

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
PAGES = ("", "build/", "get-help/", "log/", "offline/", "play/", "r/", "r/*/", "routines/", "routines/*/")
"""The pages that are kept, by their addresses. Each other page is kept when it is opened."""
PARTS = (
    "api/v1/exercises.json",
    "api/v1/links.json",
    "api/v1/routines.json",
    "api/v1/routines/*.json",
    "api/v1/vocabulary.json",
    "assets/*.svg",
    "assets/css/*.css",
    "assets/css/pages/*.css",
    "assets/fonts/*.woff2",
    "assets/javascripts/*.js",
    "assets/javascripts/workers/*.js",
    "assets/js/**/*.js",
    "assets/vendor/[!w]*.js",
    "figures/*.svg",
    "handouts/*-a4.pdf",
    MANIFEST,
)
"""The files that those pages are made of or lead to."""
PAPER = "#fbf7f1"
TASKS = {"play/": "Do a session", "build/": "Make a plan", "log/": "Your log"}
"""What the app offers when its icon is held."""
_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="{}"/>{}</svg>'
_INNER = '<svg x="{0}" y="{0}" width="{1}" height="{1}" '


def app(drawing: str, name: str, description: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files that a device installs the site with: each path below the site, and its content.

    `drawing`: the icon as SVG; `folder`: the built site.
    """
    whole = _ICON.format(PAPER, _INNER.format(3.6, 16.8) + drawing.partition("<svg ")[2])
    for size in (192, 512):
        yield f"assets/app/icon-{size}.png", _png(drawing, size)
    yield "assets/app/icon-whole-512.png", _png(whole, 512)  # for devices that cut icons into a shape of their own
    yield "assets/app/icon-whole-180.png", _png(whole, 180)
    manifest = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "en",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["education", "health"],
        "icons": [
            {"src": "assets/app/icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any"},
            {"src": "assets/app/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any"},
            {"src": "assets/app/icon-whole-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
            {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
        ],
        "shortcuts": [
            {"name": task, "url": url} for url, task in TASKS.items() if (folder / url / "index.html").is_file()
        ],
    }
    yield MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def worker(script: str, folder: Path) -> str:
    """The service worker of the site in `folder`: its script, with what it keeps written into it."""
    files = [_entry(url, (folder / path).read_bytes()) for url, path in sorted(kept(folder).items())]
    build = sha256(json.dumps(files).encode()).hexdigest()[:12]
    lines = ",\n".join(f"  {json.dumps(each)}" for each in files)
    filled = script.replace("const FILES = [];", f"const FILES = [\n{lines},\n];", 1)
    return filled.replace('const BUILD = "";', f'const BUILD = "{build}";', 1)


def kept(folder: Path) -> Mapping[str, str]:
    """Each address below the site that works without a network from the first visit on, and its file in `folder`."""
    found = {}
    for page in PAGES:
        for path in folder.glob(f"{page}index.html"):
            where = path.parent.relative_to(folder).as_posix()
            found["./" if where == "." else f"{where}/"] = path.relative_to(folder).as_posix()
    for part in PARTS:
        paths = (path.relative_to(folder).as_posix() for path in folder.glob(part))
        found |= {path: path for path in paths if not path.endswith(("-mirrored.svg", "-paper.svg"))}
    return found


def _entry(url: str, content: bytes) -> dict[str, str]:
    """A file that is half new would be mixed with the others: the browser refuses it, and asks again later."""
    mark = sha256(content)
    return {"url": url, "revision": mark.hexdigest()[:16], "integrity": f"sha256-{b64encode(mark.digest()).decode()}"}


def _png(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True))
