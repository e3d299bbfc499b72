"""Form of a script: the modules that it imports."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)
_IMPORT = re.compile(r"""(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}/[^"'\n]+)["']""")


def imports(text: str) -> Iterator[tuple[int, str]]:
    """The line and the address of each module that a script imports, as seen from it."""
    plain = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for module in _IMPORT.finditer(plain):
        yield plain.count("\n", 0, module.start()) + 1, module[1]
