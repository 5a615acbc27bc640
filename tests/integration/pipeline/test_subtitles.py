"""Subtitle files: readable cues, exact times, text that stays text."""

import itertools
from collections.abc import Sequence
from fractions import Fraction
from html import unescape
from pathlib import Path

import pysubs2
import pytest

from engine.domain.timeline import Caption, CaptionWord
from engine.pipeline.subtitles import write_subtitles

RATE = Fraction(30000, 1001)
LONG = (
    "Sunlight looks white, but it is a mix of all colours, and every colour travels as a wave of its own length, "
    "so the air bends blue far more than red, and that is what we see when we look up on a clear day."
)


def pages(text: str, each: int = 9, size: int = 3, gap: int = 0) -> list[Caption]:
    words = [
        CaptionWord(word, index * each + index // size * gap, index * each + index // size * gap + each - 1)
        for index, word in enumerate(text.split())
    ]
    groups = [words[start : start + size] for start in range(0, len(words), size)]
    return [Caption(group[0].start, group[-1].end, tuple(group)) for group in groups]


def written(captions: Sequence[Caption], folder: Path) -> dict[str, Path]:
    return {path.suffix: path for path in write_subtitles(captions, RATE, folder)}


def test_cues_are_whole_thoughts_of_two_lines_at_most(tmp_path: Path) -> None:
    for path in (written(pages(LONG), tmp_path)[suffix] for suffix in (".srt", ".vtt")):
        cues = pysubs2.load(str(path))
        rows = [row for cue in cues for row in cue.plaintext.split("\n")]
        assert " ".join(rows) == LONG
        assert all(len(row) <= 42 for row in rows)
        assert all(len(cue.plaintext.split("\n")) <= 2 for cue in cues)
        assert all(1000 <= cue.duration <= 7000 for cue in cues)
        assert all(before.end <= after.start for before, after in itertools.pairwise(cues))
        assert cues[0].plaintext.replace("\n", " ").endswith("colours,")


def test_sentences_do_not_share_a_cue_unless_they_are_brief(tmp_path: Path) -> None:
    text = "This sentence is long enough to stand alone. So is this one, which follows it at once."
    cues = pysubs2.load(str(written(pages(text, each=12), tmp_path)[".srt"]))
    assert [cue.plaintext.replace("\n", " ") for cue in cues] == [text[:44], text[45:]]


def test_times_are_exact_and_never_roll_over(tmp_path: Path) -> None:
    captions = [
        Caption(start, start + 30, (CaptionWord("word.", start, start + 29),)) for start in range(29, 60000, 997)
    ]
    for path in written(captions, tmp_path).values():
        text = path.read_text(encoding="utf-8")
        assert ",1000" not in text
        assert ".1000" not in text
        near = 1 if path.suffix != ".ass" else 10
        for cue, caption in zip(pysubs2.load(str(path)), captions, strict=True):
            assert cue.start == pytest.approx(float(caption.start / RATE) * 1000, abs=near)
            assert cue.end > cue.start


def test_text_is_escaped_where_it_is_written(tmp_path: Path) -> None:
    captions = pages("Say {\\b1} and C:\\New & <script>alert</script> --> 5")
    paths = written(captions, tmp_path)
    web = paths[".vtt"].read_text(encoding="utf-8")
    assert "<script>" not in web
    assert web.count("-->") == len(pysubs2.load(str(paths[".vtt"])))
    body = " ".join(line for line in web.splitlines() if line and "-->" not in line and not line.isdigit())
    assert unescape(body).removeprefix("WEBVTT ") == "Say {\\b1} and C:\\New & <script>alert</script> --> 5"
    timed = paths[".ass"].read_text(encoding="utf-8")
    lines = [line for line in timed.splitlines() if line.startswith("Dialogue")]
    assert "\\{\\\u2060b1\\}" in "".join(lines)
    assert "C:\\N" not in "".join(lines)
    assert "<script>" not in paths[".srt"].read_text(encoding="utf-8")


def test_every_word_is_timed_in_ass(tmp_path: Path) -> None:
    captions = pages(LONG, each=7)
    events = pysubs2.load(str(written(captions, tmp_path)[".ass"]))
    for event, page in zip(events, captions, strict=True):
        times = [int(tag.split("}")[0]) for tag in event.text.split("{\\k")[1:]]
        at = page.start * 100 / RATE
        assert len(times) == len(page.words)
        for index, word in enumerate(page.words):
            assert float(at + sum(times[:index])) == pytest.approx(float(word.start * 100 / RATE), abs=1)


def test_nothing_said_gives_files_without_cues(tmp_path: Path) -> None:
    paths = written([], tmp_path)
    assert all(path.is_file() for path in paths.values())
    assert paths[".vtt"].read_text(encoding="utf-8").startswith("WEBVTT")
    assert all(len(pysubs2.load(str(path))) == 0 for path in paths.values() if path.suffix == ".ass")


def test_right_to_left_and_unspaced_scripts_keep_their_words(tmp_path: Path) -> None:
    arabic = "لماذا تبدو السماء زرقاء في النهار؟"
    cues = pysubs2.load(str(written(pages(arabic), tmp_path)[".srt"]))
    assert " ".join(cue.plaintext.replace("\n", " ") for cue in cues) == arabic
    cues = pysubs2.load(str(written(pages("空は なぜ 青いの でしょう か。"), tmp_path)[".srt"]))
    assert "".join(cue.plaintext for cue in cues) == "空はなぜ青いのでしょうか。"
