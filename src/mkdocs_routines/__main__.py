"""`python -m mkdocs_routines check`: everything wrong with the data and the pages, without building the site."""

import argparse
import sys
from pathlib import Path

from mkdocs_routines import check


def main(arguments: list[str] | None = None) -> int:
    """Print each problem on a line of its own; 1 when there are any, 0 when there are none."""
    parser = argparse.ArgumentParser(prog="python -m mkdocs_routines")
    commands = parser.add_subparsers(dest="command", required=True)
    checker = commands.add_parser("check", help="print everything that is wrong with the data and the pages")
    checker.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder (default: this one)")
    options = parser.parse_args(arguments)
    _, problems = check.read(options.root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
