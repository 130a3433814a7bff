import { Component, DOCUMENT, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

/** Where a visit is moved or cancelled, said in full for whoever keeps only a photograph. */
@Component({
  selector: 'oss-manage-address',
  imports: [TranslatePipe],
  template: `
    <p>
      {{ 'booking.done.change' | translate }}<br />
      <bdi dir="ltr">{{ address }}</bdi>
    </p>
  `,
})
export class ManageAddress {
  protected readonly address = `${inject(DOCUMENT).location.host}/prenota/gestisci`;
}
