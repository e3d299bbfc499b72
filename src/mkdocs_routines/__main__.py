"""`python -m mkdocs_routines check`: everything wrong with the data and the pages, without building the site."""

import argparse
import sys
from datetime import date
from pathlib import Path

from mkdocs_routines import check
from mkdocs_routines.check import dates


def main(arguments: list[str] | None = None) -> int:
    """Print each problem on a line of its own, and what falls due soon; 1 when there is a problem, else 0."""
    parser = argparse.ArgumentParser(prog="python -m mkdocs_routines")
    commands = parser.add_subparsers(dest="command", required=True)
    checker = commands.add_parser("check", help="print everything that is wrong with the data and the pages")
    checker.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: this one)")
    checker.add_argument("--today", type=date.fromisoformat, help="the day to count from, such as 2026-11-23")
    options = parser.parse_args(arguments)
    site, problems = check.read(options.root, today=options.today)
    for problem in (*problems, *sorted(dates.falling_due(site))):
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
