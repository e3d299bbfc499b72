"""One view of a tiny site: what a browser fetches, as it was sent."""

from pathlib import Path

import brotli
from playwright.sync_api import Browser

from benchmarks import views
from benchmarks.server import host
from benchmarks.targets import Target

HEAD = '<!doctype html><title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/look.css">'
FILES = {
    "index.html": f'{HEAD}<script src="/do.js"></script><p>One page.',
    "next/index.html": f"{HEAD}<p>Another.",
    "look.css": "p { color: green }\n" * 40,
    "do.js": "fetch('/search/index.json')\n",
    "search/index.json": '{"pages": []}\n' * 40,
    "unused.js": "nobody fetches it",
}


def size(name: str) -> int:
    return len(brotli.compress(FILES[name].encode(), quality=9))


def kb(*names: str) -> float:
    return round(sum(map(size, names)) / 1000, 1)


def test_a_view_is_what_was_sent_and_the_next_page_is_without_what_is_kept(browser: Browser, tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    with host(tmp_path) as server:
        view = views.view(browser, server, Target("tiny", tmp_path, "/", "/next"), quiet=0.5)
    fetched = ("index.html", "look.css", "do.js", "search/index.json")
    assert (view.page, view.kb, view.requests) == ("tiny", kb(*fetched), 4)
    assert view.next_kb == kb("next/index.html")


def test_a_drawing_in_a_page_is_a_picture_and_an_icon_is_not(browser: Browser, tmp_path: Path) -> None:
    path = "".join(f"M{number} {number * 7 % 31}" for number in range(400))
    drawing, icon = f'<svg><path d="{path}"/></svg>', '<svg><path d="M0 0h9v9"/></svg>'
    (tmp_path / "index.html").write_text(f"{FILES['next/index.html']}{icon}{drawing}", encoding="utf-8")
    with host(tmp_path) as server:
        view = views.view(browser, server, Target("tiny", tmp_path, "/", "/"), quiet=0.5)
    assert view.drawn == round(view.by_kind["html"] - kb("next/index.html"), 1)
    assert view.drawn > 0


def test_bytes_are_told_apart_by_kind() -> None:
    sent = [("/", 1), ("/a/", 2), ("/a/b.html", 4), ("/s.css", 8), ("/x.mjs", 16), ("/search/index.json", 32)]
    sent += [("/font.woff2", 64), ("/p.svg", 128), ("/api/all.json", 256)]
    kinds = {"html": 7, "css": 8, "js": 16, "search": 32, "font": 64, "image": 128, "other": 256}
    assert views.by_kind(sent) == kinds
