// Who represented a party in a year? The same columns and rows as representatives.rq.
MATCH (official)-[e:REPRESENTS]->(:Resource {uri: $a})
MATCH (source:Resource {uri: e.statement})
WHERE toInteger(left(source.published_text, 4)) = $year
WITH official, e, source, CASE
  WHEN EXISTS { MATCH (official)-[c:CHAIRS]->() WHERE c.statement = e.statement } THEN 'chairs'
  WHEN EXISTS { MATCH (official)-[p:PARTICIPATES_IN]->() WHERE p.statement = e.statement } THEN 'participatesIn'
  ELSE 'represents'
END AS role
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT official.uri AS official, official.name_en AS official_en, official.name_ar AS official_ar,
  e.office AS office, role,
  e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
