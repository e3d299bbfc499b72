"""Reading of the project before a build: its content, checked, and the keys that its pages may cite."""

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_routines import check
from mkdocs_routines.load.bibliography import read_bibliography
from mkdocs_routines.load.commit_days import commit_days
from mkdocs_routines.load.content import Content, read_site
from mkdocs_routines.load.frame import Frame, identity_of
from mkdocs_routines.load.site_templates import read_templates
from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.pages.render.environment import TEMPLATES
from mkdocs_routines.plugin import paths
from mkdocs_routines.plugin.config import refuse
from mkdocs_routines.plugin.kept_results import KeptResults

log = get_plugin_logger(__name__)


def citation_keys(options: RoutinesOptions, config: MkDocsConfig) -> str:
    """A bibliography with a key for each source and no more, which mkdocs-bibtex reads instead of ours.

    Its own parser would raise at the first entry that it cannot read, before any problem is printed.
    """
    bibliography, _ = read_bibliography(paths.project(config), options.bibliography)
    return "".join(f"@misc{{{key}, title = {{{key}}}}}\n" for key in sorted(bibliography.keys or ()))


def checked_content(
    frame: Frame | None, options: RoutinesOptions, config: MkDocsConfig, kept: KeptResults, *, drafts_too: bool
) -> Content:
    """The content of the site, or the refusal of everything that is wrong with it."""
    root, docs = paths.project(config), paths.docs(config).as_posix()
    data, bibliography, features = options.data_dir, options.bibliography, options.features
    content, unread = read_site(root, data, bibliography, docs, identity=identity_of(frame), features=features)
    templates, unfit = read_templates(root, options.templates, TEMPLATES)
    days = commit_days(root, data, bibliography, docs) if "api" in features else {}
    pages = {page.path: days[page.path] for page in content.pages if page.path in days}
    modified = {path: day for path, day in days.items() if not Path(path).is_relative_to(docs)}
    library = replace(content.library, templates=templates, modified=modified)
    content = replace(content, library=library, modified=pages)
    around = check.joint_problems(frame, content) if frame else ()
    with kept.of("checks") as checks:
        problems = [*check.problems(content, breaches=checks.breaches)]
    refuse((*unread, *unfit, *problems, *around))
    for problem in sorted(check.due_before_release(content)):
        log.info("routines: before a release: %s", problem)
    return check.known_good(content, drafts_too=drafts_too)
