"""What to write in place of a reference that nothing answers to."""

from collections.abc import Collection

from argmap.yamlmap.letters import as_id, is_id

_ARTICLES = {"claim": "a claim", "speaker": "a speaker", "source": "a source", "group": "a group", "side": "a side",
             "inference": "an inference"}  # fmt: skip
_SHOWN = 40


def belongs_elsewhere(name: str, other: str, kind: str) -> str:
    """Return what to say of a name that is of another kind than the one that is due."""
    return f"{name!r} is {_ARTICLES[other]}, and {_ARTICLES.get(kind, f'a {kind}')} is due here"


def sentence_for_id(kind: str, name: str, known: Collection[str]) -> str | None:
    """Return what to do where words stand where an id is due; None where the name might be an id."""
    if is_id(name):
        return None
    words = name.split()
    if kind == "claim":
        if len(words) > 1 and all(word in known for word in words):
            return f"write a list: `[{', '.join(words)}]`, or a dash before each"
        shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN].rstrip()}..."
        return f"an id is due here; to write the claim itself in this place: `- text: {shown}`"
    if kind == "source" and words and words[0].rstrip(";:") in known:
        first = words[0].rstrip(";:")
        return f"put a comma before the place: `{first}, {' '.join(words[1:])}`"
    if kind == "source" and "://" in name:
        return "give the source an id: `sources: {site: {url: ...}}`, and write `cite: site`"
    return f"give it an id: `{kind}s: {{{as_id(name)}: ...}}`, and write that id here"


def definition(kind: str, name: str) -> str:
    """Return how to define a name of a kind that maps define."""
    return f"define it under `{kind}s:` (`{kind}s: {{{name}: ...}}`), or remove it here"
