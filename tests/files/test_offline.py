"""Offline copy of a built site: what is kept unasked, what with one tap, and which builds have one name."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import zstandard

from mkdocs_routines.files import offline
from mkdocs_routines.files.offline.packs import PACK_BYTES, packed
from mkdocs_routines.files.offline.seen import name_of_what_is_seen

WORKER = 'const FILES = [];\nconst KEPT = {};\nconst SEEN = "";\nconst BUILD = "";\n'
HEAD = (
    '<head><link rel="stylesheet" href="{up}assets/css/site.css"><link rel="preload" href="{up}assets/fonts/a.woff2">'
)
PAGE = HEAD + '<script type="module" src="{up}assets/js/every.js"></script><title>{title}</title></head><body>{body}'
SITE = {
    "index.html": PAGE.format(
        up="", title="Home", body='<img src="assets/logo.svg"> <a href="exercises/squat/">Squat</a>'
    ),
    "get-help/index.html": PAGE.format(up="../", title="Get help", body="Call."),
    "offline/index.html": PAGE.format(up="../", title="Keep", body='<img src="../../secret.svg"><img src="/x.svg">'),
    "routines/index.html": PAGE.format(up="../", title="Routines", body="All"),
    "sources/hott2019trial/index.html": PAGE.format(up="../../", title="Hott", body="Study"),
    "assets/css/site.css": '@font-face { src: url("../fonts/b.woff2") }',
    "assets/fonts/a.woff2": "a",
    "assets/fonts/b.woff2": "b",
    "assets/logo.svg": "<svg/>",
    "assets/js/every.js": 'import{a}from"./shared/chunk-AAAAAAAA.js";import "./gone.js";()=>import("./late.js")',
    "assets/js/shared/chunk-AAAAAAAA.js": "export const a=1",
    "assets/js/late.js": "export{}",
    "api/v1/routines.json": "{}",
    "api/v1/exercises/squat.json": "{}",
    "api/v1/editions/squat.json": "{}",
    "live/body.bin": "bones",
    "handouts/two-a4.pdf": "%PDF-",
    "manifest.webmanifest": "{}",
    "sw.js": WORKER,
}


def written(folder: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def with_exercises(count: int) -> Mapping[str, str]:
    """The pages of so many exercises, each with a drawing of its own."""
    pages = {}
    for number in range(count):
        body = f'<img src="../../figures/{number}.svg">'
        pages[f"exercises/{number}/index.html"] = PAGE.format(up="../../", title=f"{number}", body=body)
        pages[f"figures/{number}.svg"] = f"<svg>{number}</svg>"
    return pages


def unpacked(content: bytes) -> dict[str, bytes]:
    """The files of a pack by their addresses, as the service worker reads it."""
    lengths, _, rest = zstandard.ZstdDecompressor().decompress(content).partition(b"\n")
    files = {}
    for address, length in json.loads(lengths).items():
        files[address], rest = rest[:length], rest[length:]
    assert rest == b""
    return files


def test_what_is_kept_unasked_is_three_pages_and_what_they_are_made_of(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_text("of no site", "utf-8")
    assert sorted(offline.shell_files(written(tmp_path / "site", SITE))) == [
        "./",
        "assets/css/site.css",
        "assets/fonts/a.woff2",
        "assets/js/every.js",
        "assets/js/shared/chunk-AAAAAAAA.js",
        "assets/logo.svg",
        "get-help/",
        "manifest.webmanifest",
        "offline/",
    ]


def test_what_is_kept_unasked_does_not_grow_with_the_library(tmp_path: Path) -> None:
    few = offline.shell_files(written(tmp_path / "few", {**SITE, **with_exercises(2)}))
    many = offline.shell_files(written(tmp_path / "many", {**SITE, **with_exercises(300)}))
    assert few == many
    assert not [address for address in offline.SHELL_PAGES if "*" in address]


def test_with_one_tap_everything_is_kept_but_sources_and_handouts(tmp_path: Path) -> None:
    kept = offline.kept_files(written(tmp_path, {**SITE, **with_exercises(2)}))
    left_out = {
        *("sources/hott2019trial/index.html", "handouts/two-a4.pdf", "manifest.webmanifest", "sw.js"),
        "api/v1/routines.json",  # tools have lists of their own
    }
    assert {*kept.values()} == {*SITE, *with_exercises(2)} - left_out
    order = list(kept)
    assert order.index("figures/0.svg") == order.index("exercises/0/") + 1, "a page stands in a pack with its drawing"


def test_packs_hold_the_files_as_they_are_and_their_list_names_each(tmp_path: Path) -> None:
    folder = written(tmp_path, {**SITE, **with_exercises(3)})
    files = dict(offline.offline_files(WORKER, folder))
    listed = json.loads(files[offline.PACK_LIST])
    found: dict[str, bytes] = {}
    for pack in listed["packs"]:
        found |= unpacked(files[pack["url"]])
        assert list(unpacked(files[pack["url"]])) == pack["files"]
    assert found == {address: (folder / path).read_bytes() for address, path in offline.kept_files(folder).items()}
    assert listed["size"] == sum(len(files[pack["url"]]) for pack in listed["packs"])


def test_a_pack_is_full_at_some_size_and_pages_share_what_is_alike() -> None:
    page = bytes(range(250)) * (PACK_BYTES // 500)  # half a pack
    packs = [*packed((f"{number}/", page) for number in range(5))]
    assert [pack.addresses for pack in packs] == [("0/", "1/"), ("2/", "3/"), ("4/",)]
    assert sum(len(pack.content) for pack in packs) < len(page) / 100


def test_the_worker_has_its_files_and_the_names_of_the_build(tmp_path: Path) -> None:
    worker = dict(offline.offline_files(WORKER, written(tmp_path, SITE)))[offline.WORKER].decode()
    assert worker.count('"integrity": "sha256-') == len(offline.shell_files(tmp_path)) + 1
    assert re.fullmatch(
        r"const FILES = \[\n(?:  \{.*\},\n)+\];\nconst KEPT = \{.*\};\n"
        r'const SEEN = "[0-9a-f]{12}";\nconst BUILD = "[0-9a-f]{12}-[0-9a-f]{12}";\n',
        worker,
    )


SAME = {
    "head that programs read": (
        "a/",
        "<head><meta content='1'><title>T</title></head><body>b",
        "<title>T</title><body>b",
    ),
    "name of a joined script": ("a.js", 'import"./chunk-AAAAAAAA.js"', 'import"./chunk-BBBBBBBB.js"'),
    "manifest of the app": ("a.webmanifest", "1", "2"),
}
OTHER = {
    "text": ("a/", "<title>T</title><body>b", "<title>T</title><body>c"),
    "title": ("a/", "<title>T</title><body>b", "<title>S</title><body>b"),
    "style sheet": ("a.css", "a{}", "b{}"),
    "script": ("a.js", "1", "2"),
    "drawing": ("a.svg", "1", "2"),
    "data": ("a.json", "1", "2"),
}


@pytest.mark.parametrize("case", SAME)
def test_two_builds_that_look_alike_have_one_name(case: str) -> None:
    address, one, other = SAME[case]
    assert name_of_what_is_seen([(address, one.encode())]) == name_of_what_is_seen([(address, other.encode())])


@pytest.mark.parametrize("case", OTHER)
def test_two_builds_that_look_or_work_otherwise_have_two(case: str) -> None:
    address, one, other = OTHER[case]
    assert name_of_what_is_seen([(address, one.encode())]) != name_of_what_is_seen([(address, other.encode())])
