"""No secret reaches a log line, and nothing else is struck out."""

import pytest

from engine.runtime.log import STRUCK, strike

SECRET = "s3cr3tV4lue-abcdefghijklmnop"


@pytest.mark.parametrize(
    "name",
    ["key", "api_key", "apikey", "API_KEY", "pexels_api_key", "x-api-key", "token", "access_token", "refresh_tokens",
     "secret", "client_secret", "password", "password_hash", "Authorization", "credentials_encrypted", "cookie"],
)  # fmt: skip
def test_a_field_named_like_a_secret_is_struck(name: str) -> None:
    assert strike({"outer": [{name: SECRET}]}) == {"outer": [{name: STRUCK}]}
    assert strike(SECRET, name) == STRUCK


@pytest.mark.parametrize(
    "name", ["keyword", "keywords", "monkey", "tokens_per_second", "tokens_used", "project_key", "author", "title"]
)
def test_a_field_named_otherwise_is_kept(name: str) -> None:
    assert strike({name: "honey"}) == {name: "honey"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Authorization: Bearer " + SECRET, "Authorization: Bearer ***"),
        ("got 401 with bearer abcdefgh12345678.xyz", "got 401 with bearer ***"),
        (f"GET https://api.site/v1?key={SECRET}&q=sea", "GET https://api.site/v1?key=***&q=sea"),
        (f"https://api.site/?q=sea&access_token={SECRET}#x", "https://api.site/?q=sea&access_token=***#x"),
        ("https://user:hunter2@host/path", "https://user:***@host/path"),
        ("key sk-abcdefghijklmnopqrstuvwx was refused", "key *** was refused"),
        ("hf_abcdefghijklmnopqrstuvwx", "***"),
        ("token ghp_abcdefghijklmnopqrstuvwx", "token ***"),
        ("AIzaSyA1234567890abcdefghijklmnopqrstu", "***"),
        ("eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSM", "***"),
        ('{"api_key": "abc def", "n": 1}', '{"api_key": "*** def", "n": 1}'),
        ("password=hunter2, retry", "password=***, retry"),
    ],
)
def test_a_text_that_looks_like_a_secret_is_struck(text: str, kept: str) -> None:
    assert strike(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "The key to a calm night is the sea.",
        "https://pixabay.com/photos/sea-1234567?page=2&q=key",
        "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "sketch-of-the-monkey-on-the-mountain at 12:30:45",
        "basic facts about honey",
        "bearer of good news",
        "1,000 tokens: 38 tok/s",
    ],
)
def test_an_honest_text_is_kept(text: str) -> None:
    assert strike(text) == text


def test_values_keep_their_kind() -> None:
    value = {"n": 1, "f": 0.5, "b": True, "none": None, "list": [1, "a"], "tuple": (1,), "empty_token": ""}
    assert strike(value) == {**value, "tuple": [1]}
    assert strike({"token": None, "tokens": 120}) == {"token": None, "tokens": 120}
    assert strike({"key": ["a", "b"]}) == {"key": STRUCK}
