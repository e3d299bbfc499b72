"""Mutants: small faults of Cosmic Ray's, and the places in a module where one can be put."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

import yaml
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parent.parent
PACKAGE = Path("src/mkdocs_routines")


@dataclass(frozen=True)
class Mutant:
    """A fault, and where it is put."""

    path: Path
    line: int
    operator: str
    occurrence: int

    @property
    def room(self) -> str:
        return self.path.relative_to(PACKAGE).parts[0]

    def code(self, text: str) -> str:
        mutated: str | None = mutate_code(text, get_operator(self.operator)(), self.occurrence)
        assert mutated is not None
        return mutated


def places(path: Path) -> Iterator[list[Mutant]]:
    """The mutants at each place of a module. What is only for the type checker, or for speed, is left out."""
    text = (ROOT / path).read_text(encoding="utf-8")
    nodes, typed = [*ast_nodes(get_ast(text))], [*_typed(ast.parse(text))]
    found: dict[tuple[object, object], list[Mutant]] = {}
    for name in operator_names():
        if get_operator(name).arguments():
            continue
        operator = get_operator(name)()
        spans = (span for node in nodes for span in operator.mutation_positions(node))
        for occurrence, (start, end) in enumerate(spans):
            if not any(first <= start and end <= last for first, last in typed):
                found.setdefault((start, end), []).append(Mutant(path, start[0], name, occurrence))
    yield from found.values()


def is_python(mutant: Mutant) -> bool:
    """Whether its module can still be read: the two stars before a dictionary are taken for a power, and replaced."""
    try:
        ast.parse(mutant.code((ROOT / mutant.path).read_text(encoding="utf-8")))
    except SyntaxError:
        return False
    return True


def _typed(tree: ast.Module) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where annotations, unions of types, alternatives of patterns and decorators begin and end."""
    for node in ast.walk(tree):
        parts: list[ast.AST | None] = [*getattr(node, "decorator_list", ())]
        parts += [getattr(node, "annotation", None), getattr(node, "returns", None)]
        if isinstance(node, ast.MatchOr) or (isinstance(node, ast.Assign) and node in tree.body and _union(node.value)):
            parts.append(node)
        for part in parts:
            if part:
                line, last = getattr(part, "lineno", 0), getattr(part, "end_lineno", 0)
                # a decorator begins with its sign
                yield (line, getattr(part, "col_offset", 0) - 1), (last, getattr(part, "end_col_offset", 0))


def _union(value: ast.expr) -> bool:
    return isinstance(value, ast.Subscript) or (isinstance(value, ast.BinOp) and isinstance(value.op, ast.BitOr))


def shown(mutant: Mutant) -> str:
    text = (ROOT / mutant.path).read_text(encoding="utf-8")
    diff = unified_diff(text.splitlines(), mutant.code(text).splitlines(), lineterm="", n=0)
    lines = [line for line in diff if line[0] in "+-" and line[:3] not in ("+++", "---")]
    return f"{mutant.path}:{mutant.line}: {mutant.operator}\n  " + "\n  ".join(lines)


def has_a_reason(mutant: Mutant) -> bool:
    known = yaml.safe_load(Path(__file__).with_name("survivors.yml").read_text(encoding="utf-8")) or []
    line = (ROOT / mutant.path).read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
    return any((each["path"], each["line"]) == (mutant.path.as_posix(), line) for each in known)
