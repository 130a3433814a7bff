import { Component, computed, inject, signal } from '@angular/core';

import { enteredClosure } from '@one-stop-shop/scheduling/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  type Choice,
  ChoiceField,
  FormField,
  RequestForm,
  TextField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { DaysFields } from '../changes/days-fields';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import {
  type ClosurePlace,
  type WrittenClosure,
  asClosure,
  nothingWritten,
} from './written-closure';

/** Days on which a desk, or all of a municipality, will stay shut. */
@Component({
  selector: 'oss-new-closure-page',
  imports: [ChangePage, DaysFields, ChoiceField, FormField, TextField],
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-closure-page.html',
})
export class NewClosurePage {
  private readonly words = inject(WhenWords);
  private readonly today = deskDay(inject(Api).now());
  private readonly pending = inject(PendingChange);
  protected readonly names = inject(PlaceNames);

  /** Each desk, and all of a municipality where there are several. */
  private readonly places = computed<readonly ClosurePlace[]>(() => {
    const desks = this.names.allDesks();
    return [...new Set(desks.map(({ municipality }) => municipality))].flatMap((municipality) => {
      const own = desks.filter((desk) => desk.municipality === municipality);
      const each = own.map(({ id }) => ({ municipality, deskId: id }));
      return own.length > 1 ? [{ municipality, deskId: null }, ...each] : each;
    });
  });
  protected readonly choices = computed<readonly Choice[]>(() =>
    this.places().map((place, index) => ({
      value: `${index}`,
      words: this.names.placeOf(place),
    })),
  );

  protected readonly form = new RequestForm({
    name: 'closure',
    contract: enteredClosure,
    written: signal<WrittenClosure>(nothingWritten),
    asRequest: (written) => asClosure(written, this.places()),
    wrong: 'closures.wrong',
    rules: ({ firstDay }) => notBefore(firstDay, () => this.today, 'closures.wrong.firstDay'),
    draft: 'closure',
    doing: this.pending.looking,
    act: (closure) => this.pending.look({ kind: 'enter-closure', closure }),
  });

  /** As it was looked at. */
  protected readonly entered = this.pending.ofKind('enter-closure');
  protected readonly when = computed(() => {
    const closure = this.entered()?.closure;
    return closure ? this.words.between(closure.firstDay, closure.lastDay) : '';
  });
}
