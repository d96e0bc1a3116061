// On which date, place or chair do two accounts of one meeting disagree?
// The same columns and rows as disagreements.rq.
MATCH (one:Statement)-[:ACCOUNT_OF {linked: true}]->(meeting)<-[:ACCOUNT_OF {linked: true}]-(account:Statement)
WHERE one <> account
MATCH (meeting)-[e:ON_DATE|PLACE|CHAIRS]-(thing)
WHERE e.statement = one.uri
  // Another account says something else here, and not this.
  AND EXISTS { MATCH (meeting)-[rival]-() WHERE type(rival) = type(e) AND rival.statement = account.uri }
  AND NOT EXISTS {
    MATCH (meeting)-[agreeing]-(thing) WHERE type(agreeing) = type(e) AND agreeing.statement = account.uri
  }
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT meeting.uri AS meeting, meeting.name_en AS meeting_en, meeting.name_ar AS meeting_ar,
  CASE type(e)
    WHEN 'MEMBER_OF' THEN 'memberOf' WHEN 'PARTY_TO' THEN 'partyTo' WHEN 'PARTICIPATES_IN' THEN 'participatesIn'
    WHEN 'ATTRIBUTED_TO' THEN 'attributedTo' WHEN 'ON_DATE' THEN 'onDate' ELSE toLower(type(e))
  END AS predicate, coalesce(thing.edtf, thing.value, thing.uri) AS value, e.claim AS claim, e.quote AS quote,
  e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement, source.published_text AS published,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
