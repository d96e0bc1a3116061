// Which working groups bind two parties? The same columns and rows as working_groups.rq.
MATCH (:Resource {uri: $a})-[:MEMBER_OF {linked: true}]->(group:WorkingGroup)
MATCH (:Resource {uri: $b})-[:MEMBER_OF {linked: true}]->(group)
WITH DISTINCT group
MATCH (member:Resource)-[membership:MEMBER_OF]->(group)
WHERE member.uri IN [$a, $b]
// One row a statement: the first claim of either membership in it carries the quote.
WITH group, membership.statement AS statement, min(membership.claim) AS claim
MATCH ()-[e:MEMBER_OF {claim: claim}]->(group)
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
OPTIONAL MATCH (group)-[:TOPIC {linked: true}]->(topic)
OPTIONAL MATCH (group)-[:ANNOUNCED_AT {linked: true}]->(meeting)
OPTIONAL MATCH (meeting)-[:ON_DATE {linked: true}]->(met_on)
OPTIONAL MATCH (group)-[:ON_DATE {linked: true}]->(founded_on)
OPTIONAL MATCH (chair)-[:CHAIRS {linked: true}]->(group)
RETURN DISTINCT group.uri AS group, group.name_en AS group_en, group.name_ar AS group_ar,
  coalesce(topic.value, topic.uri) AS topic, topic.name_en AS topic_en, topic.name_ar AS topic_ar,
  coalesce(founded_on.edtf, met_on.edtf) AS on_date,
  meeting.uri AS meeting, meeting.name_en AS meeting_en, meeting.name_ar AS meeting_ar,
  chair.uri AS chair, chair.name_en AS chair_en, chair.name_ar AS chair_ar,
  claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, statement, source.published_text AS published,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
