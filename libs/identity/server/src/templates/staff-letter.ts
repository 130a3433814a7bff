import { dayInWords, timeInDigits } from '@one-stop-shop/shared/contracts';
import { fill, letterIn, type Letter, type Piece } from '@one-stop-shop/shared/server';
import type {
  ApprovalToTell,
  EmergencyAccessToTell,
  InvitationToTell,
  ReadingToTell,
} from '../domain/told-to-staff';
import en from './staff/en.json' with { type: 'json' };
import it from './staff/it.json' with { type: 'json' };

type Sentence = keyof typeof it;
type StaffLanguage = 'it' | 'en';
type Values = Readonly<Record<string, Piece>>;

const catalogues: Readonly<Record<StaffLanguage, Readonly<Record<Sentence, string>>>> = { it, en };

/** Staff are written to in the language of the offices first, then in English. */
const staffLanguages = ['it', 'en'] as const;

/** How somebody opens their account. */
export function writeInvitation(invitation: InvitationToTell): Letter {
  const { kind, name, url, expiresAt } = invitation;
  const say = speaker((language) => ({ name: { name }, ...momentIn(expiresAt, language) }));
  return letterIn(staffLanguages, {
    subject: (language) => say(`subject.${kind}`, language),
    paragraphs: (language) => [
      [say('greeting', language), say(`opening.${kind}`, language)],
      [say('follow', language), { link: url }],
      [say('expires', language), say('mistaken', language)],
    ],
  });
}

/** Something to approve; for whom and what is read on the page, not in a mailbox. */
export function writeApproval(approval: ApprovalToTell): Letter {
  const { name, municipality, askedBy, url, expiresAt } = approval;
  const say = speaker((language) => ({
    name: { name },
    municipality: { name: municipality },
    askedBy: { name: askedBy },
    ...momentIn(expiresAt, language),
  }));
  return letterIn(staffLanguages, {
    subject: (language) => say('subject.approval', language),
    paragraphs: (language) => [
      [say('greeting', language), say('approval.opening', language)],
      [say('approval.follow', language), { link: url }],
      [say('approval.expires', language), say('approval.mistaken', language)],
    ],
  });
}

/** Who opened what, for a contact for data protection; the reason stays in the service. */
export function writeEmergencyNotice(access: EmergencyAccessToTell): Letter {
  const say = speaker((language) => ({
    told: { name: access.told },
    opened: { name: access.opened },
    from: { name: access.from.join(', ') },
    by: { name: access.by },
    role: { words: roleIn(access.role, language) },
    end: { ltr: timeInDigits(access.endsAt) },
    access: { ltr: access.accessId },
    ...momentIn(access.openedAt, language),
  }));
  return letterIn(staffLanguages, {
    subject: (language) => say('subject.emergency', language),
    paragraphs: (language) => [
      [say('emergency.opening', language)],
      [
        say('emergency.what', language),
        say('emergency.who', language),
        say('emergency.from', language),
        say('emergency.opened', language),
        say('emergency.when', language),
      ],
      [say('emergency.limits', language), say('emergency.where', language)],
    ],
  });
}

/** Who read about how many, for a contact for data protection; about whom, the audit says. */
export function writeReadingNotice(reading: ReadingToTell): Letter {
  const say = speaker((language) => ({
    told: { name: reading.told },
    by: { name: reading.by },
    people: { ltr: String(reading.people) },
    habit: { ltr: String(reading.habit) },
    ...momentIn(reading.askedAt, language),
  }));
  return letterIn(staffLanguages, {
    subject: (language) => say('subject.reading', language),
    paragraphs: (language) => [
      [say('reading.opening', language)],
      [
        say('reading.what', language),
        say('reading.who', language),
        say('reading.when', language),
        say('reading.many', language),
        say(reading.habit > 0 ? 'reading.habit' : 'reading.no-habit', language),
      ],
      [say('reading.asked', language), say('reading.where', language)],
    ],
  });
}

function speaker(
  valuesIn: (language: StaffLanguage) => Values,
): (sentence: Sentence, language: StaffLanguage) => Piece[] {
  return (sentence, language) => fill(catalogues[language][sentence], valuesIn(language));
}

function momentIn(moment: Date, language: StaffLanguage): Values {
  return {
    day: { words: dayInWords(moment, language) },
    time: { ltr: timeInDigits(moment) },
  };
}

function roleIn(role: string, language: StaffLanguage): string {
  const sentence = `role.${role}`;
  return isSentence(sentence) ? catalogues[language][sentence] : role;
}

function isSentence(key: string): key is Sentence {
  return Object.hasOwn(it, key);
}
