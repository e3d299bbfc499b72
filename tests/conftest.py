from pathlib import Path

import pytest

from tests import built


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built once for all tests."""
    return built.build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def pages(site: Path) -> list[built.Page]:
    """Every page, the one for addresses that do not exist included."""
    pages = list(built.read(site))
    assert len(pages) > 40
    return pages
