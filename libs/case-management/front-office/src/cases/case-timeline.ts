import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import met from 'lucide-static/icons/messages-square.svg';
import move from 'lucide-static/icons/milestone.svg';
import team from 'lucide-static/icons/user-plus.svg';
import task from 'lucide-static/icons/list-checks.svg';
import note from 'lucide-static/icons/lock-keyhole.svg';
import plan from 'lucide-static/icons/handshake.svg';

import {
  type CaseNote,
  type CaseRecord,
  type Encounter,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';
import { Counted, Day, Icon, LongDay, Time } from '@one-stop-shop/shared/front-office';
import { RadioField, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { happenedInCase } from './happened-in-case';
import { WriteNote } from './write-note';

const kinds = ['all', 'events', 'tasks', 'notes', 'encounters', 'team', 'plans'] as const;

/** All that happened in the case, the newest first. */
@Component({
  selector: 'oss-case-timeline',
  imports: [Counted, Day, Icon, LongDay, RadioField, Time, TranslatePipe, WriteNote],
  templateUrl: './case-timeline.html',
})
export class CaseTimeline {
  /** Id. */
  readonly person = input.required<string>();
  readonly case = input.required<CaseRecord>();
  readonly encounters = input.required<readonly Encounter[]>();

  private readonly session = inject(SessionInView);
  protected readonly icons = {
    ...{ events: move, tasks: task, notes: note, encounters: met, team, plans: plan },
  };
  protected readonly filter = signal('all');
  /** The note that is being written: a new one, or the one that is said better. */
  protected readonly writing = signal<{ readonly corrects?: CaseNote } | undefined>(undefined);
  protected readonly mayNote = computed(() =>
    this.session.may(casePermissions.writeConfidentialNotes),
  );
  protected readonly me = this.session.operatorId;
  protected readonly filters = computed(() =>
    kinds
      .filter((kind) => kind !== 'notes' || this.mayNote())
      .map((value) => ({ value, key: `case.kind.${value}` })),
  );
  protected readonly shown = computed(() =>
    happenedInCase(this.case(), this.encounters()).filter(
      ({ kind }) => this.filter() === 'all' || kind === this.filter(),
    ),
  );
}
