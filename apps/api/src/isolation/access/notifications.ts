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
};
