"""Licences by their address and by their short names."""

import pytest

from engine.domain import licence
from engine.domain.licence import CC0, NASA, PEXELS, PUBLIC_DOMAIN, PUBLIC_DOMAIN_MARK, Licence, credit


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
        ("http://www.creativecommons.org/licenses/by-nc-sa/3.0/us/", "CC-BY-NC-SA-3.0-US"),
        ("https://creativecommons.org/licenses/by-sa/4.0/deed.de", "CC-BY-SA-4.0"),
        ("https://creativecommons.org/licenses/by-nd/2.5/legalcode", "CC-BY-ND-2.5"),
        ("http://creativecommons.org/licenses/by/2.0", "CC-BY-2.0"),
        ("https://creativecommons.org/licenses/by/2.5/scotland/", "CC-BY-2.5-SCOTLAND"),
        ("https://creativecommons.org/licenses/sampling+/1.0/", "cc-sampling+-1.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/deed.en", "CC0-1.0"),
        ("http://creativecommons.org/publicdomain/mark/1.0/", "CC-PDM-1.0"),
        ("https://creativecommons.org/licenses/publicdomain/", "CC-PDDC"),
        ("https://www.pexels.com/license", "pexels"),
        ("https://creativecommons.org/licenses/by/", None),
        ("https://creativecommons.org/licenses/nd-by/4.0/", None),
        ("https://creativecommons.org.example.com/licenses/by/4.0/", None),
        ("https://example.org/terms", None),
        ("", None),
        ("not an address", None),
    ],
)
def test_an_address_names_its_licence(url: str, code: str | None) -> None:
    found = licence.from_url(url)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("short", "version", "code"),
    [
        ("by", "4.0", "CC-BY-4.0"),
        ("by-nc-nd", "2.0", "CC-BY-NC-ND-2.0"),
        ("CC BY-SA 3.0", "", "CC-BY-SA-3.0"),
        ("CC BY-SA 3.0 de", "", "CC-BY-SA-3.0-DE"),
        ("CC-BY-4.0", "", "CC-BY-4.0"),
        ("cc-by-nc-3.0", "", "CC-BY-NC-3.0"),
        ("Attribution-NonCommercial 4.0", "", "CC-BY-NC-4.0"),
        ("cc0", "1.0", "CC0-1.0"),
        ("CC0-1.0", "", "CC0-1.0"),
        ("pdm", "1.0", "CC-PDM-1.0"),
        ("Public domain", "", "public-domain"),
        ("GFDL-1.2", "", "GFDL-1.2"),
        ("pexels", "", "pexels"),
        ("by", "", None),
        ("by-sa", "9", None),
        ("all rights reserved", "", None),
        ("", "", None),
    ],
)
def test_a_short_name_names_its_licence(short: str, version: str, code: str | None) -> None:
    found = licence.from_code(short, version)
    assert (found.code if found else None) == code


def terms(short: str) -> tuple[bool | None, bool | None, bool, bool]:
    found = licence.from_code(short)
    assert found
    return found.commercial, found.derivatives, found.share_alike, found.attribution


def test_the_letters_say_what_is_allowed() -> None:
    assert terms("CC BY 4.0") == (True, True, False, True)
    assert terms("CC BY-SA 4.0") == (True, True, True, True)
    assert terms("CC BY-NC 4.0") == (False, True, False, True)
    assert terms("CC BY-ND 4.0") == (True, False, False, True)
    assert terms("CC BY-NC-ND 4.0") == (False, False, False, True)
    assert terms("sampling+ 1.0") == (None, True, False, True)
    assert terms("nc-sampling+ 1.0") == (False, True, False, True)


def test_every_licence_is_found_again_by_its_code_and_its_address() -> None:
    some = [
        licence.from_code(f"CC BY{more} {version}")
        for more in ("", "-NC", "-SA", "-NC-ND")
        for version in ("1.0", "2.5", "4.0")
    ]
    for each in [CC0, PUBLIC_DOMAIN, PUBLIC_DOMAIN_MARK, PEXELS, NASA, *some]:
        assert isinstance(each, Licence)
        assert licence.from_code(each.code) == each
        assert not each.url or licence.from_url(each.url) == each


def test_the_credit_names_title_maker_place_and_licence() -> None:
    by = licence.from_code("by", "4.0")
    assert by
    assert credit(by, "Calm tide", "Mira", "https://example.org/1") == (
        "“Calm tide” by Mira (https://example.org/1), licensed under CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/)"
    )
    assert (
        credit(by, "", "", "")
        == "Untitled work, licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)"
    )
    assert credit(CC0, "Calm tide", "Mira", "https://example.org/1") == ""
