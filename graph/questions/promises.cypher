// What did one party promise another? The same columns and rows as promises.rq.
MATCH (e:Commitment)-[:COMMITTED_BY]->(:Resource {uri: $a})
// A promise that both give together binds each toward the other.
WITH DISTINCT e, EXISTS { (e)-[:COMMITTED_BY]->(:Resource {uri: $b}) } AS joint
WHERE joint OR EXISTS { (e)-[:TOWARD]->(:Resource {uri: $b}) }
OPTIONAL MATCH (e)-[:CONCERNS]->(topic)
WITH e, joint, topic
WHERE $topic = '' OR topic.uri = $topic
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT e.rank AS rank, e.strength AS strength, e.about AS about, joint,
  topic.uri AS topic, topic.name_en AS topic_en, topic.name_ar AS topic_ar,
  e.uri AS commitment, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
