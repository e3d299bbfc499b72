"""Publishing: what a built site has and one that `mkdocs serve` shows has not."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_routines.model.options import RoutinesOptions
from mkdocs_routines.plugin import bundling, paths, sealing


def publish(options: RoutinesOptions, config: MkDocsConfig) -> None:
    """Bundle the scripts and style sheets of the built site, and write the security policy into its pages."""
    site = Path(config.site_dir)
    if options.npm_packages:
        bundling.bundle(site, paths.project(config) / options.npm_packages)
    if options.sealed:
        sealing.seal(site)
