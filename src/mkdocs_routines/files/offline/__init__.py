"""Offline copy of the site: the service worker, the shell that it keeps unasked, and what a reader keeps with one tap.

The shell is a few pages with what they are made of, and stays as small as it is however many records there are. What a
reader keeps is everything that a page of it is likely to lead to, in packs, and grows with the records.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from mkdocs_routines.domain import addresses
from mkdocs_routines.files.offline.linked import with_parts
from mkdocs_routines.files.offline.packs import packed
from mkdocs_routines.files.offline.seen import name_of_what_is_seen

WORKER, MANIFEST = "sw.js", "manifest.webmanifest"
PACKS = "kept/"
"""Folder of the packs and of their list."""
PACK_LIST = f"{PACKS}list.json"
SHELL_PAGES = ("", "get-help/", "offline/")
"""Addresses of the pages that are kept unasked. Get help is one of them because its signs may save somebody."""
KEPT_PAGES = (
    *("", "get-help/", "offline/", "build/", "log/", "play/", "closing-thoughts/", "clinicians/**/"),
    *(f"{addresses.SHARED_PLANS}**/", f"{addresses.COMPLAINTS}/**/", "questions/**/", "understand/**/"),
    *(f"{folder}/**/" for folder in addresses.FOLDERS if folder != addresses.SOURCES),
)
"""Patterns of addresses. A source has a page for whoever checks it, and claims show its reference."""
KEPT_DATA = (
    *(addresses.api_record(folder, "*") for folder in ("editions", "exercises", "plans", "routines")),
    *("assets/*.json", "assets/css/late/*.css", "live/*.bin", "live/*.json", "search/**/*.json"),
    addresses.routine_file("*", "txt"),
)
"""Patterns of the paths of what scripts ask for.

Handouts are none of it: they would take a megabyte, and the page of a routine prints its own.
"""


def offline_files(script: str, folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file of the offline copy of the built site in `folder`: its path and its content.

    `script`: the service worker, into which its files and the names of this build are written.
    """
    files = kept_files(folder)
    packs, size = [], 0
    for pack in packed(_contents(folder, files)):
        address = f"{PACKS}{sha256(pack.content).hexdigest()[:12]}.bin"
        known = {"url": address, "size": len(pack.content), "integrity": _integrity(pack.content)}
        packs.append({**known, "files": pack.addresses})
        size += len(pack.content)
        yield address, pack.content
    pack_list = json.dumps({"size": size, "packs": packs}, separators=(",", ":")).encode()
    yield PACK_LIST, pack_list
    kept = {
        "name": sha256(pack_list).hexdigest()[:12],
        "integrity": _integrity(pack_list),
        "size": size,
        "seen": name_of_what_is_seen(_contents(folder, files)),
    }
    yield WORKER, _service_worker(script, folder, kept).encode()


def shell_files(folder: Path) -> Mapping[str, str]:
    """Address below the site → path of its file in `folder`, for all that is kept from the first visit on."""
    paths = with_parts(folder, _pages(folder, SHELL_PAGES), on_demand=False)
    return _by_address([*paths, *([MANIFEST] if (folder / MANIFEST).is_file() else [])])


def kept_files(folder: Path) -> Mapping[str, str]:
    """Address below the site → path of its file in `folder`, for all that a reader keeps with one tap."""
    data = (path.relative_to(folder).as_posix() for pattern in KEPT_DATA for path in sorted(folder.glob(pattern)))
    return _by_address([*with_parts(folder, _pages(folder, KEPT_PAGES), on_demand=True), *data])


def _pages(folder: Path, patterns: Iterable[str]) -> Iterator[str]:
    """The paths of the pages with these addresses."""
    for pattern in patterns:
        yield from (page.relative_to(folder).as_posix() for page in sorted(folder.glob(f"{pattern}index.html")))


def _by_address(paths: Iterable[str]) -> Mapping[str, str]:
    return {path.removesuffix("index.html") or "./": path for path in paths}


def _contents(folder: Path, files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    return ((address, (folder / path).read_bytes()) for address, path in files.items())


def _service_worker(script: str, folder: Path, kept: Mapping[str, object]) -> str:
    shell = [*_contents(folder, shell_files(folder))]
    seen = name_of_what_is_seen(shell)
    lines = ",\n".join(f"  {json.dumps(_entry(address, content))}" for address, content in sorted(shell))
    written = {
        "const FILES = [];": f"const FILES = [\n{lines},\n];",
        "const KEPT = {};": f"const KEPT = {json.dumps(kept)};",
        'const SEEN = "";': f'const SEEN = "{seen}";',
        'const BUILD = "";': f'const BUILD = "{seen}-{kept["seen"]}";',
    }
    for empty, filled in written.items():
        script = script.replace(empty, filled, 1)
    return script


def _entry(address: str, content: bytes) -> dict[str, str]:
    """A file that is half new would be mixed with the others: the browser refuses it, and asks again later."""
    return {"url": address, "revision": sha256(content).hexdigest()[:16], "integrity": _integrity(content)}


def _integrity(content: bytes) -> str:
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"
