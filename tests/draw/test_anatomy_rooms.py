"""Anatomy is drawn with the rooms of the figure, and the figure knows nothing of it."""

from tests.test_rooms import MODULES, ours


def test_no_module_of_the_figure_imports_the_anatomy() -> None:
    climbing = {
        name for name in MODULES if name.startswith("draw.figure") for other in ours(name) if "anatomy" in other
    }
    assert not climbing
    assert any(other.startswith("draw.figure") for name in MODULES if "anatomy" in name for other in ours(name))
