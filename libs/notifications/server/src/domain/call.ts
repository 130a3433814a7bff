import { callChannel, type Channel } from './channel';

/** The voice of an operator, who works off the call list. */
export const call: Channel = {
  name: callChannel,
  byHand: true,
  takes: 'phone',
  addressOf: (contact) => contact.phone || undefined,
  mailboxOf: (phone) => phone,
};
