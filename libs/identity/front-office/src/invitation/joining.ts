import { Service, computed, inject, signal } from '@angular/core';

import type {
  OpenedInvitation,
  PreparedJoining,
  SecondFactor,
} from '@one-stop-shop/identity/contracts';
import { Act, isRefusal, wordsFor } from '@one-stop-shop/shared/front-office';

import { makePasskey } from '../proof/passkeys';
import { Session } from '../session/session';
import { InvitationApi } from './invitation-api';

type AppSetup = Extract<PreparedJoining, { factor: 'totp' }>['setup'];

const passwordProblems = ['identity.password-too-short', 'identity.password-too-common'];

/** Somebody who follows the link of an invitation: from the password to the first session. */
@Service({ autoProvided: false })
export class Joining {
  private readonly api = inject(InvitationApi);
  private readonly session = inject(Session);
  private token = '';

  readonly invitation = signal<OpenedInvitation | undefined>(undefined);
  readonly password = signal('');
  /** The password was found good, and a second factor is chosen. */
  readonly isPasswordGood = signal(false);
  /** What the app chosen as second factor needs; undefined while none was chosen. */
  readonly app = signal<AppSetup | undefined>(undefined);

  /** The first day of the work, YYYY-MM-DD, when everything is ready before it. */
  readonly workBegins = signal<string | undefined>(undefined);

  readonly opening = new Act();
  readonly checking = new Act();
  readonly joining = new Act();

  /** The link opens nothing any more, or never did. */
  readonly isOver = computed(() =>
    [this.opening, this.checking, this.joining].some((act) =>
      isRefusal(act.failure(), 'identity.invitation-not-valid'),
    ),
  );
  /** Catalogue key of what is wrong with the password. */
  readonly wrongPassword = computed(() => {
    const failures = [this.checking.failure(), this.joining.failure()];
    const wrong = failures.find((failure) =>
      passwordProblems.some((code) => isRefusal(failure, code)),
    );
    return wrong ? wordsFor(wrong) : undefined;
  });

  /** @param token the secret of the link; stays in memory only */
  open(token: string): Promise<void> {
    this.token = token;
    return this.openAgain();
  }

  openAgain(): Promise<void> {
    return this.opening.run(async () => this.invitation.set(await this.api.open(this.token)));
  }

  /** Asks the server whether the password is good, by beginning a second factor with it. */
  async checkPassword(): Promise<void> {
    this.joining.forget();
    await this.checking.run(async () => {
      await this.prepare('totp');
      this.isPasswordGood.set(true);
    });
  }

  changePassword(): void {
    this.isPasswordGood.set(false);
    this.app.set(undefined);
  }

  /** Makes a passkey and joins with it. */
  async joinWithPasskey(name: string): Promise<void> {
    await this.joining.run(async () => {
      const prepared = await this.prepare('passkey');
      if (prepared.factor !== 'passkey') return;
      const response = await makePasskey(prepared.creation);
      await this.accept({ factor: 'passkey', name, response });
    });
    if (this.wrongPassword()) this.changePassword();
  }

  async chooseApp(): Promise<void> {
    await this.joining.run(async () => {
      const prepared = await this.prepare('totp');
      if (prepared.factor === 'totp') this.app.set(prepared.setup);
    });
  }

  /** Back to the choice between passkey and app. */
  chooseAgain(): void {
    this.joining.forget();
    this.app.set(undefined);
  }

  /** @param code the first one of the app */
  joinWithApp(code: string): Promise<void> {
    return this.joining.run(() => this.accept({ factor: 'totp', code }));
  }

  private prepare(factor: SecondFactor): Promise<PreparedJoining> {
    return this.api.prepare({ token: this.token, password: this.password(), factor });
  }

  private async accept(proof: Parameters<InvitationApi['accept']>[0]['proof']): Promise<void> {
    const joined = { token: this.token, password: this.password(), proof };
    const answer = await this.api.accept(joined);
    if (answer.next === 'work') this.session.begin(answer.session);
    else this.workBegins.set(answer.workBegins);
  }
}
