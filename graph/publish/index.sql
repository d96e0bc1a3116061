-- The index of a generation: what the shared graphs are computed from, and the search over names.
CREATE TABLE statements (
    statement TEXT PRIMARY KEY, text_hash TEXT NOT NULL, issued TEXT NOT NULL, genre TEXT NOT NULL, reader TEXT NOT NULL,
    sentences INTEGER NOT NULL, acts INTEGER NOT NULL, claims INTEGER NOT NULL, commitments INTEGER NOT NULL
);
CREATE INDEX statements_by_text ON statements (text_hash);
CREATE INDEX statements_by_reader ON statements (reader);

CREATE TABLE appearances (
    statement TEXT NOT NULL, iri TEXT NOT NULL, key TEXT, type TEXT NOT NULL, kind TEXT,
    lang TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL
);
CREATE INDEX appearances_by_statement ON appearances (statement);

-- Claims that stand and are sure enough; `object` is written as in N-Triples.
CREATE TABLE links (
    statement TEXT NOT NULL, claim TEXT NOT NULL, subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL
);
CREATE INDEX links_by_statement ON links (statement);

-- Which judgement of the record is about which claim or commitment today.
CREATE TABLE judged (statement TEXT NOT NULL, number INTEGER NOT NULL, assertion TEXT NOT NULL);

-- What reference data knows, with the IRI set aside for it, and the posts that somebody held.
CREATE TABLE known (key TEXT PRIMARY KEY, iri TEXT NOT NULL UNIQUE, known TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE posts (principal TEXT, office TEXT, PRIMARY KEY (principal, office)) WITHOUT ROWID;

-- Every thing that a statement mentions, once, with its names as a search sees them.
CREATE TABLE things (
    number INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label_en TEXT, label_ar TEXT,
    statements INTEGER NOT NULL
);
CREATE TABLE names (iri TEXT NOT NULL, lang TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, bones TEXT NOT NULL);
CREATE INDEX names_by_iri ON names (iri);
CREATE VIRTUAL TABLE words USING fts5 (stems, tokenize = 'unicode61');
