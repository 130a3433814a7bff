import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { ask, definePromises, lookAt, sendTo } from '@one-stop-shop/shared/server/testing';
import { messageJobs, messageQueue } from '../jobs/message-queue';
import { notificationsAccess } from './promises/access';
import { notificationsGrants } from './promises/grants';

const atTheDesk = Object.values(notificationsPermissions);
const desk: readonly OperatorRole[] = ['desk_operator', 'social_worker'];

/** What notifications promise, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    ...{ operator: atTheDesk, 'desk operator': atTheDesk },
    mediator: [notificationsPermissions.setContactRule],
  },
  access: notificationsAccess,
  purges: {
    'notifications.contact_rule': ['however young', 'for one municipality too'],
    'notifications.message': [
      'however young',
      'however young',
      'for one municipality too',
      'whatever the audience',
    ],
  },
  tables: {
    withoutMunicipality: {
      'notifications.letter_count':
        'what one address got, counted over the district by keyed hashes; only the worker sees it',
    },
    readAcrossMunicipalities: {
      'notifications.contact_rule':
        'the worker’s keyed look-up: what was said of a number follows it over the district',
    },
  },
  grants: notificationsGrants,
  acts: [
    lookAt('read the call list', desk, '/api/desk/calls'),
    sendTo('record a call', desk, '/api/desk/calls/not-an-id', { outcome: 'reached' }),
  ],
  decidesNoAct: {
    'notifications.set-contact-rule':
      'asked by whichever context writes down a contact: follow-the-number.spec.ts refuses it',
  },
  actsAboutPeople: {
    'GET /api/desk/calls': ask('sportello.cori', 'GET', '/api/desk/calls'),
    'POST /api/desk/calls/{messageId}': async (district) => {
      const calls = await district.ask('sportello.cori', 'GET', '/api/desk/calls');
      const [call] = calls.body as { messageId: string }[];
      const path = `/api/desk/calls/${call?.messageId}`;
      return district.ask('sportello.cori', 'POST', path, { outcome: 'reached' });
    },
  },
  noActs: { 'POST /api/desk/calls/{messageId}': 'the person was told just now, by voice' },
  showsPeople: ['GET /api/desk/calls'],
  columnsAboutOthers: {
    'notifications.letter_count.address_key': 'a keyed hash',
  },
  fuzzerMayMiss: {
    'POST /api/desk/calls/{messageId}':
      'a row in a state that the filled world does not have every time',
  },
  queues: { messageQueue },
  jobs: messageJobs,
});
