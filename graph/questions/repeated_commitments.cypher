// Which commitments on one topic do the same parties repeat in so many statements or more?
// The same columns and rows as repeated_commitments.rq.
MATCH (any:Commitment)-[:COMMITTED_BY]->(party)
MATCH (any)-[:CONCERNS]->(topic)
WITH party, topic, count(DISTINCT any.statement) AS times, collect(any) AS promised
WHERE times >= $least
UNWIND promised AS e
MATCH (source:Resource {uri: e.statement})
WITH DISTINCT times, topic, party, e, source
// page of times, topic, party, e, source
// by times DESC, topic.uri, party.uri, source.published_text, e.uri
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT times, topic.uri AS topic, topic.name_en AS topic_en, topic.name_ar AS topic_ar,
  party.uri AS party, party.name_en AS party_en, party.name_ar AS party_ar, e.strength AS strength,
  e.about AS about, e.uri AS commitment, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end,
  e.statement AS statement, source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
