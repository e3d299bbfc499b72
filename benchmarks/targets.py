"""Pages that are looked at in a browser: one of each peer, and one of each kind of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.own_sites import BUILT
from benchmarks.sites import Site

PLAN = "/r/#v1.1;d=mo.we.fr;w=6;bridge=3x10+2s,n:Slowly_please;sl-rdl=3x8-10/ea,r60;wall-sit=3x30s"
KINDS = {
    "home": "/",
    "exercise": "/exercises/clamshell/",
    "routine": "/routines/hip-to-knee-bulletproofing/",
    "condition": "/understand/conditions/kneecap-pain/",
    "explorer": "/exercises/",
    "claims": "/claims/",
    "sources": "/sources/",
    "builder": "/build/",
    "player": "/play/",
    "shared plan": PLAN,
    "log": "/log/",
}
"""Kinds of pages of the site, and the one that stands for each."""


@dataclass(frozen=True)
class Target:
    name: str
    folder: Path
    first: str
    second: str = "/exercises/glute-bridge/"


def targets(sites: Mapping[str, Site]) -> list[Target]:
    """The pages of the site, and the first page of each of these sites, which must be built."""
    ours = [Target(kind, BUILT, address) for kind, address in KINDS.items()]
    return [*ours, *(Target(name, site.folder / site.built, *site.views) for name, site in sites.items())]
