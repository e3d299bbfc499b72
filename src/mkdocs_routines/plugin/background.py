"""Background rendering while a server runs: assets come after the pages, and only while no build is running."""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_routines.draw.asset_cache import Recipe
from mkdocs_routines.files.writing import no_room
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.assets import overfull_handouts

log = get_plugin_logger(__name__)


@dataclass(frozen=True)
class BackgroundWorker:
    """One thread that renders one asset after the other."""

    thread: ThreadPoolExecutor = field(default_factory=partial(ThreadPoolExecutor, max_workers=1))
    build_idle: Event = field(default_factory=Event)
    """Set while no build is running."""
    stopped: Event = field(default_factory=Event)
    """Set once the server stops."""
    submitted: list[Mapping[str, Recipe]] = field(default_factory=list)
    """What the last build has left for later, in a list of one. It has all that is not rendered yet."""

    def stop(self) -> None:
        """Leave what is not rendered yet."""
        self.stopped.set()
        self.build_idle.set()


def render(recipes: Mapping[str, Recipe], worker: BackgroundWorker, config: MkDocsConfig) -> None:
    """Have assets rendered and put into the built site, by their paths in it. Failures are logged.

    What an earlier build left for later is dropped: it may be of a record that has changed since, or is gone.
    """
    worker.submitted[:] = [recipes]
    if recipes:
        worker.thread.submit(_render, recipes, worker, config).add_done_callback(Future.result)


def _render(recipes: Mapping[str, Recipe], worker: BackgroundWorker, config: MkDocsConfig) -> None:
    cache = paths.assets(config)
    for uri, recipe in recipes.items():
        worker.build_idle.wait()
        if worker.stopped.is_set() or worker.submitted[-1] is not recipes:
            break
        asset = cache.submit({uri: recipe})[uri]
        try:
            if overfull := [*overfull_handouts([asset])]:
                log.error("routines: %s", overfull[0])
            elif worker.submitted[-1] is recipes:
                paths.write(Path(config.site_dir) / uri, asset.path.read_bytes())
        except OSError as error:
            log.error("routines: %s", no_room(error) or error)
