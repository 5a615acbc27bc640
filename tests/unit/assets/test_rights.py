"""Rights: every asset used, when, and in what words."""

from fractions import Fraction

from engine.assets.rights.records import credits_text, rights_records
from engine.domain.asset import Asset, Rights
from engine.domain.identity import Blob
from engine.domain.timeline import Clip, Sound, Timeline

BEE = Asset(
    Blob("bee", ".jpg"),
    "image",
    "Honey bee",
    ("bee",),
    Rights(
        "package",
        "aussiegall",
        "CC-BY-2.0",
        "https://example.org/by",
        "https://example.org/bee",
        '"Honey bee" by aussiegall, CC BY 2.0',
    ),
)
MOON = Asset(Blob("moon", ".jpg"), "image", "Moon", ("moon",), Rights("package", "NASA", "public-domain"))
TUNE = Asset(Blob("tune", ".opus"), "audio", "Calm", ("calm",), Rights("package", "Someone", "MIT"), duration=30)


def clip(start: int, length: int, asset: Asset | None) -> Clip:
    return Clip(str(start), start, length, asset.file if asset else None, "image")


def film() -> Timeline:
    clips = (clip(0, 60, MOON), clip(60, 30, None), clip(90, 45, BEE), clip(135, 15, MOON))
    music = (Sound(TUNE.file, 0, 3.0), Sound(TUNE.file, 90, 2.0))
    return Timeline(Fraction(30), 1920, 1080, 150, clips, music=music)


def test_each_asset_once_with_every_moment_it_is_seen_or_heard() -> None:
    records = rights_records(film(), [BEE, MOON, TUNE])
    assert [record["title"] for record in records] == ["Moon", "Honey bee", "Calm"]
    assert records[0]["timecodes"] == [[0.0, 2.0], [4.5, 5.0]]
    assert records[1]["timecodes"] == [[3.0, 4.5]]
    assert records[2]["timecodes"] == [[0.0, 5.0]], "the rounds of a loop are one stretch"
    assert records[1]["licence_url"] == "https://example.org/by"
    assert records[1]["sha256"] == "bee"


def test_what_was_only_an_alternative_is_not_listed() -> None:
    other = Asset(Blob("other"), "image", "Other", (), Rights("package", "Someone", "CC-BY-4.0"))
    assert "Other" not in [record["title"] for record in rights_records(film(), [BEE, MOON, TUNE, other])]


def test_credits_name_what_is_owed_first_and_everyone_once() -> None:
    text = credits_text(rights_records(film(), [BEE, MOON, TUNE]))
    assert text.startswith('Credits:\n"Honey bee" by aussiegall, CC BY 2.0')
    assert text.count("Moon (NASA, public domain)") == 1
    assert "Calm (Someone, MIT)" in text


def test_a_film_of_nothing_but_backgrounds_owes_nobody() -> None:
    bare = Timeline(Fraction(30), 1920, 1080, 30, (clip(0, 30, None),))
    assert rights_records(bare, [BEE]) == []
    assert credits_text([]) == ""
