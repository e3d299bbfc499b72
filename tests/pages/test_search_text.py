"""Searchable text of a page: its sections, without what stands on every other page as well."""

from mkdocs_routines.pages.search_text import Section, sections

PAGE = """
<h1 id="squat">Squat<a class="headerlink" href="#squat">¶</a></h1>
<p class="lead">Bend hips &amp; knees<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup>, slowly.</p>
<div class="rule rule--pain"><p>Rate your pain.</p><ul><li>0 to 2</li></ul></div>
<h2 id="steps">Steps<a class="headerlink" href="#steps">¶</a></h2>
<ol><li>Stand <b>tall</b>.<br>Breathe.</li><li>Sit back.</li></ol>
<table><tr><th>Sets</th><td>Two sets</td></tr></table>
<h2 id="sources">Sources</h2><p>Read behind this.</p>
<h2 id="empty">Empty</h2>
<div class="footnote"><ol><li>Neal 2019.</li></ol></div>
<script>var hidden = 1;</script>
"""


def read(html: str) -> list[tuple[str, str, str]]:
    return [(section.id, section.heading, section.text) for section in sections(html)]


def test_a_page_is_read_as_its_sections() -> None:
    assert read(PAGE) == [
        ("", "", "Bend hips & knees, slowly."),
        ("steps", "Steps", "Stand tall. Breathe.\nSit back.\nSets\nTwo sets"),
        ("empty", "Empty", ""),
    ]


def test_what_is_left_open_ends_with_what_it_stands_in() -> None:
    assert read("<div><p>One<p>Two</div><p>Three</p></p>") == [("", "", "One\nTwo\nThree")]


def test_what_is_left_out_takes_what_stands_in_it() -> None:
    assert read('<ul class="cards"><li><h2 id="in">In</h2><p>Card</p></li></ul><p>After</p>') == [("", "", "After")]


def test_numbers_for_clinicians_are_found_by_their_claims_and_sources() -> None:
    page = '<p>Rest.</p><details class="note numbers"><summary>Numbers</summary><p>SMD -0.3</p></details><p>Move.</p>'
    assert read(page) == [("", "", "Rest.\nMove.")]


def test_an_empty_page_has_no_sections() -> None:
    assert read("") == []
    assert Section().text == ""


def test_fold_outs_of_studies_are_found_by_their_sources() -> None:
    fold = '<details class="{}"><summary>Fold</summary><p>Nine trials.</p></details><p>After</p>'
    assert [read(fold.format(css_class)) for css_class in ("note", "note numbers", "foldout")] == [
        [("", "", "After")],
        [("", "", "After")],
        [("", "", "Fold\nNine trials.\nAfter")],
    ]


def test_cues_and_faults_are_found_by_their_exercise() -> None:
    fold = '<details class="foldout" id="common-faults"><summary>Faults</summary><p>The heels lift.</p></details>'
    assert read(f"<p>Bend.</p>{fold}") == [("", "", "Bend.")]
