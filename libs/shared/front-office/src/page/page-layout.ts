import { Component, ElementRef, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import chevron from 'lucide-static/icons/chevron-left.svg';

import { Icon } from '../icons/icon';
import { LoadState } from '../reading/load-state';
import { PageHeading } from './page-heading';

/**
 * The anatomy of every page of the staff: the way back, the title with the acts beside it, notices,
 * then what is there, or why it isn't (not yet, not for this role, not to be had).
 */
@Component({
  selector: 'oss-page',
  imports: [Icon, LoadState, PageHeading, RouterLink, TranslatePipe],
  template: `
    @if (back(); as link) {
      <a class="page-layout__back" [routerLink]="link">
        <oss-icon [svg]="backIcon" />{{ backTo() | translate }}
      </a>
    }
    <div class="page-layout__head">
      <h1 ossPageHeading #heading>{{ title() | translate: values() }}</h1>
      <div class="page-layout__acts"><ng-content select="[ossPageAct]" /></div>
    </div>
    @if (lead(); as words) {
      <p class="page-layout__lead">{{ words | translate }}</p>
    }
    <ng-content select="[ossPageNotice]" />
    <oss-load-state [failure]="failure()" [known]="known()" (retry)="retry.emit()" />
    <ng-content />
  `,
  host: { class: 'page-layout', '[class.page-layout--wide]': "width() === 'list'" },
})
export class PageLayout {
  /** Catalogue key. */
  readonly title = input.required<string>();
  /** What stands in the title. */
  readonly values = input<Readonly<Record<string, unknown>>>();
  /** Catalogue key of a sentence about the page. */
  readonly lead = input<string>();
  /** Where the way back leads. */
  readonly back = input<string>();
  /** Catalogue key of the page at its end. */
  readonly backTo = input('');
  /** A form and what is read from top to bottom is narrow, lists and tables are wide. */
  readonly width = input<'text' | 'list'>('text');
  /** Why what it shows could not be read. */
  readonly failure = input<unknown>();
  /** Whether what it shows is there, fresh or old. */
  readonly known = input(true);
  readonly retry = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly backIcon = chevron;

  /** Where people go on when what they acted on is gone. */
  focus(): void {
    this.heading().nativeElement.focus();
  }
}
