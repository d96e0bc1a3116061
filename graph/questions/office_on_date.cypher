// Was a person in an office on a date, as far as background knowledge goes?
// The same columns and rows as office_on_date.rq.
MATCH (official:Resource {uri: $official})-[held:HELD]->(post)
WITH official, held, post,
  // A year or month stands for its whole length, so the end is compared with something after it.
  held.from_text IS NOT NULL AND held.from_text <= $date
    AND (held.until_text IS NULL OR held.until_text + '-99' >= $date) AS in_office
RETURN DISTINCT official.uri AS official, official.name_en AS official_en, official.name_ar AS official_ar,
  post.uri AS post, post.name_en AS post_en, post.name_ar AS post_ar, held.from_text AS since,
  held.until_text AS until, in_office, held.source AS source
