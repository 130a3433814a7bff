-- The hand-written statements of sentences, for whoever reviews them.
-- Made from the code by `npm run statements`; change the code, not this file.

-- sentences: persistence/review-times, readTimeOf
--   takes $1 date, $2 uuid
--   gives seconds integer, lastActAt timestamp with time zone
--   may be run by app
SELECT seconds, last_act_at AS "lastActAt" FROM sentences.review_time
  WHERE day = $1::date AND operator_id = $2;

-- sentences: persistence/review-times, writeTimeOf
--   takes $1 date, $2 uuid, $3 integer, $4 timestamp with time zone
--   may be run by app
INSERT INTO sentences.review_time (day, operator_id, seconds, last_act_at)
  VALUES ($1::date, $2, $3, $4)
  ON CONFLICT (day, operator_id) DO UPDATE SET seconds = $3, last_act_at = $4;

-- sentences: persistence/review-times, readTimesSince
--   takes $1 date
--   gives day text, operatorId uuid, seconds integer
--   may be run by app
SELECT day::text AS day, operator_id AS "operatorId", seconds FROM sentences.review_time
  WHERE day >= $1::date ORDER BY day DESC, operator_id;

-- sentences: persistence/review-times, readTimesBetween
--   takes $1 uuid, $2 date, $3 date
--   gives day text, seconds integer
--   may be run by app
SELECT day::text AS day, seconds FROM sentences.review_time
  WHERE operator_id = $1 AND day BETWEEN $2::date AND $3::date ORDER BY day;

-- sentences: persistence/reviews, readReviews
--   takes $1 text
--   gives sentence text, text text, source text, reviewedAt timestamp with time zone
--   may be run by app, worker
SELECT sentence, text, source, reviewed_at AS "reviewedAt"
  FROM sentences.review WHERE language = $1;

-- sentences: persistence/reviews, readReviewsOf
--   takes $1 text[], $2 text[]
--   gives language text, sentence text, text text, source text
--   may be run by app, worker
SELECT language, sentence, text, source FROM sentences.review
  WHERE language = ANY ($1) AND split_part(sentence, '.', 1) = ANY ($2);

-- sentences: persistence/reviews, readToReview
--   takes $1 text, $2 text
--   gives locked text
--   may be run by app, worker
SELECT pg_advisory_xact_lock(hashtextextended('sentences.review ' || $1 || ' ' || $2, 0))::text AS locked;

-- sentences: persistence/reviews, readToReview (2)
--   takes $1 text, $2 text
--   gives sentence text, text text, source text, reviewedAt timestamp with time zone
--   may be run by app, worker
SELECT sentence, text, source, reviewed_at AS "reviewedAt"
  FROM sentences.review WHERE language = $1 AND sentence = $2;

-- sentences: persistence/reviews, writeReview
--   takes $1 text, $2 text, $3 text, $4 text, $5 uuid, $6 timestamp with time zone
--   may be run by app
WITH replaced AS (
    INSERT INTO sentences.replaced_review
      (language, sentence, text, source, reviewed_by, reviewed_at, replaced_at)
    SELECT language, sentence, text, source, reviewed_by, reviewed_at, $6
      FROM sentences.review WHERE language = $1 AND sentence = $2
  )
  INSERT INTO sentences.review (language, sentence, text, source, reviewed_by, reviewed_at)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (language, sentence)
  DO UPDATE SET text = $3, source = $4, reviewed_by = $5, reviewed_at = $6;
