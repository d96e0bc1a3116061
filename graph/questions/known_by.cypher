// What was known between two parties by a date, and what came since?
// The same columns and rows as known_by.rq.
MATCH (a:Resource {uri: $a}) MATCH (b:Resource {uri: $b})
CALL (a, b) {
  // Between the two: both are linked with the same thing in the same way, or one speaks of the other.
  UNWIND [a, b] AS side
  MATCH (side)-[any:MEMBER_OF|PARTY_TO|COUNTERS|SUPPORTS|CRITICIZES|PARTICIPATES_IN]->(object)
  WITH a, b, object, type(any) AS kind, collect(any) AS claims,
    collect(DISTINCT CASE WHEN any.linked THEN side END) AS linked
  WHERE a IN linked AND b IN linked
  UNWIND claims AS e
  RETURN startNode(e) AS subject, e, object
  UNION
  MATCH (a)-[e:MEMBER_OF|PARTY_TO|COUNTERS|SUPPORTS|CRITICIZES|PARTICIPATES_IN]-(b)
  RETURN startNode(e) AS subject, e, endNode(e) AS object
}
MATCH (source:Resource {uri: e.statement})
WHERE source.published_text IS NOT NULL
WITH DISTINCT subject, e, object, source.published_text AS published, CASE type(e)
    WHEN 'MEMBER_OF' THEN 'memberOf' WHEN 'PARTY_TO' THEN 'partyTo' WHEN 'PARTICIPATES_IN' THEN 'participatesIn'
    ELSE toLower(type(e))
  END AS predicate
// page of subject, e, object, published, predicate
// by published > $date, published, subject.uri, predicate, object.uri, e.claim
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT published > $date AS since_then, subject.uri AS subject, subject.name_en AS subject_en,
  subject.name_ar AS subject_ar, predicate, object.uri AS object,
  object.name_en AS object_en, object.name_ar AS object_ar, e.claim AS claim, e.quote AS quote,
  e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement, published,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
