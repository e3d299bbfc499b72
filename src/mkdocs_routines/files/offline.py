"""Offline copy of the site: the service worker with its precached files, and the manifest of the app."""

import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import resvg_py

from mkdocs_routines.files.json_text import json_text

WORKER = "sw.js"
MANIFEST = "manifest.webmanifest"
PRECACHED_PAGES = ("", "build/", "get-help/", "log/", "offline/", "play/", "r/", "r/*/", "routines/", "routines/*/")
"""Patterns of their addresses below the site. Each other page is kept when it is opened."""
PRECACHED_FILES = (
    "api/v1/exercises.json",
    "api/v1/links.json",
    "api/v1/routines.json",
    "api/v1/routines/*.json",
    "api/v1/vocabulary.json",
    "assets/*.svg",
    "assets/css/*.css",
    "assets/fonts/*.woff2",
    "assets/javascripts/*.js",
    "assets/javascripts/workers/*.js",
    "assets/js/**/*.js",
    "assets/stylesheets/*.css",
    "assets/vendor/[!w]*.js",
    "figures/*.svg",
    "handouts/*-a4.pdf",
    MANIFEST,
)
"""Patterns of their paths below the site: those pages are made of them or lead to them."""
BACKGROUND = "#fbf7f1"
SHORTCUTS = {"play/": "Do a session", "build/": "Make a plan", "log/": "Your log"}
"""Address of a page → its name in the menu of the app's icon."""
_MASKABLE_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="{}"/>{}</svg>'
)
_INNER = '<svg x="{0}" y="{0}" width="{1}" height="{1}" '


def app_files(drawing: str, name: str, description: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """The manifest and the icons that a device installs the site with: path below the site, content.

    `drawing`: the icon as SVG; `folder`: the built site.
    """
    maskable = _MASKABLE_ICON.format(BACKGROUND, _INNER.format(3.6, 16.8) + drawing.partition("<svg ")[2])
    for size in (192, 512):
        yield f"assets/app/icon-{size}.png", _png(drawing, size)
    yield "assets/app/icon-whole-512.png", _png(maskable, 512)  # for devices that cut icons into a shape of their own
    yield "assets/app/icon-whole-180.png", _png(maskable, 180)
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
        "background_color": BACKGROUND,
        "theme_color": BACKGROUND,
        "categories": ["education", "health"],
        "icons": [
            {"src": "assets/app/icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any"},
            {"src": "assets/app/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any"},
            {"src": "assets/app/icon-whole-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
            {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
        ],
        "shortcuts": [
            {"name": task, "url": url} for url, task in SHORTCUTS.items() if (folder / url / "index.html").is_file()
        ],
    }
    yield MANIFEST, json_text(manifest).encode()


def service_worker(script: str, folder: Path) -> str:
    """The script of the service worker, with the list of its files in `folder` and the name of the build written in."""
    files = [_entry(url, (folder / path).read_bytes()) for url, path in sorted(precached(folder).items())]
    build = sha256(json.dumps(files).encode()).hexdigest()[:12]
    lines = ",\n".join(f"  {json.dumps(file)}" for file in files)
    filled = script.replace("const FILES = [];", f"const FILES = [\n{lines},\n];", 1)
    return filled.replace('const BUILD = "";', f'const BUILD = "{build}";', 1)


def precached(folder: Path) -> Mapping[str, str]:
    """Address below the site → path of its file in `folder`, for all that works offline from the first visit on."""
    files = {}
    for page in PRECACHED_PAGES:
        for path in folder.glob(f"{page}index.html"):
            address = path.parent.relative_to(folder).as_posix()
            files["./" if address == "." else f"{address}/"] = path.relative_to(folder).as_posix()
    for pattern in PRECACHED_FILES:
        paths = (path.relative_to(folder).as_posix() for path in folder.glob(pattern))
        files |= {path: path for path in paths if not path.endswith(("-mirrored.svg", "-paper.svg"))}
    return files


def _entry(url: str, content: bytes) -> dict[str, str]:
    """A file that is half new would be mixed with the others: the browser refuses it, and asks again later."""
    digest = sha256(content)
    return {
        "url": url,
        "revision": digest.hexdigest()[:16],
        "integrity": f"sha256-{b64encode(digest.digest()).decode()}",
    }


def _png(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True))
