import { type Provider, inject } from '@angular/core';

import { type DraftOwner, Drafts, draftOwner } from '@one-stop-shop/shared/front-office/staff';

import { AccountApi } from '../account/account-api';
import { Session } from './session';

/** Drafts are of whoever is signed in, in the role and for the municipalities in view. */
function ownerInView(): DraftOwner {
  const account = inject(AccountApi);
  const session = inject(Session);
  return {
    keys: (of) => account.draftKeys(of === undefined ? {} : { of }),
    scope: () => {
      const open = session.isLeft ? undefined : session.current();
      return open ? [open.operatorId, open.role, ...open.municipalities].join(' ') : '';
    },
  };
}

export const draftsInView: Provider[] = [Drafts, { provide: draftOwner, useFactory: ownerInView }];
