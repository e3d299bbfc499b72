"""Command line: `python -m mkdocs_routines`, and what is to be done.

`check` prints every mistake in the content, `diff` what a reader would notice of a change, `download` packs the built
site, and `figure` draws one exercise or one of its faults; `bake` makes the people in it. `edition` keeps what is new
of what readers are told today; `new-edition` keeps what was told them before as well. `migrate` rewrites old keys of
drawings. `overlay` makes a project of another site from its few own files; `first-edition` begins what that one keeps.
`new` and `add-source` start a file, and `prepare` does without make what make does for drawings. `headers` prints what
a host is to send with the built site.
"""

import argparse
import os
import sys
from collections.abc import Collection
from pathlib import Path

from mkdocs_routines import check
from mkdocs_routines.check import annotations, dates, drafts, identity, project
from mkdocs_routines.domain import kept, new_edition
from mkdocs_routines.domain.drafts import published
from mkdocs_routines.draw import figure
from mkdocs_routines.files import download
from mkdocs_routines.files.writing import WriteError, no_room, writing
from mkdocs_routines.load import settings as settings_file
from mkdocs_routines.load.build_day import BuildDayError, calendar_day
from mkdocs_routines.load.frame import identity_of, read_frame
from mkdocs_routines.load.package_file import PackageFileError
from mkdocs_routines.load.problem import did_you_mean
from mkdocs_routines.model.identity import Identity
from mkdocs_routines.plugin import (
    diff_commands,
    figure_commands,
    file_commands,
    header_files,
    rehearsal,
    site_commands,
)
from mkdocs_routines.plugin.arguments import parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns its exit status: 1 when something is wrong, else 0."""
    options = parser().parse_args(arguments)
    try:
        return _run(options)
    except (BuildDayError, PackageFileError, figure.PeopleError, figure.SourceError, WriteError) as error:
        print(error, file=sys.stderr)
    except BrokenPipeError:  # whoever reads, such as head, has read enough; Python must not write to it at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        if not (reason := no_room(error)):
            raise
        print(reason, file=sys.stderr)
    return 1


def _run(options: argparse.Namespace) -> int:
    if (root := getattr(options, "root", None)) and not root.is_dir():
        print(f"{root}: must be the folder of a project, with a {settings_file.NAME}", file=sys.stderr)
        return 1
    if options.command == "bake":
        return figure_commands.bake(options.wheel, options.requirements, options.to, of_bones=options.anatomy)
    if options.command == "new":
        return file_commands.new(options.root, options.kind, options.id)
    if options.command == "add-source":
        return file_commands.add_source(options.root, options.doi)
    if options.command == "prepare":
        return figure_commands.prepare(options.root)
    if options.command == "figure":
        content, problems = project.checked(options.root)
        return figure_commands.draw(content, problems, options)
    if options.command == "edition":
        return _edition(options.root, options.checked)
    if options.command == "first-edition":
        return site_commands.first_edition(options.own)
    if options.command == "overlay":
        return site_commands.lay_over(options.own, options.to)
    if options.command == "migrate":
        return figure_commands.migrate(options.root, options.exercises)
    if options.command == "new-edition":
        return _edition(options.root, may_begin=True)
    if options.command == "diff":
        return diff_commands.diff(options.root, options.base, options.head, keep=options.keep)
    if options.command in ("download", "headers") and not (options.site / "index.html").is_file():
        print(f"{options.site}: must be a built site; make site builds it", file=sys.stderr)
        return 1
    if options.command == "headers":
        print(header_files.HOSTS[options.host](options.site), end="")
        return 0
    if options.command == "download":
        return _download(options.site, options.to, identity_of(read_frame(Path())[0]))
    return _check(options)


def _check(options: argparse.Namespace) -> int:
    """Print every problem or, once there is none, what may wait until a release; 1 for a problem or such a release."""
    root, write, release = options.root, annotations.WRITTEN[options.format], options.release
    content, problems = project.checked(root, options.today or calendar_day(), quick=options.quick)
    problems = problems or ([] if options.quick else rehearsal.refusals(root))
    due = [] if problems else sorted(check.due_before_release(content))
    for problem in problems:
        print(write(problem, "error"))
    for problem in due:
        print(write(problem, "error" if release else "warning"))
    notices = (*dates.falling_due(content), *drafts.unpublished(content), *identity.left_out_but_written_about(content))
    for problem in sorted(notices):
        print(write(problem, "notice"))
    return 1 if problems or (release and due) else 0


def _download(folder: Path, archive: Path | None, site: Identity) -> int:
    """Pack the built site in `folder` into `archive`, or into one with the name of the site."""
    archive = archive or Path(f"{site.slug}.zip")
    with writing(archive):
        download.write_archive(folder, archive, site)
    return 0


def _edition(root: Path, checked: Collection[str] = (), *, may_begin: bool = False) -> int:
    """Write what is to be kept into the data folder and print the files that changed, unless anything is wrong.

    Then print what is left: a wording that waits for a new edition, a source that is other than it was checked.
    """
    content, problems = project.checked(root)
    mended = set() if kept.released(content) else {*check.promises(content)}
    if wrong := [problem for problem in problems if problem not in mended]:
        print(*wrong, sep="\n")
        return 1
    if unknown := [key for key in checked if key not in content.bibliography.sources]:
        for key in unknown:
            print(
                f"no source {key!r} in references.bib{did_you_mean(key, content.bibliography.sources)}", file=sys.stderr
            )
        return 1
    content = published(content)
    schemas = site_commands.schemas_address(root)
    files = new_edition.data_files(content, calendar_day(), schemas, may_begin=may_begin, checked=checked)
    for name, text in files.items():
        path = root / "data" / name
        with writing(path):
            path.parent.mkdir(exist_ok=True)
            if text is None:
                path.unlink()
            elif path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            else:
                path.write_text(text, encoding="utf-8")
        print(path.relative_to(root).as_posix())
    waiting = sorted(check.due_before_release(project.checked(root)[0]))
    for problem in waiting:
        print(problem)
    if not files and not waiting:
        print("Everything is kept already.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
