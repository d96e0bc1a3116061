// Which links rest on a single text?
// The same columns and rows as single_source_links.rq.
CALL () {
  MATCH (:Resource {uri: $a})-[any:REPRESENTS|MEMBER_OF|PARTY_TO|COUNTERS|ATTRIBUTED_TO|SUPPORTS|CRITICIZES|CHAIRS|PARTICIPATES_IN]-()
  RETURN any
  UNION
  WITH 1 AS every WHERE $a = ''
  MATCH ()-[any:REPRESENTS|MEMBER_OF|PARTY_TO|COUNTERS|ATTRIBUTED_TO|SUPPORTS|CRITICIZES|CHAIRS|PARTICIPATES_IN]->()
  RETURN any
}
WITH startNode(any) AS subject, any, endNode(any) AS object
MATCH (place:Resource {uri: any.statement})
WITH subject, type(any) AS link, object, count(DISTINCT place.text_hash) AS texts,
  min(coalesce(place.published_text, '9999') + ' ' + any.claim) AS earliest
WHERE texts = 1
MATCH (subject)-[e]->(object)
WHERE type(e) = link AND e.claim = split(earliest, ' ')[1]
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT subject.uri AS subject, subject.name_en AS subject_en, subject.name_ar AS subject_ar,
  CASE type(e)
    WHEN 'MEMBER_OF' THEN 'memberOf' WHEN 'PARTY_TO' THEN 'partyTo' WHEN 'PARTICIPATES_IN' THEN 'participatesIn'
    WHEN 'ATTRIBUTED_TO' THEN 'attributedTo' WHEN 'ON_DATE' THEN 'onDate' ELSE toLower(type(e))
  END AS predicate, object.uri AS object, object.name_en AS object_en, object.name_ar AS object_ar,
  e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end,
  e.statement AS statement, source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
