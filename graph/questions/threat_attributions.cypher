// To whom is a threat attributed? The same columns and rows as threat_attributions.rq.
MATCH (:Resource {uri: $threat})-[e:ATTRIBUTED_TO]->(actor)
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT source.published_text AS published, actor.uri AS actor, actor.name_en AS actor_en, actor.name_ar AS actor_ar,
  e.claim AS claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
