import type { Channel } from './channel';
import { foldedAddress } from './folded-address';

/** Letters to the address that somebody left. */
export const email: Channel = {
  name: 'email',
  byHand: false,
  takes: 'email',
  addressOf: (contact) => contact.email || undefined,
  mailboxOf: foldedAddress,
};
