import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from mkdocs_routines.draw.figure.mesh import content_cache
from tests.support import built, link_vectors, served
from tests.support import riverside as riverside_clinic

# small sites are built in folders of their own, and a body that one of them has drawn is the same in all
os.environ.setdefault(content_cache.FOLDER, str(built.ROOT / ".cache" / "bodies"))

settings.register_profile("usual", deadline=None)  # a busy machine is no fault
settings.register_profile("quick", deadline=None, max_examples=30)
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile("usual")


BUILT = ("browser", "plugin", "site")
"""Rooms in which every test looks at a site that is built, the whole one or a small one."""
BUILDS = {"browser", "riverside", "site"}
"""Fixtures that need a build or a browser. Whoever asks for one, directly or through another, needs it too."""

Once = Callable[[str, Callable[[Path], object]], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--audit", action="store_true", help="look at every page, where else it is one of every kind")
    parser.addoption("--quick", action="store_true", help="leave out what needs a built site or a browser")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("quick"):
        settings.load_profile("quick")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Rooms that are left out are not even imported, which takes some seconds."""
    left_out = config.getoption("quick") and collection_path in {Path(__file__).parent / name for name in BUILT}
    return True if left_out else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("quick"):
        slow = [item for item in items if BUILDS & {*getattr(item, "fixturenames", ())}]
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]
    items[:] = in_turn(items, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))


def in_turn(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """The tests in an order of which each worker begins with an equal part, in a row.

    The first begins with those of a browser, and so builds the site for all. The others begin with tests that need no
    site, so that none of them waits for it. Tests of the same build stand together.
    """
    waiting = sorted((item for item in items if build_of(item)), key=build_of)
    free = [item for item in items if not build_of(item)]
    share = len(items) // workers
    at_first = max(share - len(waiting), 0)
    ordered = [*waiting[:share], *free[:at_first]]
    waiting, free = waiting[share:], free[at_first:]
    for left in range(workers - 1, 0, -1):
        begun, then = len(free) // left, len(waiting) // left
        ordered += [*free[:begun], *waiting[:then]]
        waiting, free = waiting[then:], free[begun:]
    return ordered


def build_of(item: pytest.Item) -> int:
    """The build that a test needs: 0 for none."""
    needed = {*getattr(item, "fixturenames", ())}
    if "riverside" in needed:
        return 2
    if "browser" in item.path.parts:
        return 1
    return 3 if "site" in needed else 0


@pytest.fixture(autouse=True)
def loggers_as_they_were() -> Iterator[None]:
    """The command of MkDocs says each message once, and others nothing after it: here each test hears all."""
    logger = logging.getLogger("mkdocs")
    before = logger.propagate, logger.level
    logging.getLogger("mkdocs.commands.build").filters.clear()
    yield
    logger.propagate, logger.level = before


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder or a file of this name, and makes it once, however many workers of pytest-xdist ask for it."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def made(name: str, make: Callable[[Path], object]) -> Path:
        place, whole = base / name, base / f"{name}.whole"
        with FileLock(base / f"{name}.lock"):
            if not whole.exists():
                make(place)
                whole.touch()
        return place

    return made


@pytest.fixture(scope="session")
def cache(once: Once) -> Path:
    """The folder in which small sites keep what the next one need not make again, where a test is not of just that."""
    return once("cache", Path.mkdir)


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The folder of the site, built once for all tests."""
    return once("built", built.build)


@pytest.fixture(scope="session")
def riverside(once: Once) -> Path:
    """The folder of the site under another name, built once for all tests."""
    return once("riverside", riverside_clinic.build) / "site"


@pytest.fixture(scope="session")
def vectors(once: Once) -> link_vectors.Vectors:
    """Plans and hostile fragments for those who write and read links, made once for all tests."""
    return link_vectors.kept(once("link_vectors.json", link_vectors.make))


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[served.Served]:
    """The built site on a server."""
    with served.serve(site) as server:
        yield server


@pytest.fixture(scope="session")
def address(server: served.Served) -> str:
    """The address of the built site."""
    return server.address


@pytest.fixture(scope="session")
def pages(site: Path, once: Once) -> list[built.Page]:
    """Every page, the one for addresses that do not exist included."""
    pages = built.parsed(site, once)
    assert len(pages) > 40
    return pages
