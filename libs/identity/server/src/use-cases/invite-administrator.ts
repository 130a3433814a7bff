import {
  DerivedSecrets,
  setUpScope,
  UnitOfWork,
  type SignInScope,
} from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { EmailTaken } from '../domain/staff-problems';
import { writeAssignment } from '../persistence/assignments';
import { readDistrict } from '../persistence/district';
import { writeInvitation, type WrittenInvitation } from '../persistence/invitations';
import { noteChange } from '../persistence/staff-changes';
import { findUnjoined, writeAccount } from '../persistence/written-accounts';

export interface NewAdministrator {
  readonly name: string;
  readonly email: string;
  /** First day of work, YYYY-MM-DD in Europe/Rome. */
  readonly from: string;
}

const asked = { requestId: 'invite an administrator', purpose: 'service' } as const;
const atSignIn: SignInScope = { ...asked, asker: 'sign_in', municipalities: [] };

/**
 * Whoever runs the server invites an administrator of the district, who then invites
 * all others. Asked again for somebody who has not joined yet it makes a new link.
 */
export class InviteAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly secrets: DerivedSecrets,
  ) {}

  /** @throws EmailTaken for somebody who has joined */
  async run({ name, email, from }: NewAdministrator): Promise<WrittenInvitation> {
    const operatorId = await this.unitOfWork.inTransaction(atSignIn, async (tx) => {
      const account = { name, email: accountEmail(email), languages: [] };
      const id = (await writeAccount(tx, account)) ?? (await findUnjoined(tx, account.email));
      if (!id) throw new EmailTaken();
      return id;
    });
    const { municipalities, lead } = await this.unitOfWork.inTransaction(atSignIn, readDistrict);
    const role = 'district_administrator';
    for (const municipality of municipalities) {
      const settingUp = setUpScope(asked.requestId, municipality);
      await this.unitOfWork.inTransaction(settingUp, (tx) =>
        writeAssignment(tx, { operatorId, municipality, role, from }),
      );
    }
    return this.unitOfWork.inTransaction(atSignIn, async (tx) => {
      await noteChange(tx, operatorId, 'invited', { role });
      const invitation = { operatorId, kind: 'welcome', municipality: lead } as const;
      return writeInvitation(tx, this.secrets, invitation);
    });
  }
}
