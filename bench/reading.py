"""Reading speed on one core, all passes, beside the naive reader; and the most memory the reading took.

usage: python -m bench.reading FILE…     (JSON Lines or any file that `accords read` takes; else the examples)
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest import pipeline
from accords.ingest.edition import keep_tables
from accords.ingest.sources import documents
from bench import naive

EXAMPLES = Path(__file__).parent.parent / "examples"
SIZE = 1_000_000
ENDLESS = str.maketrans(dict.fromkeys(".!?؟\n", " "))
WARM = (
    Document(
        "The President of Kenya, Jane Nobody, and Canada agreed to set up a working group on trade.",
        lang="en",
    ),
    Document("اتفق رئيس كينيا أحمد الفلاني وكندا على إنشاء فريق عمل للتجارة.", lang="ar"),
)
"""What loads the lexicons of both languages, and the tables that tell officials by the sound of their names."""


def main() -> None:
    """Read everything with both readers, in turn, and print characters a second; tables as the commands keep them."""
    keep_tables(os.environ)
    paths = [Path(word) for word in sys.argv[1:]] or [EXAMPLES]
    texts = [one for one in documents(paths) if isinstance(one, Document)]
    characters = sum(len(one.text) for one in texts)
    ours = characters / seconds(pipeline.read, texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peer = characters / seconds(naive.read, texts)
    print(f"{len(texts)} documents, {characters:,} characters, one core")
    print(f"Accords {ours:,.0f} characters/s; naive reader {peer:,.0f}; ratio {ours / peer:.2f}")
    known = characters / seconds(pipeline.read, texts)
    print(f"the same again, every word met before: {known:,.0f} characters/s")
    print(f"most memory of the process that read them: {memory:.0f} MB")
    for language in ("en", "ar"):
        ours_only = "\n\n".join(one.text for one in texts if one.lang == language)
        if ours_only:
            print(f"{language}: {growth(language, ours_only):.1f} times as long for a text ten times as long")
            print(f"{language}: {growth(language, ours_only.translate(ENDLESS)):.1f} where no sentence ends")


def growth(language: str, text: str) -> float:
    """Return how many times as long a megabyte takes to read as its first tenth."""
    whole = (text * (1 + SIZE // len(text)))[:SIZE]
    tenth = Document(whole[: SIZE // 10], lang=language)
    seconds(pipeline.read, [tenth])
    return seconds(pipeline.read, [Document(whole, lang=language)]) / seconds(pipeline.read, [tenth])


def seconds(read: Callable[[Document], Reading], texts: Sequence[Document]) -> float:
    """Return the processor seconds of reading all texts, lexicons loaded before."""
    for one in WARM:
        read(one)
    start = time.process_time()
    for one in texts:
        read(one)
    return time.process_time() - start


if __name__ == "__main__":
    main()
