"""Publishing: what a built site has and one that `mkdocs serve` shows has not."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_routines.files import security_txt
from mkdocs_routines.load.content import Content
from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.plugin import bundling, paths, sealing
from mkdocs_routines.plugin.kept_results import KeptResults


def publish(content: Content, options: RoutinesOptions, config: MkDocsConfig) -> None:
    """Bundle scripts and style sheets of the built site, and write its security policy and whom to tell of flaws."""
    site, identity = Path(config.site_dir), content.library.identity
    if options.npm_packages:
        packages = paths.project(config) / options.npm_packages
        with KeptResults(paths.results(config)).of("bundles") as kept:
            bundling.bundle(
                site,
                packages,
                lambda make, *given: kept.result("bundles", lambda _: make(), content, given),
                sealing.sealed if options.sealed else str,
            )
    elif options.sealed:
        sealing.seal(site)
    if options.sealed:
        contact = security_txt.security_file(identity, config.site_url or "", config.repo_url or "", content.today)
        for path, text in contact.items():
            paths.write(site / path, text.encode())
