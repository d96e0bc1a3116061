-- What is looked up once every statement is in: made last, since sorting all rows once is cheaper than keeping order.
CREATE INDEX IF NOT EXISTS appearances_by_iri ON appearances (iri);
CREATE INDEX IF NOT EXISTS links_by_ends ON links (subject, predicate, object);
CREATE INDEX IF NOT EXISTS links_by_object ON links (object, predicate);
CREATE INDEX IF NOT EXISTS links_by_claim ON links (claim);
