"""How hard a Dutch text is to read: Flesch-Douma, with syllables by the hyphenation patterns of Dutch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

import pyphen

_DUTCH = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What only officials write; each has a plain word.
OFFICIALESE = {
    "conform", "middels", "dienen", "dient", "derhalve", "inzake", "teneinde", "betreffende", "aangaande", "alsmede", "indien",
    "hieromtrent", "desbetreffende", "bewerkstelligen", "tevens", "echter", "omtrent", "krachtens", "onverwijld", "voornemens",
}


@dataclass(frozen=True)
class Reading:
    """What was counted."""

    sentences: int
    words: int
    syllables: int
    longest: int

    @property
    def ease(self) -> float:
        """Flesch-Douma: 206.84 - 0.77 times syllables in a hundred words - 0.93 times words in a sentence; from 60 it is plain."""
        return 206.84 - 77 * self.syllables / max(1, self.words) - 0.93 * self.words / max(1, self.sentences)


class _Text(HTMLParser):
    """The running text of a page, without data: what stands in tables and lists of facts is not ours."""

    SKIPPED = frozenset({"table", "dl", "code", "pre", "option", "script", "head", "header", "footer", "datalist"})
    BLOCKS = frozenset({"p", "li", "h1", "h2", "h3", "label", "legend", "a", "button", "summary"})
    VOID = frozenset({"input", "br", "hr", "img", "link", "meta", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self._skipping = 0

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        if tag in self.SKIPPED or (self._skipping and tag not in self.VOID):
            self._skipping += 1
        elif tag in self.BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._skipping and tag not in self.VOID:
            self._skipping -= 1
        elif tag in self.BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self.blocks[-1] += data


def sentences(page: str) -> list[list[str]]:
    """The sentences of a page, as their words. Labels and buttons of one or two words are no sentences."""
    text = _Text()
    text.feed(page)
    found = []
    for block in text.blocks:
        for sentence in re.split(r"(?<=[.!?:])\s+", block):
            words = _WORD.findall(sentence)
            if len(words) >= 3:
                found.append(words)
    return found


def syllables(word: str) -> int:
    return len(_DUTCH.inserted(word.lower()).split("-")) if "-" not in word else sum(syllables(part) for part in word.split("-") if part)


def reading(page: str) -> Reading:
    found = sentences(page)
    words = [word for sentence in found for word in sentence]
    return Reading(len(found), len(words), sum(map(syllables, words)), max(map(len, found), default=0))
