// Who supports or criticizes whom, month by month?
// The same columns and rows as praise_and_criticism.rq.
CALL () {
  MATCH (:Resource {uri: $a})-[e:SUPPORTS|CRITICIZES]-() RETURN e
  UNION
  WITH 1 AS every WHERE $a = ''
  MATCH ()-[e:SUPPORTS|CRITICIZES]->() RETURN e
}
WITH startNode(e) AS subject, e, endNode(e) AS object
MATCH (source:Resource {uri: e.statement})
WITH subject, e, object, source
// page of subject, e, object, source
// by left(source.published_text, 7), source.published_text, subject.uri, type(e), object.uri, e.claim
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT left(source.published_text, 7) AS month, subject.uri AS subject,
  subject.name_en AS subject_en, subject.name_ar AS subject_ar, toLower(type(e)) AS predicate,
  object.uri AS object, object.name_en AS object_en, object.name_ar AS object_ar, e.claim AS claim,
  e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
