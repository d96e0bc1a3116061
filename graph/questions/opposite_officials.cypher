// Which officials of two different parties sat at two or more meetings together?
// The same columns and rows as opposite_officials.rq.
MATCH (official)-[:REPRESENTS {linked: true}]->(party)
WITH official, collect(DISTINCT party) AS parties
MATCH (official)-[:PARTICIPATES_IN|CHAIRS {linked: true}]->(together:Meeting)
WITH DISTINCT together, official, parties
WITH together, collect({who: official, of: parties}) AS there
UNWIND there AS first
UNWIND there AS second
WITH together, first, second, first.who AS one, second.who AS other
WHERE one.uri < other.uri
WITH one, other, collect(together) AS met, head(collect(first.of)) AS parties, head(collect(second.of)) AS others
WHERE size(met) >= 2
UNWIND parties AS one_of
UNWIND others AS other_of
WITH one, other, met, parties, others, one_of, other_of
WHERE NOT one_of IN others AND NOT other_of IN parties
UNWIND met AS meeting
MATCH (one)-[e:PARTICIPATES_IN|CHAIRS]->(meeting)
MATCH (source:Resource {uri: e.statement})
WITH DISTINCT one, one_of, other, other_of, size(met) AS meetings, meeting, e, source
// page of one, one_of, other, other_of, meetings, meeting, e, source
// by meetings DESC, one.uri, other.uri, source.published_text, one_of.uri, other_of.uri, meeting.uri, e.claim
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT one.uri AS one, one.name_en AS one_en, one.name_ar AS one_ar, one_of.uri AS one_of,
  one_of.name_en AS one_of_en, one_of.name_ar AS one_of_ar, other.uri AS other, other.name_en AS other_en,
  other.name_ar AS other_ar, other_of.uri AS other_of, other_of.name_en AS other_of_en,
  other_of.name_ar AS other_of_ar, meetings, meeting.uri AS meeting, meeting.name_en AS meeting_en,
  meeting.name_ar AS meeting_ar, e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start,
  e.end AS end, e.statement AS statement, source.published_text AS published, e.speaker AS speaker,
  speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
