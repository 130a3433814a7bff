import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import none from 'lucide-static/icons/folder-open.svg';

import { Day, Icon } from '@one-stop-shop/shared/front-office';
import {
  Empty,
  MunicipalityDirectory,
  PageLayout,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { CaseStatusMark } from './case-status-mark';
import { CaseloadStore } from './caseload-store';
import { HandOverCases } from './hand-over-cases';

/** Whom one has in charge, whatever stands longest as it does on top; cases go to a colleague from here. */
@Component({
  selector: 'oss-caseload-page',
  imports: [CaseStatusMark, Day, Empty, HandOverCases, Icon, PageLayout, RouterLink, TranslatePipe],
  providers: [CaseloadStore],
  templateUrl: './caseload-page.html',
})
export class CaseloadPage {
  protected readonly store = inject(CaseloadStore);
  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly places = inject(SessionInView).municipalities;
  protected readonly icons = { check, none };
  protected readonly isHandingOver = signal(false);
  /** Where there is a case, and somebody to whom it could go. */
  protected readonly mayHandOver = computed(() => {
    const { cases = [], colleagues = [] } = this.store.known() ?? {};
    return cases.length > 0 && colleagues.length > 0;
  });
}
