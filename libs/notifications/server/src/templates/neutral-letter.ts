import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { letterTo, type Letter, type NeutralFacts, type Say } from '@one-stop-shop/shared/server';

/** Of which kinds the sentences are that it says. */
export const kindsOfNeutralLetters = ['neutral'];

/**
 * A letter that whoever reads along may read: days, hours and a number to call. No name, place or
 * desk, no reason, no code, link or file, and a subject that says not even when.
 */
export function writeNeutralLetter(
  say: Say,
  language: ServiceLanguage,
  { moments, phone }: NeutralFacts,
): Letter {
  const subject = moments.length > 0 ? 'neutral.subject.appointment' : 'neutral.subject.news';
  return letterTo(
    language,
    {
      subject: (each) => say(subject, each),
      paragraphs: (each) => [
        ...moments.map(({ at, is }) => [
          say(`neutral.${is}`, each),
          say('neutral.moment', each, { day: at, time: at }),
        ]),
        ...(moments.length > 0 ? [] : [[say('neutral.news', each)]]),
        [phone ? say('neutral.call', each, { phone }) : say('neutral.ask', each)],
      ],
    },
    say,
    'neutral.by-machine',
  );
}
