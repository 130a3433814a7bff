import { sentences, type SentenceId } from '@one-stop-shop/shared/server';

const subjects = (Object.keys(sentences) as SentenceId[]).filter((id) =>
  id.startsWith('letter.subject.'),
);

// Translations have the places of the Italian: `texts.spec.ts` of the sentences.
it('every subject says when, and nothing that tells why or who', () => {
  expect(subjects).toHaveLength(5);
  for (const subject of subjects) expect(sentences[subject].slots).toEqual(['day', 'time']);
});
