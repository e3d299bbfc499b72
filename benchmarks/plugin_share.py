"""Cost of the plugin in a large library: its share of the processor time of a build, threads and programs included.

`python -m benchmarks.plugin_share [EXERCISES]` builds once and prints the seconds of all, of the hooks of the plugin,
of its threads, and of the programs that it starts. Drawings that an earlier build has kept are not made again.
"""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks import own_sites
from mkdocs_routines.plugin import RoutinesPlugin


def timed(hook: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    """The hook, with the processor time of its thread added to what was spent."""

    def measured(*arguments: Any, **named: Any) -> Any:
        start = time.thread_time()
        try:
            return hook(*arguments, **named)
        finally:
            spent[hook.__name__] = spent.get(hook.__name__, 0.0) + time.thread_time() - start

    measured.__dict__.update(hook.__dict__)  # the priority that MkDocs reads
    return measured


def main(exercises: int = 300) -> None:
    logging.basicConfig(format="%(message)s")  # what a build is refused for
    spent: dict[str, float] = {}
    for name, hook in vars(RoutinesPlugin).copy().items():
        if name.startswith("on_"):
            setattr(RoutinesPlugin, name, timed(hook, spent))
    with TemporaryDirectory() as folder:
        site = own_sites.records(Path(folder), exercises)
        os.environ.update(site.environment)
        start, own_start = os.times(), time.thread_time()
        config = load_config(str(site.folder / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        end, own = os.times(), time.thread_time() - own_start
        pages = sum(1 for _ in (site.folder / site.built).rglob("*.html"))
    process = end.user + end.system - start.user - start.system
    programs = end.children_user + end.children_system - start.children_user - start.children_system
    ours = sum(spent.values()) + process - own + programs
    print(f"{exercises} exercises, {pages} pages: {process + programs:.1f} s")
    share = ours / (process + programs)
    print(f"the plugin {ours:.1f} s, {share:.0%}: threads {process - own:.1f}, programs {programs:.1f}")
    print(", ".join(f"{name} {seconds:.1f}" for name, seconds in sorted(spent.items(), key=lambda item: -item[1])))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
