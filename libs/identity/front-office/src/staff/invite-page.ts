import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { type ServiceLanguage, deskDay, writtenEmail } from '@one-stop-shop/shared/contracts';
import {
  AsyncAction,
  Api,
  ErrorSummary,
  Failure,
  type FieldError,
  PageHeading,
} from '@one-stop-shop/shared/front-office';

import { FreshProof } from '../proof/fresh-proof';
import { LanguageChips } from './language-chips';
import { RoleDraft } from './role-draft';
import { RoleFields } from './role-fields';
import { StaffApi } from './staff-api';

/** Invites somebody to work here, with all the roles they begin with. */
@Component({
  selector: 'oss-invite-page',
  imports: [
    ErrorSummary,
    Failure,
    LanguageChips,
    PageHeading,
    RoleFields,
    RouterLink,
    TranslatePipe,
  ],
  templateUrl: './invite-page.html',
  host: { class: 'desk-narrow', '(keydown.control.enter)': 'invite($event)' },
})
export class InvitePage {
  private readonly api = inject(StaffApi);
  private readonly proof = inject(FreshProof);
  private readonly router = inject(Router);
  private readonly today = deskDay(inject(Api).now());
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly languages = signal<readonly ServiceLanguage[]>([]);
  protected readonly roles = signal<readonly RoleDraft[]>([new RoleDraft(this.today)]);
  protected readonly isMediator = computed(() =>
    this.roles().some((draft) => draft.role() === 'mediator'),
  );
  protected readonly inviting = new AsyncAction();
  /** From the first try on, what is wrong is said as it is mended. */
  protected readonly wasTried = signal(false);
  protected readonly wrong = computed<readonly FieldError[]>(() =>
    this.wasTried() ? this.mistakes() : [],
  );
  protected readonly none: readonly FieldError[] = [];
  /** What the summary at the top shows: of the moment of the last try. */
  protected readonly summary = signal<readonly FieldError[]>([]);

  protected isWrong(field: string): boolean {
    return this.wrong().some((error) => error.field === field);
  }

  protected addRole(): void {
    this.roles.update((roles) => [...roles, new RoleDraft(this.today)]);
  }

  protected dropRole(dropped: RoleDraft): void {
    this.roles.update((roles) => roles.filter((role) => role !== dropped));
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.wasTried.set(true);
    this.summary.set(this.mistakes());
    if (this.mistakes().length > 0) return;
    await this.inviting.run(async () => {
      const invited = await this.proof.before(() =>
        this.api.invite({
          name: this.name().trim(),
          email: this.email().trim(),
          languages: this.isMediator() ? [...this.languages()] : [],
          roles: this.roles().map((draft) => draft.given()),
        }),
      );
      await this.router.navigate(['/amministrazione/personale', invited.id]);
    });
  }

  private mistakes(): readonly FieldError[] {
    return [
      ...(/\p{L}/u.test(this.name()) ? [] : [{ field: 'name', words: 'staff.wrong.name' }]),
      ...(writtenEmail.safeParse(this.email()).success
        ? []
        : [{ field: 'email', words: 'staff.wrong.email' }]),
      ...this.roles().flatMap((draft, index) =>
        draft.mistakes().map((mistake) => ({
          field: `role-${index}-${mistake}`,
          words: `staff.wrong.${mistake}`,
        })),
      ),
    ];
  }
}
