"""Markdown extensions that pages made from data are written with: those that the site lacks are added."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_routines.check.extensions import extensions_lacking
from mkdocs_routines.model.features import Features

log = get_plugin_logger(__name__)


def add_missing(features: Features, config: MkDocsConfig) -> None:
    """Add the extensions that these features need to those of the site, in the order of their names."""
    lacking = extensions_lacking(features, frozenset(config.markdown_extensions))
    if lacking:
        config.markdown_extensions = [*config.markdown_extensions, *lacking]
        log.info("routines: adds the Markdown extensions %s", ", ".join(lacking))
