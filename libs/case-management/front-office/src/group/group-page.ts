import { Component, DOCUMENT, inject, signal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import printer from 'lucide-static/icons/printer.svg';

import { recordGroup } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  Api,
  AsyncAction,
  Counted,
  Failure,
  FormKey,
  Icon,
  saveFile,
} from '@one-stop-shop/shared/front-office';
import {
  ChipKeys,
  Form,
  FormField,
  PageLayout,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { EncounterFields } from '../encounter/encounter-fields';
import { EncounterMoment } from '../encounter/encounter-moment';
import { neededMoment } from '../encounter/needed-answers';
import { PersonsApi } from '../persons-api';
import { ChosenPersons } from './chosen-persons';
import { type WrittenGroup, asGroup, emptyGroup } from './written-group';

/** A workshop, an information meeting: who comes, a sheet to sign, and what was done with all. */
@Component({
  selector: 'oss-group-page',
  imports: [
    ChipKeys,
    ChosenPersons,
    Counted,
    EncounterFields,
    EncounterMoment,
    Failure,
    Form,
    FormField,
    Icon,
    PageLayout,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './group-page.html',
})
export class GroupPage {
  private readonly persons = inject(PersonsApi);
  private readonly clock = inject(Api);
  private readonly page = inject(DOCUMENT);
  private readonly translate = inject(TranslateService);
  private readonly key = new FormKey();
  private readonly begun = { startedAt: this.clock.now().toISOString() };
  private readonly written = signal<WrittenGroup>(emptyGroup(this.begun.startedAt));
  protected readonly icons = { check, printer };
  protected readonly printing = new AsyncAction();
  /** With how many it was written, once it is. */
  protected readonly recorded = signal<number | undefined>(undefined);
  protected readonly form = new RequestForm({
    name: 'group',
    contract: recordGroup,
    written: this.written,
    asRequest: (written) => asGroup(written, this.begun),
    wrong: 'encounter.wrong',
    rules: ({ startedAt }) => neededMoment(startedAt, () => deskDay(this.clock.now())),
    draft: 'group',
    act: async (met) => {
      const { encounters } = await this.persons.recordGroup(met, this.key.for(met));
      this.key.useUp();
      this.form.begin(emptyGroup(this.clock.now().toISOString()));
      this.recorded.set(encounters);
    },
  });

  protected print(): Promise<void> {
    return this.printing.run(async () => {
      const written = this.written();
      const { persons, startedAt } = asGroup(written, this.begun);
      const named = written.title.trim() || String(this.translate.instant('group.title'));
      const sheet = await this.persons.groupSheet({ title: named, startedAt, persons });
      saveFile(this.page, sheet, 'firme.pdf');
    });
  }
}
