import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** Something that can be done about what a panel shows. */
export interface PanelAct<Act extends string = string> {
  readonly act: Act;
  /** Catalogue key. */
  readonly words: string;
  /** The single key that does the same. */
  readonly key?: string;
  /** The one that comes next most often; at most one. */
  readonly primary?: boolean;
  /** Takes something from somebody. */
  readonly danger?: boolean;
}

/** So many stand side by side; of more, the last are under "more". */
const most = 4;

/** The acts of a panel: one of them first, none alone in its row, danger red however it is touched. */
@Component({
  selector: 'oss-panel-acts',
  imports: [TranslatePipe],
  template: `
    @if (acts().length > 0) {
      <div class="panel__acts" [attr.aria-busy]="running()">
        @for (one of shown(); track one.act) {
          <button
            type="button"
            class="button"
            [class.button--primary]="one.primary"
            [class.button--careful]="one.danger"
            (click)="chosen.emit(one.act)"
          >
            {{ one.words | translate }}
            @if (one.key; as key) {
              <kbd aria-hidden="true">{{ key }}</kbd>
            }
          </button>
        }
        @if (isLong()) {
          <button
            type="button"
            class="button"
            [attr.aria-expanded]="areAllShown()"
            (click)="areAllShown.set(!areAllShown())"
          >
            {{ 'panel.more' | translate }}
          </button>
        }
      </div>
    }
  `,
})
export class PanelActs<Act extends string> {
  readonly acts = input.required<readonly PanelAct<Act>[]>();
  readonly running = input(false);
  readonly chosen = output<Act>();

  protected readonly isLong = computed(() => this.acts().length > most);
  /** Closed again when there is something else to do. */
  protected readonly areAllShown = linkedSignal<string, boolean>({
    source: () =>
      this.acts()
        .map(({ act }) => act)
        .join(),
    computation: () => false,
  });
  protected readonly shown = computed(() =>
    this.isLong() && !this.areAllShown() ? this.acts().slice(0, most - 1) : this.acts(),
  );
}
