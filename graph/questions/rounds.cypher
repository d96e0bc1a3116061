// Which commitments do two rounds have? The same columns and rows as rounds.rq; they are matched afterwards.
UNWIND [['before', $before], ['after', $after]] AS round
MATCH (source:Resource {uri: round[1]})<-[:IN_STATEMENT]-(e:Commitment)-[:COMMITTED_BY]->(giver)
OPTIONAL MATCH (giver)-[r:REPRESENTS]->(here) WHERE r.statement = source.uri
OPTIONAL MATCH (giver)-[:REPRESENTS {linked: true}]->(known)
OPTIONAL MATCH (e)-[:CONCERNS]->(topic)
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
OPTIONAL MATCH (later:Resource {uri: $after})
RETURN DISTINCT round[0] AS side, e.uri AS commitment, coalesce(here.uri, known.uri, giver.uri) AS actor,
  e.strength AS strength, e.about AS about, topic.uri AS topic,
  e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  source.published_text AS published, source.publisher AS publisher,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar,
  size([outcome IN coalesce(later.silent_outcome, []) WHERE outcome = 'notUnderstood']) AS unread
