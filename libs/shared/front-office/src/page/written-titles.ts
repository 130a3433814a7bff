import { Service, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { TranslateService } from '@ngx-translate/core';

/** A route's `title` is a catalogue key; the tab shows its words and the name of the service. */
@Service()
export class WrittenTitles extends TitleStrategy {
  private readonly key = signal('frame.service');
  /** While nothing of the page may be told, not even which it is. */
  readonly isNeutral = signal(false);

  constructor() {
    super();
    const tab = inject(Title);
    const translate = inject(TranslateService);
    const page = translate.translate(() => this.key());
    const service = translate.translate('frame.service');
    effect(() => {
      const isOfNoPage = this.isNeutral() || this.key() === 'frame.service';
      tab.setTitle(isOfNoPage ? service() : `${page()} – ${service()}`);
    });
  }

  override updateTitle(state: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(state) ?? 'frame.service');
  }
}
