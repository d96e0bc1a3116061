"""Reading speed on one core, all passes, beside the naive reader; and the most memory the reading took.

usage: python -m bench.reading FILE…     (JSON Lines or any file that `accords read` takes; else the examples)
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest import pipeline
from accords.ingest.sources import documents
from bench import naive

EXAMPLES = Path(__file__).parent.parent / "examples"
WARM = Document("Canada and Kenya agreed to set up a working group on trade.")


def main() -> None:
    """Read everything with both readers, in turn, and print characters a second."""
    paths = [Path(word) for word in sys.argv[1:]] or [EXAMPLES]
    texts = [one for one in documents(paths) if isinstance(one, Document)]
    characters = sum(len(one.text) for one in texts)
    ours = characters / seconds(pipeline.read, texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peer = characters / seconds(naive.read, texts)
    print(f"{len(texts)} documents, {characters:,} characters, one core")
    print(f"Accords {ours:,.0f} characters/s; naive reader {peer:,.0f}; ratio {ours / peer:.2f}")
    print(f"most memory of the process that read them: {memory:.0f} MB")


def seconds(read: Callable[[Document], Reading], texts: Sequence[Document]) -> float:
    """Return the processor seconds of reading all texts, lexicons loaded before."""
    for language in ("en", "ar"):
        read(Document(WARM.text, lang=language))
    start = time.process_time()
    for one in texts:
        read(one)
    return time.process_time() - start


if __name__ == "__main__":
    main()
