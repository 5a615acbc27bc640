"""Files are told by their first bytes."""

import io
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from engine.runtime.magic import HEAD, sort_of
from tests import material


@pytest.mark.parametrize(
    ("written", "suffix"),
    [("JPEG", ".jpg"), ("PNG", ".png"), ("GIF", ".gif"), ("WEBP", ".webp"), ("TIFF", ".tif"), ("BMP", ".bmp")],
)
def test_pictures(written: str, suffix: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(file, written)
    assert (sort_of(file.getvalue()[:HEAD]).kind, sort_of(file.getvalue()[:HEAD]).suffix) == ("image", suffix)


@pytest.mark.parametrize(
    ("name", "form", "codec", "suffix"),
    [
        ("a.mp4", "mp4", "libx264", ".mp4"),
        ("a.mov", "mov", "libx264", ".mov"),
        ("a.mkv", "matroska", "libx264", ".mkv"),
        ("a.webm", "webm", "libvpx-vp9", ".webm"),
        ("a.avi", "avi", "mpeg4", ".avi"),
        ("a.ts", "mpegts", "libx264", ".ts"),
        ("a.mpg", "mpeg", "mpeg2video", ".mpg"),
        ("a.flv", "flv", "flv", ".flv"),
    ],
)
def test_films(tmp_path: Path, name: str, form: str, codec: str, suffix: str) -> None:
    with av.open(str(tmp_path / name), "w", format=form) as container:
        stream = container.add_stream(codec, rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")))
        container.mux(stream.encode())
    sort = sort_of((tmp_path / name).read_bytes()[:HEAD])
    assert (sort.kind, sort.suffix) == ("video", suffix)


@pytest.mark.parametrize(
    ("name", "codec", "suffix"),
    [
        ("a.mp3", "libmp3lame", ".mp3"),
        ("a.flac", "flac", ".flac"),
        ("a.ogg", "libopus", ".ogg"),
        ("a.opus", "libopus", ".ogg"),
        ("a.m4a", "aac", ".m4a"),
        ("a.aac", "aac", ".aac"),
    ],
)
def test_recordings(tmp_path: Path, name: str, codec: str, suffix: str) -> None:
    wave = material.tone(tmp_path / "a.wav", 0.5)
    with (
        av.open(str(wave)) as source,
        av.open(str(tmp_path / name), "w", format="ipod" if name == "a.m4a" else None) as out,
    ):
        stream = out.add_stream(codec, rate=48000)
        for frame in source.decode(audio=0):
            frame.pts = None
            for piece in av.AudioResampler(stream.format, stream.layout, 48000, stream.frame_size or 1024).resample(
                frame
            ):
                out.mux(stream.encode(piece))
        out.mux(stream.encode())
    for path, expected in ((tmp_path / name, suffix), (wave, ".wav")):
        sort = sort_of(path.read_bytes()[:HEAD])
        assert (sort.kind, sort.suffix) == ("audio", expected)


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html><html>",
        b"\n  <html>",
        b"\xef\xbb\xbf<?xml version='1.0'?>",
        b"<svg xmlns=''>",
        b'{"error": 1}',
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"MZ\x90",
        b"\x7fELF",
        b"#!/bin/sh\n",
        b"\x1f\x8b\x08",
        b"\0\0\0\x18ftypavif",
        b"\0\0\0\x18ftypheic",
        b"hello",
        b"",
        bytes(512),
    ],
)
def test_what_can_be_neither_shown_nor_heard_is_no_media(head: bytes) -> None:
    assert sort_of(head).kind is None
    assert sort_of(head).title


def test_what_may_hold_sound_alone_says_so() -> None:
    assert sort_of(b"\0\0\0\x18ftypisom").also == "audio"
    assert sort_of(b"\0\0\0\x18ftypM4A ").also is None
    assert sort_of(b"\xff\xd8\xff").also is None
