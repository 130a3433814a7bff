import { waysToReach, type WayToReach } from '@one-stop-shop/shared/domain';
import { call } from './call';
import { Channels, type Channel } from './channel';
import { email } from './email';

const each: Readonly<Record<WayToReach, Channel>> = { email, call };

/** In the order that is said of them beforehand, too. */
export const channels = new Channels(...waysToReach.map(({ name }) => each[name]));
