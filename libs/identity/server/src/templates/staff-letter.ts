import {
  asText,
  isSentenceId,
  letterIn,
  sentence,
  type Letter,
  type SaidLine,
  type SentenceId,
  type Slots,
} from '@one-stop-shop/shared/server';
import type {
  ApprovalToTell,
  EmergencyAccessToTell,
  InvitationToTell,
  ReadingToTell,
  TeamNamingToTell,
} from '../domain/told-to-staff';

/** Staff are written to in the language of the offices first, then in English. */
const staffLanguages = ['it', 'en'] as const;
type StaffLanguage = (typeof staffLanguages)[number];

/** How somebody opens their account. */
export function writeInvitation(invitation: InvitationToTell): Letter {
  const { kind, name, url, expiresAt } = invitation;
  const say = speaker(() => ({ name, day: expiresAt, time: expiresAt }));
  return letterIn(staffLanguages, {
    subject: (language) => say(`staff.subject.${kind}`, language),
    paragraphs: (language) => [
      [say('staff.greeting', language), say(`staff.opening.${kind}`, language)],
      [say('staff.follow', language), { link: url }],
      [say('staff.expires', language), say('staff.mistaken', language)],
    ],
  });
}

/** Something to approve; for whom and what is read on the page, not in a mailbox. */
export function writeApproval(approval: ApprovalToTell): Letter {
  const { name, municipality: town, askedBy: person, url, expiresAt } = approval;
  const say = speaker(() => ({ name, town, person, day: expiresAt, time: expiresAt }));
  return letterIn(staffLanguages, {
    subject: (language) => say('staff.subject.approval', language),
    paragraphs: (language) => [
      [say('staff.greeting', language), say('staff.approval.opening', language)],
      [say('staff.approval.follow', language), { link: url }],
      [say('staff.approval.expires', language), say('staff.approval.mistaken', language)],
    ],
  });
}

/** Who opened what, for a contact for data protection; the reason stays in the service. */
export function writeEmergencyNotice(access: EmergencyAccessToTell): Letter {
  const { told, opened, openedAt } = access;
  const say = speaker((language) => ({
    ...{ person: access.by, role: roleIn(access.role, language), list: access.from.join(', ') },
    ...{ day: openedAt, from: openedAt, until: access.endsAt, reference: access.accessId },
    town: opened,
  }));
  const inTown = speaker(() => ({ town: told }));
  return letterIn(staffLanguages, {
    subject: (language) => say('staff.subject.emergency', language),
    paragraphs: (language) => [
      [inTown('staff.emergency.opening', language)],
      [
        say('staff.emergency.what', language),
        say('staff.emergency.who', language),
        say('staff.emergency.from', language),
        say('staff.emergency.opened', language),
        say(dangerOf(access.danger), language),
        say('staff.emergency.when', language),
      ],
      [say('staff.emergency.limits', language), say('staff.emergency.where', language)],
    ],
  });
}

/** To whom restricted records were given, and by whom; about whom they are stays in the service. */
export function writeTeamNaming(naming: TeamNamingToTell): Letter {
  const { name, municipality: town, colleague, by, at } = naming;
  const say = speaker(() => ({ name, town, day: at, time: at, person: by }));
  const given = speaker(() => ({ person: colleague }));
  return letterIn(staffLanguages, {
    subject: (language) => say('staff.subject.team-naming', language),
    paragraphs: (language) => [
      [say('staff.greeting', language), say('staff.team-naming.opening', language)],
      [
        given('staff.team-naming.to', language),
        say('staff.team-naming.by', language),
        say('staff.team-naming.when', language),
      ],
      [say('staff.team-naming.why', language), say('staff.team-naming.asked', language)],
    ],
  });
}

/** Who read about how many, for a contact for data protection; about whom, the audit says. */
export function writeReadingNotice(reading: ReadingToTell): Letter {
  const { told: town, by: person, askedAt, people, habit } = reading;
  const say = speaker(() => ({ town, person, day: askedAt, time: askedAt, people }));
  const usual = speaker(() => ({ people: habit }));
  return letterIn(staffLanguages, {
    subject: (language) => say('staff.subject.reading', language),
    paragraphs: (language) => [
      [say('staff.reading.opening', language)],
      [
        say('staff.reading.what', language),
        say('staff.reading.who', language),
        say('staff.reading.when', language),
        say('staff.reading.many', language),
        usual(habit > 0 ? 'staff.reading.habit' : 'staff.reading.no-habit', language),
      ],
      [say('staff.reading.asked', language), say('staff.reading.where', language)],
    ],
  });
}

function speaker(
  slotsIn: (language: StaffLanguage) => Slots,
): (id: SentenceId, language: StaffLanguage) => SaidLine {
  return (id, language) => sentence(id, language, slotsIn(language));
}

function dangerOf(danger: string | null): SentenceId {
  const id = `staff.danger.${danger?.replaceAll('_', '-') ?? ''}`;
  return isSentenceId(id) ? id : 'staff.danger.unsaid';
}

function roleIn(role: string, language: StaffLanguage): string {
  const id = `staff.role.${role.replaceAll('_', '-')}`;
  return isSentenceId(id) ? asText(sentence(id, language), 'ltr') : role;
}
