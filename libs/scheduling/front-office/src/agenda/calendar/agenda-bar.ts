import {
  Component,
  DOCUMENT,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import back from 'lucide-static/icons/chevron-left.svg';
import on from 'lucide-static/icons/chevron-right.svg';
import keyboard from 'lucide-static/icons/keyboard.svg';
import plus from 'lucide-static/icons/plus.svg';

import { dayInWords } from '@one-stop-shop/shared/contracts';
import { Icon, LanguageChoice, PageHeading } from '@one-stop-shop/shared/front-office';

import { SidePanel } from '../side-panel';
import { VisitsInView } from '../visits-in-view';
import { DayWalk } from './day-walk';
import { DaysInView } from './days-in-view';
import { daysInWords, isDay, middayOf } from './desk-days';

/** Which days are in view, the way to others, and the one main act. */
@Component({
  selector: 'oss-agenda-bar',
  imports: [Icon, PageHeading, TranslatePipe],
  templateUrl: './agenda-bar.html',
})
export class AgendaBar {
  readonly help = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly language = inject(LanguageChoice).language;
  protected readonly shown = inject(DaysInView);
  protected readonly mayBook = inject(VisitsInView).mayChange;
  protected readonly walk = inject(DayWalk);
  protected readonly panel = inject(SidePanel);
  protected readonly icons = { back, on, keyboard, plus };
  protected readonly isToday = computed(
    () => this.shown.view() === 'day' && this.shown.day() === this.shown.today(),
  );
  protected readonly words = computed(() => {
    const [first = this.shown.day(), ...others] = this.shown.days();
    const last = others.at(-1);
    return last
      ? daysInWords(first, last, this.language())
      : dayInWords(middayOf(first), this.language());
  });

  constructor() {
    const page = inject(DOCUMENT);
    const injector = inject(Injector);
    let before: string | undefined;
    effect(() => {
      const isFirst = before === undefined;
      const isSame = before === this.shown.range();
      before = this.shown.range();
      if (isFirst || isSame) return;
      // The line or the link that led here went with its day: the keyboard goes on at the new one.
      const takeOver = () => {
        if (page.activeElement === page.body) {
          this.heading().nativeElement.focus({ preventScroll: true });
        }
      };
      afterNextRender(takeOver, { injector });
    });
  }

  protected goTo(day: string): void {
    if (isDay(day)) this.walk.goTo(day);
  }
}
