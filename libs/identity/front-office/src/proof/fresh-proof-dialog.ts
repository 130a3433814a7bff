import { Component, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { Dialog } from '@one-stop-shop/shared/front-office';

import { Session } from '../session/session';
import { FreshProof } from './fresh-proof';
import { ShowProof } from './show-proof';

/**
 * Asks over the page for a fresh proof, when something grave waits for it. Not over the cover of a
 * session that ended: what is opened later lies on top.
 */
@Component({
  selector: 'oss-fresh-proof-dialog',
  imports: [Dialog, ShowProof, TranslatePipe],
  template: `
    @if (!session.isCovered() && proof.question(); as question) {
      <oss-dialog heading="proof.again.title" (closed)="proof.answer(false)">
        <div class="stack">
          <p>
            {{
              (question.isForReading ? 'proof.again.reading' : 'proof.again.meaning') | translate
            }}
          </p>
          <oss-show-proof [ways]="question.ways" (proven)="proof.answer(true)" />
        </div>
      </oss-dialog>
    }
  `,
})
export class FreshProofDialog {
  protected readonly proof = inject(FreshProof);
  protected readonly session = inject(Session);
}
