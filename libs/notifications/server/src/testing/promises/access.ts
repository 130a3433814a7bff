import {
  type Access,
  access,
  aMoment,
  laterOn,
  longAgo,
} from '@one-stop-shop/shared/server/testing';

export const notificationsAccess: Readonly<Record<string, Access>> = {
  'notifications.message': access({
    // Only the last may go: the others are about a later visit, settled lately, or to staff.
    row: ({ name, id, municipality, theirs }) => ({
      id,
      municipality,
      subject: id,
      kind: name === 'ours, not theirs' ? 'invitation' : 'reminder',
      audience: name === 'ours, not theirs' ? 'staff' : 'person',
      occurrence: 'once',
      happened_at: aMoment,
      about_starts_at: name === 'ours' ? aMoment : longAgo,
      due_at: aMoment,
      channel: theirs ? 'call' : 'email',
      language: 'ur',
      state: theirs ? 'reached' : 'sent',
      settled_at: name === 'foreign, theirs' ? aMoment : longAgo,
      attempts: 0,
    }),
    // The sweep finds what is due everywhere, and only while it acts for nobody.
    reads: { operator: 'own', order: 'own', worker: 'own', sweeper: 'all' },
    inserts: { worker: 'own' },
    updates: { operator: ['ours'], worker: 'own', sweeper: 'all' },
    // Visits long past, of which nobody was told lately.
    deletes: { sweeper: ['foreign'] },
    touch: ['settled_at', laterOn],
    // What came of a call, or that it waits again, is all that an operator says.
    wrongs: [{ set: "state = 'dropped'", by: ['operator'] }],
  }),
  // An address has one count in the whole district: no municipality is to learn another's.
  'notifications.letter_count': access({
    row: ({ id }) => ({
      address_key: id.replaceAll('-', '').padEnd(43, 'x'),
      day: '2026-11-24',
      sort: 'reminders',
      messages: [id],
    }),
    reads: { worker: 'all', sweeper: 'all' },
    writes: { worker: 'all', sweeper: 'all' },
    touch: ['sort', 'desk'],
  }),
};
