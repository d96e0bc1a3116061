// Which threats do two parties name jointly? The same columns and rows as jointly_named_threats.rq.
MATCH (:Resource {uri: $a})-[x:COUNTERS]->(threat)
MATCH (threat)<-[y:COUNTERS]-(:Resource {uri: $b})
USING JOIN ON threat
WHERE any(act IN x.acts WHERE act IN y.acts)
// One row a statement: the first of the two claims carries the quote.
WITH threat, x.statement AS statement, CASE WHEN x.claim < y.claim THEN x.claim ELSE y.claim END AS one_of_two
WITH threat, statement, min(one_of_two) AS claim
MATCH ()-[e:COUNTERS {claim: claim}]->(threat)
MATCH (source:Resource {uri: statement})
WITH threat, collect([e, source]) AS evidences, min(source.published_text) AS first_named
UNWIND evidences AS pair
WITH threat, first_named, pair[0] AS e, pair[1] AS source
// page of threat, first_named, e, source
// by source.published_text, threat.uri, first_named, e.claim
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT threat.uri AS threat, threat.name_en AS threat_en, threat.name_ar AS threat_ar, first_named,
  e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
