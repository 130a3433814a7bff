import {
  Component,
  DOCUMENT,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { applyEach } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { inviteStaff } from '@one-stop-shop/identity/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import {
  Form,
  FormField,
  FormPart,
  PageLayout,
  RequestForm,
  StepUp,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { LanguageChips } from './language-chips';
import { RoleFields } from './role-fields';
import { StaffApi } from './staff-api';
import { asInvitation, nobodyWritten, receives } from './written-invitation';
import { newRole, roleRules } from './written-role';

/** Invites somebody to work here, with all the roles they begin with. */
@Component({
  selector: 'oss-invite-page',
  imports: [
    Form,
    FormField,
    FormPart,
    LanguageChips,
    PageLayout,
    RoleFields,
    RouterLink,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './invite-page.html',
})
export class InvitePage {
  private readonly api = inject(StaffApi);
  private readonly proof = inject(StepUp);
  private readonly router = inject(Router);
  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly today = deskDay(inject(Api).now());
  private readonly written = signal(nobodyWritten(this.today));
  private readonly adding = viewChild.required<ElementRef<HTMLElement>>('adding');
  protected readonly receives = computed(() => receives(this.written()));

  protected readonly form = new RequestForm({
    name: 'invite',
    contract: inviteStaff,
    written: this.written,
    asRequest: asInvitation,
    wrong: 'staff.wrong',
    rules: ({ roles }) => applyEach(roles, (role) => roleRules(role, this.today)),
    refusals: { 'identity.email-taken': 'email' },
    draft: 'invitation',
    act: async (invitation) => {
      const invited = await this.proof.before(() => this.api.invite(invitation));
      await this.router.navigate(['/amministrazione/personale', invited.id]);
    },
  });

  protected addRole(): void {
    const added = this.written().roles.length;
    this.written.update((all) => ({ ...all, roles: [...all.roles, newRole(this.today)] }));
    afterNextRender(() => this.page.getElementById(`invite.roles.${added}.role`)?.focus(), {
      injector: this.injector,
    });
  }

  protected dropRole(place: number): void {
    this.written.update((all) => ({ ...all, roles: all.roles.toSpliced(place, 1) }));
    // The button that dropped it is gone.
    this.adding().nativeElement.focus();
  }
}
