// Which officials of two different parties sat at two or more meetings together?
// The same columns and rows as opposite_officials.rq.
MATCH (together:Meeting)<-[:PARTICIPATES_IN|CHAIRS {linked: true}]-(one)
WHERE EXISTS { (one)-[:REPRESENTS {linked: true}]->() }
WITH DISTINCT together, one
MATCH (together)<-[:PARTICIPATES_IN|CHAIRS {linked: true}]-(other)
WHERE one.uri < other.uri AND EXISTS { (other)-[:REPRESENTS {linked: true}]->() }
WITH one, other, count(DISTINCT together) AS meetings
WHERE meetings >= 2
MATCH (one)-[:REPRESENTS {linked: true}]->(one_of)
WITH DISTINCT one, other, meetings, one_of
MATCH (other)-[:REPRESENTS {linked: true}]->(other_of)
WITH DISTINCT one, other, meetings, one_of, other_of
WHERE one_of <> other_of
  AND NOT EXISTS { (one)-[:REPRESENTS {linked: true}]->(other_of) }
  AND NOT EXISTS { (other)-[:REPRESENTS {linked: true}]->(one_of) }
MATCH (one)-[e:PARTICIPATES_IN|CHAIRS]->(meeting:Meeting)
WHERE EXISTS { (other)-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(meeting) }
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT one.uri AS one, one.name_en AS one_en, one.name_ar AS one_ar, one_of.uri AS one_of,
  one_of.name_en AS one_of_en, one_of.name_ar AS one_of_ar, other.uri AS other, other.name_en AS other_en,
  other.name_ar AS other_ar, other_of.uri AS other_of, other_of.name_en AS other_of_en,
  other_of.name_ar AS other_of_ar, meetings, meeting.uri AS meeting, meeting.name_en AS meeting_en,
  meeting.name_ar AS meeting_ar, e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start,
  e.end AS end, e.statement AS statement, source.published_text AS published, e.speaker AS speaker,
  speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
