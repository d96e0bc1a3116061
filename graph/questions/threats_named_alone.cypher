// Which threats does one party name that the other never names in accounts of the same meeting?
// The same columns and rows as threats_named_alone.rq.
// The other was there, itself or by somebody who represents it.
CALL () {
  MATCH (:Resource {uri: $b})-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(meeting)
  RETURN meeting
  UNION
  MATCH (:Resource {uri: $b})<-[:REPRESENTS {linked: true}]-(envoy)
  WITH DISTINCT envoy
  MATCH (envoy)-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(meeting)
  RETURN meeting
}
MATCH (meeting)<-[:ACCOUNT_OF {linked: true}]-(told)
WITH DISTINCT meeting, told.uri AS statement
MATCH (a)-[e:COUNTERS {statement: statement}]->(threat)
WHERE a.uri = $a AND NOT EXISTS {
  MATCH (meeting)<-[:ACCOUNT_OF {linked: true}]-(account)
  MATCH (b)-[naming:COUNTERS {statement: account.uri}]->(threat) WHERE b.uri = $b
}
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT meeting.uri AS meeting, meeting.name_en AS meeting_en, meeting.name_ar AS meeting_ar,
  threat.uri AS threat, threat.name_en AS threat_en, threat.name_ar AS threat_ar, e.claim AS claim,
  e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
