import { Component, input } from '@angular/core';

import type { TotpSetup } from '@one-stop-shop/identity/contracts';

/** A QR code as the server drew it, with the white border that cameras want. */
@Component({
  selector: 'oss-qr-code',
  template: `
    <svg
      class="qr-code"
      role="img"
      [attr.aria-label]="label()"
      [attr.viewBox]="'0 0 ' + qr().size + ' ' + qr().size"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path [attr.d]="qr().path" fill="#000" />
    </svg>
  `,
})
export class QrCode {
  readonly qr = input.required<TotpSetup['qr']>();
  readonly label = input.required<string>();
}
