import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/** An account that exists in demonstrations only, so its password is no secret. */
export interface DemonstrationOperator {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Invented people at addresses that can't exist (RFC 2606). */
export const demonstrationOperators: readonly DemonstrationOperator[] = [
  {
    municipality: '059001',
    name: 'Operatrice Dimostrativa di Aprilia',
    email: 'sportello.aprilia@demo.invalid',
    password: 'dimostrazione-aprilia',
  },
  {
    municipality: '059005',
    name: 'Operatore Dimostrativo di Cisterna',
    email: 'sportello.cisterna@demo.invalid',
    password: 'dimostrazione-cisterna',
  },
  {
    municipality: '059006',
    name: 'Operatrice Dimostrativa di Cori',
    email: 'sportello.cori@demo.invalid',
    password: 'dimostrazione-cori',
  },
  {
    municipality: '059022',
    name: 'Operatore Dimostrativo di Rocca Massima',
    email: 'sportello.roccamassima@demo.invalid',
    password: 'dimostrazione-rocca-massima',
  },
];
