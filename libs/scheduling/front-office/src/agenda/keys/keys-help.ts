import { Component, ElementRef, effect, inject, input, output, viewChild } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { CheckField, KeyPreference } from '@one-stop-shop/shared/front-office/staff';

import { BesidesInView } from '../beside/besides-in-view';
import { VisitsInView } from '../visits-in-view';
import { type KeyAct, keys } from './key-map';

const arrows: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** Keys of those who may change appointments. */
const changing: readonly KeyAct[] = ['new-booking', 'move', 'cancel'];

/** The keys of the agenda, over the page, with the switch that silences them. */
@Component({
  selector: 'oss-keys-help',
  imports: [CheckField, TranslatePipe],
  template: `
    <dialog class="keys-help" aria-labelledby="keys-title" (close)="closed.emit()" #dialog>
      <h2 id="keys-title">{{ 'agenda.key.title' | translate }}</h2>
      <dl>
        @for (one of shown; track one.act) {
          <div>
            <dt>
              <kbd>{{ one.name }}</kbd>
            </dt>
            <dd>{{ 'agenda.key.' + one.act | translate }}</dd>
          </div>
        }
        @for (one of besides.keys(); track one.key) {
          <div>
            <dt>
              <kbd>{{ one.key }}</kbd>
            </dt>
            <dd>{{ one.words | translate }}</dd>
          </div>
        }
        <div>
          <dt><kbd>↵</kbd> <kbd>Ctrl ↵</kbd></dt>
          <dd>{{ 'agenda.key.finish' | translate }}</dd>
        </div>
      </dl>
      <oss-check-field
        label="agenda.key.on"
        name="keys-on"
        [checked]="preference.areOn()"
        (checkedChange)="preference.switch($event)"
      />
      <button type="button" class="button button--primary" autofocus (click)="dialog.close()">
        {{ 'agenda.close' | translate }}
      </button>
    </dialog>
  `,
})
export class KeysHelp {
  readonly wanted = input.required<boolean>();
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly preference = inject(KeyPreference);
  protected readonly besides = inject(BesidesInView);
  private readonly mayChange = inject(VisitsInView).mayChange;
  protected readonly shown = keys
    .filter(({ act }) => this.mayChange || !changing.includes(act))
    .map(({ key, act }) => ({ act, name: arrows[key] ?? key }));

  constructor() {
    effect(() => {
      if (this.wanted()) this.dialog().nativeElement.showModal();
    });
  }
}
