"""What a server makes after the pages: new drawings, handouts and link cards, while no build is on."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_routines.draw import asset_cache
from mkdocs_routines.plugin import assets

log = get_plugin_logger(__name__)


@dataclass(frozen=True)
class Afterwards:
    """Who makes it, one after the other."""

    worker: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, max_workers=1))
    quiet: Event = field(default_factory=Event)
    """Set while no build is on."""
    stopped: Event = field(default_factory=Event)
    """Set once the server stops."""

    def stop(self) -> None:
        self.stopped.set()
        self.quiet.set()


def new(negatives: Mapping[str, asset_cache.Negative], config: MkDocsConfig) -> Mapping[str, asset_cache.Negative]:
    """Those of which no earlier build kept what they make."""
    kept = assets.cache(config) / "pictures"
    return {uri: each for uri, each in negatives.items() if not asset_cache.place(uri, each, kept).exists()}


def make(late: Mapping[str, asset_cache.Negative], afterwards: Afterwards, config: MkDocsConfig) -> None:
    """Have them made, and put beside the pages. What goes wrong there is said."""
    if late:
        done = afterwards.worker.submit(_make, late, afterwards, config)
        done.add_done_callback(Future.result)


def _make(late: Mapping[str, asset_cache.Negative], afterwards: Afterwards, config: MkDocsConfig) -> None:
    for uri, negative in late.items():
        afterwards.quiet.wait()  # a build comes first
        if afterwards.stopped.is_set():
            break
        made = assets.pictures({uri: negative}, config)[uri]
        for problem in assets.unfit([made]):
            log.error("routines: %s", problem)
        if made.place.exists():
            assets.write(Path(config.site_dir) / uri, made.place.read_bytes())
