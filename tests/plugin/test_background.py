"""What takes long is rendered after the pages, while no build is on, and only for the last one."""

from pathlib import Path
from threading import Event

from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.plugin import background
from tests.plugin.test_rebuild import config_of
from tests.support import tree


def test_what_takes_long_waits_while_a_build_is_on(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    config, worker, made = config_of(root), background.BackgroundWorker(), Event()

    def first() -> bytes:
        worker.build_idle.clear()  # a build begins
        return b"1"

    def second() -> bytes:
        made.set()
        return b"2"

    worker.build_idle.set()
    background.render({"1.png": Recipe("1", first), "2.png": Recipe("2", second)}, worker, config)
    assert not made.wait(0.5)
    assert (root / "served/1.png").read_bytes() == b"1"
    worker.build_idle.set()
    worker.thread.shutdown()
    assert (root / "served/2.png").read_bytes() == b"2"


def test_a_server_that_stops_leaves_the_rest_of_what_takes_long(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    worker = background.BackgroundWorker()
    background.render({"1.png": Recipe("1", lambda: b"1")}, worker, config_of(root))
    worker.stop()
    worker.thread.shutdown()
    assert not (root / "served/1.png").exists()


def test_what_an_earlier_build_left_for_later_gives_way_to_what_the_last_one_did(tmp_path: Path) -> None:
    root = tree.make(tmp_path, {})
    config, worker = config_of(root), background.BackgroundWorker()
    background.render({"gone.png": Recipe("1", lambda: b"1"), "2.png": Recipe("2", lambda: b"old")}, worker, config)
    background.render({"2.png": Recipe("3", lambda: b"new")}, worker, config)
    worker.build_idle.set()
    worker.thread.shutdown()
    assert not (root / "served/gone.png").exists()
    assert (root / "served/2.png").read_bytes() == b"new"
