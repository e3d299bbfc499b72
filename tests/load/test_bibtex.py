"""BibTeX as editors save it."""

from pathlib import Path

import pytest

from mkdocs_routines.load.bibliography import read_bibliography

ENTRY = "@article{doe2020a,\n  author = {Doe, Jane},\n  title = {A title},\n  journal = {J},\n  year = {2020},\n}\n"


@pytest.mark.parametrize(
    "text",
    [
        ENTRY,
        ENTRY.replace("\n", "\r\n"),
        f"@comment{{jabref-meta: databaseType:bibtex;}}\n{ENTRY}",
        f'@preamble{{"\\newcommand{{\\x}}{{y}}"}}\n{ENTRY}% @article{{cut2020short, title = {{\n',
        ENTRY.replace("{2020}", "2020").replace("{A title}", '"A title"'),
        ENTRY.replace("{J}", "j # { of Knees}").replace("@article", "@string(j = {J})\n@ARTICLE"),
    ],
    ids=["plain", "CRLF", "JabRef", "preamble and comment", "other quotes", "macro"],
)
def test_an_entry_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "references.bib").write_text(text, encoding="utf-8", newline="")
    bibliography, problems = read_bibliography(tmp_path)
    assert problems == []
    assert [*bibliography.sources] == ["doe2020a"]
    assert bibliography.sources["doe2020a"].fields["title"] == "A title"
