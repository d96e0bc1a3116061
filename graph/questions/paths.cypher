// en: What are the shortest paths from an official to a threat, with the sentence of every hop?
// ar: ما أقصر الطرق من مسؤول إلى تهديد، مع جملة كل خطوة؟
// takes: official thing
// takes: threat thing
// order: path hop
// SPARQL cannot ask this: there the graph is walked in memory, and gives the same rows.
MATCH (first:Resource {uri: $official}), (last:Resource {uri: $threat})
WHERE first <> last
MATCH p = allShortestPaths((first)-[:REPRESENTS|PARTICIPATES_IN|CHAIRS|MEMBER_OF|PARTY_TO|COUNTERS|ATTRIBUTED_TO
                                    |SUPPORTS|CRITICIZES|ANNOUNCED_AT*..12]-(last))
WITH DISTINCT [stop IN nodes(p) | stop.uri] AS stops
ORDER BY stops
WITH collect(stops) AS every
UNWIND range(0, size(every) - 1) AS number
UNWIND range(0, size(every[number]) - 2) AS step
MATCH (here:Resource {uri: every[number][step]})-[link:REPRESENTS|PARTICIPATES_IN|CHAIRS|MEMBER_OF|PARTY_TO|COUNTERS
       |ATTRIBUTED_TO|SUPPORTS|CRITICIZES|ANNOUNCED_AT]-(next:Resource {uri: every[number][step + 1]})
// The claim that comes first speaks for the hop.
WITH number, step, here, next, min(link.claim) AS claim
MATCH (subject)-[e]->(object)
WHERE e.claim = claim AND subject IN [here, next] AND object IN [here, next]
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT number + 1 AS path, step + 1 AS hop,
  subject.uri AS subject, subject.name_en AS subject_en, subject.name_ar AS subject_ar,
  CASE type(e)
    WHEN 'MEMBER_OF' THEN 'memberOf' WHEN 'PARTY_TO' THEN 'partyTo' WHEN 'PARTICIPATES_IN' THEN 'participatesIn'
    WHEN 'ATTRIBUTED_TO' THEN 'attributedTo' WHEN 'ANNOUNCED_AT' THEN 'announcedAt' ELSE toLower(type(e))
  END AS predicate,
  object.uri AS object, object.name_en AS object_en, object.name_ar AS object_ar,
  claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end,
  e.statement AS statement, source.published_text AS published, e.speaker AS speaker,
  speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
