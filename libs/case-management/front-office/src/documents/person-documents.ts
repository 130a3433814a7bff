import { Component, DOCUMENT, computed, effect, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import over from 'lucide-static/icons/triangle-alert.svg';
import check from 'lucide-static/icons/circle-check.svg';
import paper from 'lucide-static/icons/file-text.svg';
import add from 'lucide-static/icons/file-plus-2.svg';

import {
  type KeptDocument,
  casePermissions,
  mostDocuments,
} from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import {
  Api,
  AsyncAction,
  Counted,
  Day,
  Failure,
  Icon,
  LongDay,
  saveFile,
} from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { DescribeDocument } from './describe-document';
import { DocumentViewer } from './document-viewer';
import { DocumentsApi } from './documents-api';
import { DocumentsStore } from './documents-store';
import { KeepDocument } from './keep-document';
import { RemoveDocument } from './remove-document';

/** The papers of a person: what they are, until when they count, and their pages. */
@Component({
  selector: 'oss-person-documents',
  imports: [
    Counted,
    Day,
    DescribeDocument,
    DocumentViewer,
    Failure,
    Icon,
    KeepDocument,
    LongDay,
    RemoveDocument,
    TranslatePipe,
  ],
  providers: [DocumentsStore],
  templateUrl: './person-documents.html',
})
export class PersonDocuments {
  /** Id. */
  readonly person = input.required<string>();

  private readonly api = inject(DocumentsApi);
  private readonly device = inject(DOCUMENT);
  private readonly session = inject(SessionInView);
  private readonly today = deskDay(inject(Api).now());
  protected readonly store = inject(DocumentsStore);
  protected readonly icons = { add, check, over, paper };
  protected readonly most = mostDocuments;
  protected readonly saving = new AsyncAction();
  protected readonly isAdding = signal(false);
  protected readonly viewed = signal<KeptDocument | undefined>(undefined);
  protected readonly described = signal<KeptDocument | undefined>(undefined);
  protected readonly removed = signal<KeptDocument | undefined>(undefined);
  protected readonly mayKeep = computed(() => this.session.may(casePermissions.keepDocuments));

  constructor() {
    effect(() => this.store.open(this.person()));
  }

  /** @param day YYYY-MM-DD, the last on which it counts */
  protected isOver(day: string): boolean {
    return day < this.today;
  }

  /** Under a name that tells nothing of anybody. */
  protected save({ id, type }: KeptDocument): Promise<void> {
    return this.saving.run(async () => {
      const file = await this.api.file(this.person(), id);
      saveFile(this.device, file, type === 'pdf' ? 'carta.pdf' : 'carta.jpg');
    });
  }
}
