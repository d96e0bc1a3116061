// Which agreements between two parties existed on a date: binding, not binding, or only reported?
// The same columns and rows as agreements.rq.
MATCH (:Resource {uri: $a})-[:PARTY_TO {linked: true}]->(agreement)
MATCH (:Resource {uri: $b})-[:PARTY_TO {linked: true}]->(agreement)
WITH DISTINCT agreement
MATCH (party)-[joining:PARTY_TO]->(agreement)
WHERE party.uri IN [$a, $b]
WITH agreement, joining.statement AS statement, min(joining.claim) AS claim
MATCH ()-[e:PARTY_TO {claim: claim}]->(agreement)
OPTIONAL MATCH (agreement)-[:ON_DATE {linked: true}]->(dated)
// Known by that day: by its own date where it has one, else by the day a statement spoke of it.
MATCH (source:Resource {uri: e.statement})
WITH agreement, claim, e, dated, source
WHERE $date = '' OR coalesce(dated.edtf, source.published_text) <= $date
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT agreement.uri AS agreement, agreement.name_en AS agreement_en,
  agreement.name_ar AS agreement_ar, agreement.kind AS kind, agreement.legal_status AS legal_status,
  dated.edtf AS on_date, claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end,
  e.statement AS statement, source.published_text AS published, e.speaker AS speaker, speaker.name_en AS speaker_en,
  speaker.name_ar AS speaker_ar
