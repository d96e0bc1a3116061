// Which sentences support one link? The same columns and rows as link_support.rq; $predicate is the type.
MATCH (:Resource {uri: $subject})-[support]->(object:Resource)
WHERE type(support) = $predicate AND (object.uri = $object OR object.edtf = $object OR object.value = $object)
MATCH (printing:Resource {uri: support.statement})
// One row a text: its earliest printing stands for it.
WITH printing.text_hash AS hash, count(DISTINCT printing) AS printings,
  min(coalesce(printing.published_text, '9999') + ' ' + support.claim) AS earliest
WITH printings, split(earliest, ' ')[1] AS claim
MATCH (:Resource {uri: $subject})-[e]->()
WHERE type(e) = $predicate AND e.claim = claim
MATCH (source:Resource {uri: e.statement})
OPTIONAL MATCH (speaker:Resource {uri: e.speaker})
RETURN DISTINCT source.published_text AS published, source.publisher AS publisher, printings,
  claim, e.quote AS quote, e.lang AS lang, e.start AS start, e.end AS end, e.statement AS statement,
  e.speaker AS speaker, speaker.name_en AS speaker_en, speaker.name_ar AS speaker_ar
