import type { DocumentAbout } from '@one-stop-shop/case-management/contracts';
import { Disarmer, type DisarmedFile } from '@one-stop-shop/shared/server';

/** A permit that somebody brought. */
export const about = (wishes: Partial<DocumentAbout> = {}): DocumentAbout => ({
  ...{ kind: 'residence_title', broughtBy: 'person', expiresOn: '2027-03-31' },
  ...wishes,
});

/** What the child would say, without one. */
export class SaidToBe extends Disarmer {
  says: DisarmedFile | Error = { pages: [Buffer.from('una pagina')], carries: [] };

  disarm(): Promise<DisarmedFile> {
    return this.says instanceof Error ? Promise.reject(this.says) : Promise.resolve(this.says);
  }
}

export const aPdf: DisarmedFile = {
  pages: [Buffer.from('prima'), Buffer.from('seconda')],
  original: Buffer.from('il file com’era'),
  carries: ['script'],
};
