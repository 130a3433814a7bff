import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import building from 'lucide-static/icons/building.svg';

import type { ManagedDesk, TimetableVersion } from '@one-stop-shop/scheduling/contracts';
import { lastKnown } from '@one-stop-shop/shared/front-office';
import { Empty, PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { ChangePreview } from '../changes/change-preview';
import { WhenWords } from '../changes/when-words';
import { ManagementApi } from '../changes/management-api';
import { PendingChange } from '../changes/pending-change';
import { DeskVersions } from './desk-versions';

/** The desks in view, each with its hours of yesterday, today and tomorrow. */
@Component({
  selector: 'oss-desks-page',
  imports: [ChangePreview, DeskVersions, Empty, PageLayout, RouterLink, TranslatePipe],
  providers: [PendingChange],
  template: `
    <oss-page
      title="desks.title"
      lead="desks.lead"
      width="list"
      [failure]="pending.preview() ? undefined : reading.error()"
      [known]="!!pending.preview() || !!desks()"
      (retry)="reading.reload()"
    >
      @if (pending.change()) {
        <oss-change-preview [when]="when()" (back)="pending.putAside()" (closed)="beginAnew()" />
      }
      @if (!pending.preview()) {
        @for (desk of desks(); track desk.id) {
          <oss-desk-versions
            [desk]="desk"
            [isOnlyOne]="desks()?.length === 1"
            (withdraw)="withdraw(desk, $event)"
          />
        } @empty {
          @if (desks()) {
            <oss-empty title="desks.empty.title" [icon]="icon">
              <p>{{ 'desks.empty.more' | translate }}</p>
            </oss-empty>
          }
        }
        @if (desks()) {
          <a class="way-on" routerLink="nuovo">{{ 'desks.open' | translate }}</a>
        }
      }
    </oss-page>
  `,
})
export class DesksPage {
  private readonly api = inject(ManagementApi);
  private readonly words = inject(WhenWords);
  protected readonly icon = building;
  protected readonly pending = inject(PendingChange);
  protected readonly reading = resource({ loader: () => this.api.desks() });
  protected readonly desks = lastKnown(this.reading);
  protected readonly when = computed(() => {
    const change = this.pending.change();
    if (change?.kind !== 'withdraw-timetable') return '';
    const versions = this.desks()?.flatMap((desk) => desk.versions) ?? [];
    const version = versions.find(({ id }) => id === change.versionId);
    return version ? this.words.from(version.validFrom) : '';
  });

  protected withdraw({ id }: ManagedDesk, version: TimetableVersion): void {
    const change = { kind: 'withdraw-timetable', deskId: id, versionId: version.id } as const;
    void this.pending.look(change);
  }

  protected beginAnew(): void {
    this.pending.putAside();
    this.reading.reload();
  }
}
