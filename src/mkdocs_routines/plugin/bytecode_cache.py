"""Compiled templates, kept from build to build. Jinja would run a file that was changed, and end at one cut short."""

import jinja2
from jinja2.bccache import Bucket

from mkdocs_routines.draw.file_cache import FileCache


class BytecodeCache(jinja2.BytecodeCache):
    """Where Jinja keeps compiled templates: files that are verified before their code is run."""

    def __init__(self, files: FileCache) -> None:
        self.files = files

    def load_bytecode(self, bucket: Bucket) -> None:
        if content := self.files.read(bucket.key):
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.files.write(bucket.key, bucket.bytecode_to_string())
