"""Offline copy of the site: the service worker, and the files that it keeps from the first visit on."""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from mkdocs_routines.domain import addresses
from mkdocs_routines.files import tool_lists

WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
PRECACHED_PAGES = (
    *("", "build/", "do/function-check/", "get-help/", "log/", "offline/", "play/"),
    *(addresses.SHARED_PLANS, f"{addresses.SHARED_PLANS}*/"),
    *map(addresses.address, (addresses.index_page(addresses.ROUTINES), addresses.routine_page("*"))),
    *map(addresses.address, (addresses.index_page(addresses.PLANS), addresses.plan_page("*"))),
)
"""Patterns of their addresses below the site. Each other page is kept when it is opened."""
PRECACHED_FILES = (
    addresses.api_record("exercises", "*"),
    addresses.api_record("routines", "*"),
    addresses.api_record("plans", "*"),
    tool_lists.PLAN,
    tool_lists.BUILDER,
    "assets/*.svg",
    "assets/css/*.css",
    "assets/css/pages/*.css",
    "assets/fonts/*.woff2",
    "assets/js/**/*.js",
    "assets/vendor/[!w]*.js",
    addresses.drawing_svg("*"),
    addresses.handout_pdf("*", "a4"),
    MANIFEST,
)
"""Patterns of their paths below the site: those pages are made of them or lead to them."""

_ONCE_SEEN = re.compile(r"-(?:mirrored|paper|fault-\d+)\.svg$")
"""Drawings that only one page shows: each is kept once it is seen."""


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
        files |= {path: path for path in paths if not _ONCE_SEEN.search(path)}
    return files


def _entry(url: str, content: bytes) -> dict[str, str]:
    """A file that is half new would be mixed with the others: the browser refuses it, and asks again later."""
    digest = sha256(content)
    return {
        "url": url,
        "revision": digest.hexdigest()[:16],
        "integrity": f"sha256-{b64encode(digest.digest()).decode()}",
    }
