"""Scripts of the built site, assembled in one folder: ours, the plugin's, those of others, and what the build makes."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from mkdocs_routines.files import js_constants, pose_editor, search_list
from tests.support import tree
from tests.support.built import ROOT

TREES = ("overrides/assets", "src/mkdocs_routines/assets")
"""The folders that the build merges into `assets/`; a module of one may import from any."""


@cache
def assets() -> Path:
    """Folder that stands for `assets/` of the site: `js/` with every module, and `vendor/`. Made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="scripts-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")  # for Node, which asks what a `.js` is
    for source in TREES:
        for kind in ("js", "vendor"):
            if (ROOT / source / kind).is_dir():
                shutil.copytree(ROOT / source / kind, folder / kind, dirs_exist_ok=True)
    made = {
        **js_constants.constants_file(tree.OURS),
        **pose_editor.constants_file(),
        **search_list.search_list(tree.content(ROOT).library),
    }
    for uri, text in made.items():
        (folder / uri.removeprefix("assets/")).write_text(text, "utf-8")
    return folder
