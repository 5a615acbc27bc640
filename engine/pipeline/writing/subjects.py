"""What an English topic is about, in the forms in which a sentence can begin with it."""

import re
from collections.abc import Mapping

from engine.pipeline.writing.words import stem

_LEAD = re.compile(
    r"^(?:(?:the|a|an|some|my|your|our)\s+)?(?:(?:\w+\s+)?(?:ideas|tips|tricks|facts|reasons|lessons|secrets|basics|benefits|"
    r"advantages|importance|power|art|science|world|guide|introduction|beauty|joys?|meaning|value|habits|rules|life|lives)\s+"
    r"(?:for|of|about|to|on|behind|from)\s+(?:having\s+|the use of\s+)?)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:tips|ideas|basics|facts|tricks|for (?:absolute )?beginners|explained(?: simply)?|in a nutshell|"
    r"made simple|101)$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"^(?:(?:the|a)\s+)?(?:\w+\s+)?(?:history|story|origins?|rise|invention|birth)\s+of\s+(.+)$", re.IGNORECASE
)
_BEGIN = re.compile(r"^(?:start|begin|get into|get better at|enjoy|practi[cs]e)\s+(?=\w+ing\b)", re.IGNORECASE)
_BUILD = re.compile(
    r"^(?:building|developing|finding|growing|gaining|practi[cs]ing|overcoming|understanding)\s+(?=\w[\w-]*$)",
    re.IGNORECASE,
)
_TODO = re.compile(
    r"^(?:how to|(?:\w+\s+)?(?:ways|steps|methods|habits|reasons) to|learn(?:ing)? (?:how )?to)\s+(.+)$", re.IGNORECASE
)
_WHY = re.compile(r"^why\s+(?:do\s+|does\s+)?(.+)$", re.IGNORECASE)
_HOW = re.compile(r"^how\s+(?:do\s+|does\s+)?(.+)$", re.IGNORECASE)
_MADE = re.compile(r"^(.+?)\s+((?:is|are|was|were|get|gets)\s+(?:\w+ly\s+)?\w+(?:ed|n|t|de|ng))$", re.IGNORECASE)
_WORKS = re.compile(
    r"^(.+?)\s+(works?|forms?|worked|formed|functions?|begins?|moves?|grows?|lives?|fly|flies|sleeps?|happens?)$",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"^(.+?)\s+(?:is|are|was|were|can|cannot|can't|must|should|will|have|has|had)\s", re.IGNORECASE)
_ODD = re.compile(r"[^A-Za-z0-9 ,'’-]+")
_ARTICLES = frozenset({"a", "an", "the", "our", "your", "my", "some"})
_LONGEST = 60
_NO_GERUND = frozenset(
    {"spring", "king", "string", "ring", "wing", "thing", "morning", "evening", "ceiling", "building", "lightning"}
)
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")


def forms_of(topic: str, kinds: Mapping[str, str]) -> Mapping[str, str]:
    """Name what a topic is about: `thing`, `act`, `todo`, `works`, `made`, `clause`, `past`, those that it has.

    A thing that ends with one of the words of a kind is called by that kind: `{"animal": "cat dog"}`.
    `topic` is as it stands in the middle of a sentence. Empty where it is too long or too odd to begin a sentence with.
    """
    found = _forms(topic)
    last = stem(found.get("thing", " ").rsplit(" ", maxsplit=1)[-1])
    for kind, named in kinds.items():
        if last in {stem(word) for word in named.split()}:
            found[kind] = found.pop("thing")
            break
    return found


def _forms(topic: str) -> dict[str, str]:
    plain = " ".join(_ODD.sub(" ", topic).replace("’", "'").split()).strip(" ,-'")
    plain = _TAIL.sub("", plain)
    if not plain or len(plain) > _LONGEST:
        return {}
    if found := _TODO.match(plain):
        todo = found.group(1)
        if begun := _BEGIN.sub("", todo) if _BEGIN.match(todo) else "":
            return _act(begun)
        return {"todo": todo, "act": _gerund(todo)}
    if found := _PAST.match(plain):
        return _thing(found.group(1)) | {"past": found.group(1)}
    return _of_question(plain)


def _of_question(plain: str) -> dict[str, str]:
    if found := _WHY.match(plain):
        return _subject(found.group(1)) | {"clause": found.group(1)}
    if found := _HOW.match(plain):
        return _of_how(found.group(1))
    core = _BUILD.sub("", _LEAD.sub("", plain)) or plain
    return _act(core) if _is_act(core) else _thing(core)


def _of_how(clause: str) -> dict[str, str]:
    if found := _MADE.match(clause):
        return _thing(found.group(1)) | {"made": clause}
    if found := _WORKS.match(clause):
        return _thing(found.group(1)) | {"works": clause}
    return _subject(clause) | {"works": clause}


def _subject(clause: str) -> dict[str, str]:
    """The noun at the head of a clause; nothing where it is not plain which words are the noun."""
    words = clause.split()
    if found := _AUXILIARY.match(clause) or _WORKS.match(clause):
        return _thing(found.group(1))
    head = 2 if words[0].lower() in _ARTICLES else 1
    if len(words) <= head or words[0].lower() in {"we", "you", "i", "people", "it", "they"}:
        return {}
    plural = _plural(words[head - 1])
    return _thing(" ".join(words[:head])) if plural or len(words) == head + 1 else {}


def _thing(noun: str) -> dict[str, str]:
    if _is_act(noun):
        return _act(noun)
    head = re.split(r"\s+(?:of|for|in|on|at|with|from|without|under|between)\s+", noun)[0]
    many = _plural(head.split()[-1]) or " and " in head
    pronouns = ("they", "them", "are", "were") if many else ("it", "it", "is", "was")
    return {"thing": noun, **dict(zip(("it", "them", "is", "was"), pronouns, strict=True))}


def _act(gerund: str) -> dict[str, str]:
    return {"act": gerund[:1].lower() + gerund[1:]}


def _is_act(text: str) -> bool:
    first = text.split(maxsplit=1)[0].lower()
    return first.endswith("ing") and len(first) > 4 and first not in _NO_GERUND


def _plural(word: str) -> bool:
    low = word.lower()
    return low in {"people", "children", "men", "women", "mice", "feet", "teeth"} or (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s"))
    )


def _gerund(todo: str) -> str:
    first, _, rest = todo.partition(" ")
    if first.endswith("ie"):
        made = f"{first[:-2]}ying"
    elif first == "be" or first.endswith(("ee", "oe", "ye")):
        made = f"{first}ing"
    elif first.endswith("e"):
        made = f"{first[:-1]}ing"
    else:
        made = f"{first}{first[-1] if _DOUBLED.match(first) else ''}ing"
    return f"{made} {rest}".strip()
