import { access, aMoment, type Access } from './access';

export const notificationsAccess: Readonly<Record<string, Access>> = {
  'notifications.message': access({
    row: ({ id, municipality }) => ({
      id,
      municipality,
      subject: id,
      kind: 'reminder',
      occurrence: 'once',
      happened_at: aMoment,
      about_starts_at: aMoment,
      due_at: aMoment,
      channel: 'email',
      language: 'ur',
      state: 'planned',
      attempts: 0,
    }),
    // The sweep finds what is due everywhere, and only while it acts for nobody.
    reads: { operator: 'own', mediator: 'own', service: 'own', worker: 'own', sweeper: 'all' },
    writes: { operator: 'own', service: 'own', worker: 'own', sweeper: 'all' },
    touch: ['attempts', 1],
  }),
  // An address has one count in the whole district: no municipality is to learn another's.
  'notifications.letter_count': access({
    row: ({ id }) => ({
      address_key: id.replaceAll('-', '').padEnd(43, 'x'),
      day: '2026-11-24',
      sort: 'reminders',
      messages: [id],
    }),
    reads: { service: 'all', worker: 'all', sweeper: 'all' },
    writes: { service: 'all', worker: 'all', sweeper: 'all' },
    touch: ['sort', 'desk'],
  }),
};
