import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { LanguageSwitch } from '../language/language-switch';

/** Header and footer of a public page of the district, around the page's own content. */
@Component({
  selector: 'oss-public-frame',
  imports: [LanguageSwitch, RouterLink, RouterOutlet, TranslatePipe],
  templateUrl: './public-frame.html',
})
export class PublicFrame {
  // A link to "#content" would change the address, whose fragment can be the secret of a link.
  protected skipToContent(event: Event, content: HTMLElement): void {
    event.preventDefault();
    content.focus();
  }
}
