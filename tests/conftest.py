from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import built, served

settings.register_profile("usual", deadline=None)  # a busy machine is no fault
settings.register_profile("long", deadline=None, max_examples=5000)
settings.load_profile("usual")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built once for all tests."""
    return built.build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site answers."""
    yield from served.serve(site)


@pytest.fixture(scope="session")
def pages(site: Path) -> list[built.Page]:
    """Every page, the one for addresses that do not exist included."""
    pages = list(built.read(site))
    assert len(pages) > 40
    return pages
