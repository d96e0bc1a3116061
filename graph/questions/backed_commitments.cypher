// Which commitments of two parties have a working group on their topic behind them, and which have none?
// The same columns and rows as backed_commitments.rq.
MATCH (a:Resource {uri: $a}) MATCH (b:Resource {uri: $b})
CALL (a, b) {
  MATCH (a)-[:MEMBER_OF {linked: true}]->(shared:WorkingGroup)<-[:MEMBER_OF {linked: true}]-(b)
  RETURN collect(DISTINCT shared) AS groups
}
MATCH (a)<-[:COMMITTED_BY|TOWARD]-(e:Commitment)
WHERE EXISTS { (e)-[:COMMITTED_BY|TOWARD]->(b) }
WITH DISTINCT e, groups
OPTIONAL MATCH (e)-[:CONCERNS]->(topic)
WITH e, topic, [g IN groups WHERE EXISTS { (g)-[:TOPIC {linked: true}]->(topic) }] AS behind
UNWIND CASE WHEN size(behind) = 0 THEN [null] ELSE behind END AS group
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT group IS NOT NULL AS backed, group.uri AS group, group.name_en AS group_en,
  group.name_ar AS group_ar, topic.uri AS topic, topic.name_en AS topic_en, topic.name_ar AS topic_ar,
  e.about AS about, e.strength AS strength, e.uri AS commitment, e.quote AS quote, e.lang AS lang,
  e.start AS start, e.end AS end, e.statement AS statement, source.published_text AS published, e.speaker AS speaker,
  speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
