import { Component } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import plus from 'lucide-static/icons/plus.svg';

import { Icon } from '../icons/icon';

/** Buttons, and the words of a state: icon, word and colour. */
@Component({
  selector: 'oss-gallery-acts',
  imports: [Icon, TranslatePipe],
  template: `
    <section class="gallery__piece" id="acts">
      <h2>{{ 'gallery.acts' | translate }}</h2>
      <div class="desk-form__acts">
        <button type="button" class="button button--primary">
          {{ 'gallery.act.main' | translate }} <kbd aria-hidden="true">n</kbd>
        </button>
        <button type="button" class="button">
          <oss-icon [svg]="icon" />{{ 'gallery.act.other' | translate }}
        </button>
        <button type="button" class="button button--danger">
          {{ 'gallery.act.danger' | translate }}
        </button>
        <button type="button" class="button button--plain">
          {{ 'gallery.act.quiet' | translate }}
        </button>
        <button type="button" class="button button--primary" aria-busy="true">
          {{ 'gallery.act.running' | translate }}
        </button>
        <button type="button" class="button" aria-disabled="true">
          {{ 'gallery.act.other' | translate }}
        </button>
      </div>
      <div class="gallery__row">
        @for (mark of marks; track mark) {
          <span class="mark mark--{{ mark }}">
            <oss-icon [svg]="icon" />{{ 'gallery.mark.' + mark | translate }}
          </span>
        }
      </div>
    </section>
  `,
})
export class GalleryActs {
  protected readonly icon = plus;
  protected readonly marks = ['arrived', 'fulfilled', 'no_show', 'to_call', 'cancelled'] as const;
}
