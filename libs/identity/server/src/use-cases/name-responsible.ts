import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { setUpScope, UnitOfWork, type SignInScope } from '@one-stop-shop/shared/server';
import { accountEmail } from '../domain/account';
import { EmailTaken, MunicipalityUnknown } from '../domain/staff-problems';
import { readDistrict } from '../persistence/district';
import { writeResponsible, type NamedResponsible } from '../persistence/responsibles';
import { hasAccount } from '../persistence/written-accounts';

const asked = { requestId: 'name a responsible person', purpose: 'service' } as const;
const atSignIn: SignInScope = { ...asked, asker: 'sign_in', municipalities: [] };

/** Whoever runs the server names the first responsible person, or one whose mailbox is lost. */
export class NameResponsible {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MunicipalityUnknown; EmailTaken for who works here */
  async run(municipality: MunicipalityCode, { name, email }: NamedResponsible): Promise<void> {
    const address = accountEmail(email);
    await this.unitOfWork.inTransaction(atSignIn, async (tx) => {
      const { municipalities } = await readDistrict(tx);
      if (!municipalities.includes(municipality)) throw new MunicipalityUnknown();
      if (await hasAccount(tx, address)) throw new EmailTaken();
    });
    const settingUp = setUpScope(asked.requestId, municipality);
    await this.unitOfWork.inTransaction(settingUp, (tx) =>
      writeResponsible(tx, municipality, { name, email: address }),
    );
  }
}
