// What did reviewers change, from what to what, and why? The same columns and rows as reviewer_changes.rq.
MATCH (d:Decision)
WHERE d.verdict <> 'accepted' AND d.parts IS NOT NULL AND ($statement = '' OR d.statement = $statement)
UNWIND range(0, size(d.parts) - 1) AS place
WITH d, d.parts[place] AS part, nullIf(d.was[place], '') AS was, d.became[place] AS became
OPTIONAL MATCH (before:Resource {uri: was})
OPTIONAL MATCH (after:Resource {uri: became})
OPTIONAL MATCH (source:Resource {uri: d.statement})
RETURN DISTINCT d.verdict AS verdict, d.words AS words, part AS part, was AS was,
  before.name_en AS was_en, before.name_ar AS was_ar, became AS became,
  after.name_en AS became_en, after.name_ar AS became_ar, d.why AS why, d.who AS who, d.at AS at,
  d.assertion AS assertion, d.statement AS statement, source.published_text AS published, d.uri AS decision
