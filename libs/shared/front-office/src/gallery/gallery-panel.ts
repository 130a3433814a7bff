import { Component, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { waysToLearn } from '@one-stop-shop/shared/contracts';

import { Learns } from '../learns/learns';
import { Panel, PanelTitle } from '../panel/panel';
import { type PanelAct, PanelActs } from '../panel/panel-acts';

const few: readonly PanelAct[] = [
  { act: 'main', words: 'gallery.act.main', key: 'a', primary: true },
  { act: 'other', words: 'gallery.act.other', key: 'p' },
  { act: 'move', words: 'gallery.act.move', key: 'm' },
  { act: 'danger', words: 'gallery.act.cancel', key: 'c', danger: true },
];

/** The panel beside a page, with few acts and with many, and how somebody learns of each. */
@Component({
  selector: 'oss-gallery-panel',
  imports: [Learns, Panel, PanelActs, PanelTitle, TranslatePipe],
  template: `
    <section class="gallery__piece" id="panel">
      <h2>{{ 'gallery.panel' | translate }}</h2>
      <div class="desk-form__acts">
        <button type="button" class="button" (click)="isOpen.set(true)">
          {{ 'gallery.act.open' | translate }}
        </button>
      </div>
      <div class="gallery__columns">
        <oss-panel [open]="isOpen()" (closed)="isOpen.set(false)">
          <h2 ossPanelTitle><bdi>Adama</bdi></h2>
          <oss-panel-acts [acts]="few" />
        </oss-panel>
        <oss-panel [open]="false">
          <h2 ossPanelTitle><bdi>Harpreet</bdi></h2>
          <oss-panel-acts [acts]="many" />
        </oss-panel>
      </div>
    </section>
    <section class="gallery__piece" id="learns">
      <h2>{{ 'gallery.learns' | translate }}</h2>
      @for (way of ways; track way) {
        <oss-learns name="Harpreet" language="pa" [way]="way" />
      }
    </section>
  `,
})
export class GalleryPanel {
  protected readonly few = few;
  protected readonly many = [...few, { act: 'note', words: 'gallery.field.note' }];
  protected readonly ways = waysToLearn;
  protected readonly isOpen = signal(false);
}
