"""The clinic of `examples/riverside`, laid over the real site, with the discussion switched on that ours has off."""

from pathlib import Path

from mkdocs_routines.files import overlay
from tests.support import built

OWN = built.ROOT / "examples" / "riverside"
OFF = 'giscus: {repo: "", repo_id: "", category: "", category_id: ""}'
CARDS = "      typeface: assets/cards/atkinson-hyperlegible-next-latin-wght-normal.woff2  # of link cards\n"
"""They are pixels, which no test reads; test_card.py looks at the names that go with them."""
ON = 'giscus: {repo: "a/b", repo_id: "R_1", category: "Pages", category_id: "DIC_1"}'


def laid_over(project: Path) -> Path:
    """The project that is built."""
    overlay.lay_over(built.ROOT, OWN, project)
    settings = (project / "site.yml").read_text("utf-8")
    assert settings.count(OFF) == 1
    (project / "site.yml").write_text(settings.replace(OFF, ON), "utf-8")
    whole = (project / "mkdocs.yml").read_text("utf-8")
    assert whole.count(CARDS) == 1
    (project / "mkdocs.yml").write_text(whole.replace(CARDS, ""), "utf-8")
    return project


def build(folder: Path) -> Path:
    """The built site, beside its project. Both discussion and clinic are looked at in it, to build once less."""
    return built.build(folder / "site", laid_over(folder / "project"))
