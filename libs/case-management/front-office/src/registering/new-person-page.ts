import { Component, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';

import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { BegunPersons } from './begun-person';
import { NewPersonForm } from './new-person-form';

/** The page of somebody new; afterwards their own. */
@Component({
  selector: 'oss-new-person-page',
  imports: [NewPersonForm, PageLayout],
  template: `
    <oss-page title="person.new.title" lead="person.new.lead" back=".." backTo="person.new.back">
      <oss-new-person-form [begun]="begun" (registered)="open($event)" />
    </oss-page>
  `,
})
export class NewPersonPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly begun = inject(BegunPersons).take();

  protected async open(person: string): Promise<void> {
    await this.router.navigate(['..', person], { relativeTo: this.route, replaceUrl: true });
  }
}
