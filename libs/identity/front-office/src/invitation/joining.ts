import { Service, computed, inject, signal } from '@angular/core';

import type {
  OpenedInvitation,
  PreparedJoining,
  SecondFactor,
} from '@one-stop-shop/identity/contracts';
import { AsyncAction, isRefusal, wordsFor } from '@one-stop-shop/shared/front-office';

import { makePasskey } from '../proof/passkeys';
import { Session } from '../session/session';
import { InvitationApi } from './invitation-api';

type AppSetup = Extract<PreparedJoining, { factor: 'totp' }>['setup'];

const passwordProblems = ['identity.password-too-short', 'identity.password-too-common'];

interface Acts {
  readonly opening: AsyncAction;
  readonly checking: AsyncAction;
  readonly joining: AsyncAction;
}

function newActs(): Acts {
  return { opening: new AsyncAction(), checking: new AsyncAction(), joining: new AsyncAction() };
}

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

  /** The first day of the work, YYYY-MM-DD, when everything is ready before it; null until it is approved. */
  readonly workBegins = signal<string | null | undefined>(undefined);

  private readonly acts = signal(newActs());

  /** Some of the link is missing, or all of it. */
  readonly isCut = signal(false);

  get opening(): AsyncAction {
    return this.acts().opening;
  }

  get checking(): AsyncAction {
    return this.acts().checking;
  }

  get joining(): AsyncAction {
    return this.acts().joining;
  }

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

  /**
   * Whatever was begun for another invitation is put away: nothing of it is sent with this.
   * @param token the secret of the link, which stays in memory only; undefined when cut
   */
  async open(token: string | undefined): Promise<void> {
    this.token = token ?? '';
    this.acts.set(newActs());
    this.invitation.set(undefined);
    this.password.set('');
    this.changePassword();
    this.workBegins.set(undefined);
    this.isCut.set(!token);
    if (token) await this.openAgain();
  }

  openAgain(): Promise<void> {
    const { token } = this;
    return this.opening.run(async () => {
      const invitation = await this.api.open(token);
      // Another link was followed meanwhile: that one is meant.
      if (this.token === token) this.invitation.set(invitation);
    });
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
    const { token } = this;
    return this.asShown(token, this.api.prepare({ token, password: this.password(), factor }));
  }

  private async accept(proof: Parameters<InvitationApi['accept']>[0]['proof']): Promise<void> {
    const { token } = this;
    const answer = await this.api.accept({ token, password: this.password(), proof });
    if (answer.next === 'work') this.session.begin(answer.session);
    else if (this.token === token) this.workBegins.set(answer.workBegins);
  }

  /** What was answered about another invitation than the one in view counts for nothing. */
  private async asShown<Answer>(token: string, asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    if (this.token !== token) throw new Error('another invitation is in view');
    return answer;
  }
}
