import { Component, model, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import upload from 'lucide-static/icons/file-up.svg';

import { largestDocument } from '@one-stop-shop/case-management/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

/** One file: dropped, chosen, or taken with the camera of a phone. */
@Component({
  selector: 'oss-choose-file',
  imports: [Icon, TranslatePipe],
  template: `
    <label
      class="drop-file"
      [class.drop-file--over]="isOver()"
      (dragover)="$event.preventDefault(); isOver.set(true)"
      (dragleave)="isOver.set(false)"
      (drop)="$event.preventDefault(); isOver.set(false); take($event.dataTransfer?.files)"
    >
      <oss-icon [svg]="icon" />
      <span class="drop-file__words">
        @if (file(); as chosen) {
          <bdi class="drop-file__name">{{ chosen.name }}</bdi>
          <span class="small">{{ 'documents.another' | translate }}</span>
        } @else {
          <strong>{{ 'documents.drop' | translate }}</strong>
          <span class="small">{{ 'documents.drop-help' | translate }}</span>
        }
      </span>
      <input
        class="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby="document-file-wrong"
        (change)="take(field.files)"
        #field
      />
    </label>
    <p id="document-file-wrong" class="drop-file__wrong" role="alert">
      @if (wrong(); as words) {
        {{ words | translate }}
      }
    </p>
  `,
})
export class ChooseFile {
  readonly file = model<File>();

  protected readonly icon = upload;
  protected readonly isOver = signal(false);
  protected readonly wrong = signal<string | undefined>(undefined);

  /** What is too heavy is not sent at all; everything else the server judges by its bytes. */
  protected take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (!file) return;
    const isTooHeavy = file.size > largestDocument;
    this.wrong.set(isTooHeavy ? 'documents.too-heavy' : undefined);
    this.file.set(isTooHeavy ? undefined : file);
  }
}
