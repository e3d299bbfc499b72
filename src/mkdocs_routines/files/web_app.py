"""Web app: the manifest and the icons that a device installs the site with."""

from collections.abc import Iterator
from pathlib import Path

import resvg_py

from mkdocs_routines.domain import phrases
from mkdocs_routines.files.json_text import json_text
from mkdocs_routines.files.offline import MANIFEST

BACKGROUND = "#fbf7f1"
SHORTCUTS = {"play/": "Do a session", "build/": "Make a plan", "log/": "Your log"}
"""Address of a page → its name in the menu of the app's icon."""
_MASKABLE_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="{}"/>{}</svg>'
)
_INNER = '<svg x="{0}" y="{0}" width="{1}" height="{1}" '


def app_files(drawing: str, name: str, description: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file of the app: its path below the site, and its content.

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
        "lang": phrases.LANGUAGE,
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


def _png(svg: str, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True))
