"""Commands of the command line for a site laid over this one. Each returns its exit status."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_routines.check import project
from mkdocs_routines.domain import addresses, kept, new_edition
from mkdocs_routines.files import overlay
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.files.writing import writing
from mkdocs_routines.load.build_day import calendar_day
from mkdocs_routines.load.frame import identity_of, read_frame
from mkdocs_routines.load.problem import Problem


def lay_over(own: Path, to: Path) -> int:
    """Write the project of this folder, with the files of `own` over its own, into the folder `to`."""
    if strangers := [*overlay.strangers(own)]:
        print(*strangers, sep="\n", file=sys.stderr)
        return 1
    with writing(to):
        overlay.lay_over(Path(), own, to)
    return 0


def first_edition(own: Path | None) -> int:
    """Begin the promises of a site, as edition 1 of today, and print the files: of `own`, or of this project.

    This project must be a copy of another site, whose promises go. Nothing happens while there is a mistake in it.
    """
    target = own or Path()
    if own and (strangers := [*overlay.strangers(own)]):
        print(*strangers, sep="\n", file=sys.stderr)
        return 1
    if own and (own / "data" / "editions.yml").is_file():
        print(f"{own}/data/editions.yml: is there already; make edition keeps what is new", file=sys.stderr)
        return 1
    if not own and not identity_of(read_frame(target)[0]).original:
        message = "must name, under original, the site that this is a copy of: what data/ keeps is its own promise else"
        print(Problem(overlay.OWN, 1, message), file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh"
        overlay.lay_over(Path(), target, fresh)
        if not own:
            overlay.forget_promises(fresh)
        content, problems = project.checked(fresh, quick=True)
        if problems:
            print(*problems, sep="\n")
            return 1
        assert not kept.released(content), "nothing is kept yet"
        files = new_edition.data_files(content, calendar_day(), schemas_address(fresh))
    if not own:
        overlay.forget_promises(target)
    for name, text in files.items():
        path = target / "data" / name
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text or "", encoding="utf-8")
        print(path.as_posix())
    return 0


def schemas_address(root: Path) -> str:
    """The address below which the site of the project `root` publishes its schemas; a data file names its own there."""
    frame, _ = read_frame(root)
    home = str(frame.settings.values.get("site_url") or "") if frame else ""
    return absolute_url(home, f"{addresses.SCHEMAS}/")
