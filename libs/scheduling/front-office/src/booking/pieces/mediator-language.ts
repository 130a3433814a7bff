import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import languages from 'lucide-static/icons/languages.svg';

import { type ServiceLanguage, ownName, writingDirection } from '@one-stop-shop/shared/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { LanguageWish } from '../language-wish';
import { languagesToChoose } from '../languages-to-choose';

/**
 * The mediator speaks the language chosen first; one quiet way to say otherwise. Once
 * the choice is open no language moves: a finger would meet another one, and the
 * keyboard lose its place.
 */
@Component({
  selector: 'oss-mediator-language',
  imports: [Icon, TranslatePipe],
  templateUrl: './mediator-language.html',
})
export class MediatorLanguage {
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly icon = languages;
  protected readonly nameOf = ownName;
  protected readonly directionOf = writingDirection;
  private readonly wish = inject(LanguageWish);
  protected readonly language = this.wish.language;
  protected readonly isSpoken = this.wish.isSpoken;
  protected readonly open = signal(false);

  // As they were when the page opened.
  private readonly first = [this.wish.own(), this.language()];
  protected readonly choices = computed(() => {
    const { desks } = this.directory;
    return languagesToChoose(desks.hasValue() ? desks.value() : [], this.first);
  });

  protected change(): void {
    this.open.set(true);
    // The button that was pressed is gone.
    afterNextRender(() => this.element.querySelector<HTMLElement>('input:checked')?.focus(), {
      injector: this.injector,
    });
  }

  protected choose(mediator: ServiceLanguage | 'none'): void {
    this.draft.answer({ mediator });
  }
}
