// Which threats does one party name that the other never names in accounts of the same meeting?
// The same columns and rows as threats_named_alone.rq.
MATCH (:Resource {uri: $a})-[e:COUNTERS]->(threat)
MATCH (:Resource {uri: e.statement})-[:ACCOUNT_OF {linked: true}]->(meeting)
// The other was there, itself or by somebody who represents it.
WHERE (EXISTS { (:Resource {uri: $b})-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(meeting) }
    OR EXISTS { (:Resource {uri: $b})<-[:REPRESENTS {linked: true}]-()-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(meeting) })
  AND NOT EXISTS {
  MATCH (:Resource {uri: $b})-[naming:COUNTERS]->(threat)
  MATCH (:Resource {uri: naming.statement})-[:ACCOUNT_OF {linked: true}]->(meeting)
}
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT meeting.uri AS meeting, meeting.name_en AS meeting_en, meeting.name_ar AS meeting_ar,
  threat.uri AS threat, threat.name_en AS threat_en, threat.name_ar AS threat_ar, e.claim AS claim,
  e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
