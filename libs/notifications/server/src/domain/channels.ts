import { call } from './call';
import { Channels } from './channel';
import { email } from './email';

/** Writing comes first, since it can be read again. A new channel is named here. */
export const channels = new Channels(email, call);
