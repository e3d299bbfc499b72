"""Settings of MkDocs itself in `mkdocs.yml`: those whose kind a slip of the keyboard changes without a word.

MkDocs checks them too, but names Python's types, and overlooks `strict` where a build is strict anyway.
"""

from typing import Any

from pydantic import ConfigDict

from mkdocs_routines.model.values import Record


class MkdocsSettings(Record):
    """Their kinds alone. What a setting must say is for MkDocs, and so are settings that are not listed."""

    model_config = ConfigDict(extra="ignore")

    site_name: str = ""
    site_url: str = ""
    site_description: str = ""
    site_author: str = ""
    copyright: str = ""
    repo_url: str = ""
    repo_name: str = ""
    edit_uri: str = ""
    docs_dir: str = ""
    site_dir: str = ""
    strict: bool = False
    use_directory_urls: bool = False
    nav: tuple[Any, ...] = ()
    extra_css: tuple[Any, ...] = ()
    extra_javascript: tuple[Any, ...] = ()
