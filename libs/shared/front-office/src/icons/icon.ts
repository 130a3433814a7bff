import { Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';

/**
 * A Lucide icon, given as the text of its SVG file, beside words that say the same.
 * Import the icons where you use them (`lucide-static/icons/phone.svg`), so that
 * each page carries only its own.
 */
@Component({
  selector: 'oss-icon',
  template: '',
  host: { class: 'icon', 'aria-hidden': 'true', '[innerHTML]': 'drawing()' },
})
export class Icon {
  private readonly sanitizer = inject(DomSanitizer);

  readonly svg = input.required<string>();

  // The sanitizer would strip SVG; this text is a file of the build, never anybody's input.
  protected readonly drawing = computed(() => this.sanitizer.bypassSecurityTrustHtml(this.svg()));
}
