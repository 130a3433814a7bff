import type { Channel } from './channel';

/** The voice of an operator, who works off the call list. */
export const call: Channel = {
  name: 'call',
  byHand: true,
  addressOf: (contact) => contact.phone || undefined,
  mailboxOf: (phone) => phone,
};
