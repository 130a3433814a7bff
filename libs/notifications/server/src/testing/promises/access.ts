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
  // What was said of a number is for the worker alone: no desk may ask whether it is known.
  'notifications.contact_rule': access({
    row: ({ name, id, municipality }) => ({
      id,
      municipality,
      reach_key: `k1.abcdef$${id.replaceAll('-', '').padEnd(43, 'x')}`,
      reach_sealed: `\\x${'00'.repeat(40)}`,
      may_write: 'never',
      shared: false,
      said_in: id,
      set_at: name === 'ours' ? aMoment : longAgo,
    }),
    reads: { worker: 'all', sweeper: 'all' },
    inserts: {
      operator: 'own',
      mediator: 'own',
      ...{ 'mediator who looks': [], 'mediator afterwards': [] },
    },
    updates: { sweeper: 'all' },
    deletes: { sweeper: ['ours, not theirs', 'foreign', 'foreign, theirs'] },
    // Nobody says it for another moment: the newest counts.
    says: () => ({ set_at: aMoment }),
    lies: [{ said: { set_at: laterOn } }],
    touch: ['reach_sealed', `\\x${'11'.repeat(40)}`],
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
