import { AccountController } from './http/account.controller';
import { AccountDraftsController } from './http/account-drafts.controller';
import { AccountFactorsController } from './http/account-factors.controller';
import { AccountSessionsController } from './http/account-sessions.controller';
import { LiveController } from './http/live.controller';
import { ProviderController } from './http/provider.controller';
import { SessionController } from './http/session.controller';
import { SessionProofsController } from './http/session-proofs.controller';
import { SignInWaysController } from './http/sign-in-ways.controller';
import { ProviderThrottle } from './persistence/provider-throttle';
import { AddPasskey } from './use-cases/add-passkey';
import { AskForPasskey } from './use-cases/ask-for-passkey';
import { ChangePassword } from './use-cases/change-password';
import { ChooseView } from './use-cases/choose-view';
import { EndOwnSession } from './use-cases/end-own-session';
import { EnrolAuthenticatorApp } from './use-cases/enrol-authenticator-app';
import { EnrolPasskey } from './use-cases/enrol-passkey';
import { FindSignedIn } from './use-cases/find-signed-in';
import { GiveDraftKeys } from './use-cases/give-draft-keys';
import { ListOwnSessions } from './use-cases/list-own-sessions';
import { ListSignInWays } from './use-cases/list-sign-in-ways';
import { LookAtSession } from './use-cases/look-at-session';
import { ProveSession } from './use-cases/prove-session';
import { ProveWithPasskey } from './use-cases/prove-with-passkey';
import { ProveWithPassword } from './use-cases/prove-with-password';
import { ProveWithTotp } from './use-cases/prove-with-totp';
import { RemoveAuthenticatorApp } from './use-cases/remove-authenticator-app';
import { RemovePasskey } from './use-cases/remove-passkey';
import { RenamePasskey } from './use-cases/rename-passkey';
import { SetUpAuthenticatorApp } from './use-cases/set-up-authenticator-app';
import { ShowAccount } from './use-cases/show-account';
import { SignIn } from './use-cases/sign-in';
import { SignInWithProvider } from './use-cases/sign-in-with-provider';
import { SignOut } from './use-cases/sign-out';
import { VisitProvider } from './use-cases/visit-provider';

/** How people get in, and how they look after their own account. */
export const signInControllers = [
  SessionController,
  SessionProofsController,
  SignInWaysController,
  AccountController,
  AccountDraftsController,
  AccountFactorsController,
  AccountSessionsController,
  LiveController,
];

export const signInActs = [
  SignIn,
  SignOut,
  FindSignedIn,
  ChooseView,
  ProveSession,
  ProveWithTotp,
  AskForPasskey,
  ProveWithPasskey,
  ProveWithPassword,
  EnrolPasskey,
  EnrolAuthenticatorApp,
  ShowAccount,
  GiveDraftKeys,
  AddPasskey,
  RenamePasskey,
  RemovePasskey,
  SetUpAuthenticatorApp,
  RemoveAuthenticatorApp,
  ChangePassword,
  ListOwnSessions,
  EndOwnSession,
  ListSignInWays,
  LookAtSession,
];

/** The way over the body's provider, where one is set. */
export const providerControllers = [ProviderController];

export const providerActs = [VisitProvider, SignInWithProvider, ProviderThrottle];
