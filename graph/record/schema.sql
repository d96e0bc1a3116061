-- The record of a workspace. `revision` grows with every change to what the graph is built from.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;

CREATE TABLE IF NOT EXISTS statements (
    statement  TEXT PRIMARY KEY,          -- 16 hex digits, from the address
    address    TEXT NOT NULL UNIQUE,      -- the source identity
    id         TEXT, lang TEXT, title TEXT, published TEXT, publisher TEXT, source TEXT, licence TEXT,
    text_hash  TEXT NOT NULL,
    raw_hash   TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('held', 'withdrawn')),
    first_seen TEXT NOT NULL,
    revision   INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS statements_by_revision ON statements (revision);
CREATE INDEX IF NOT EXISTS statements_by_text ON statements (text_hash);

CREATE TABLE IF NOT EXISTS texts (
    statement TEXT PRIMARY KEY REFERENCES statements, text TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS readings (
    statement TEXT PRIMARY KEY REFERENCES statements, reader TEXT NOT NULL, reading TEXT NOT NULL
);

-- Every IRI that was ever minted; never reused, never renamed.
CREATE TABLE IF NOT EXISTS authority (
    key TEXT PRIMARY KEY, iri TEXT NOT NULL UNIQUE, class TEXT NOT NULL, name TEXT NOT NULL
);

-- What people decided: judgements are added, never edited; an undoing names the judgement it takes back.
CREATE TABLE IF NOT EXISTS judgements (
    number    INTEGER PRIMARY KEY,
    assertion TEXT NOT NULL,              -- the IRI of a claim, a commitment or a thing
    quote     TEXT NOT NULL,              -- its words or names when it was decided
    verdict   TEXT NOT NULL CHECK (verdict IN
              ('accepted', 'corrected', 'rejected', 'merged', 'split', 'distinct', 'undone')),
    who TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL,
    detail    TEXT NOT NULL,              -- JSON: what a claim is corrected to, what a thing is merged into
    revision  INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS quarantine (
    address TEXT PRIMARY KEY, raw_hash TEXT NOT NULL, reader TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS ledger (
    number    INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    action    TEXT NOT NULL CHECK (action IN ('taken', 'replaced', 'withdrawn', 'quarantined')),
    statement TEXT, address TEXT NOT NULL, text_hash TEXT NOT NULL, raw_hash TEXT NOT NULL, reader TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS ledger_by_statement ON ledger (statement);

-- Views of the explorer that somebody gave a name; they are no part of the graph.
CREATE TABLE IF NOT EXISTS saved (
    name TEXT PRIMARY KEY, address TEXT NOT NULL, note TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL
);
