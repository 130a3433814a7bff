import { writtenSigns } from '@one-stop-shop/shared/contracts';

/**
 * Digits with the usual signs around them; a link to call (`tel:`) is one too. Which number they
 * are is the domain's question (`scheduling.phone-not-valid`).
 */
export const writtenPhone = writtenSigns(40)
  .overwrite((phone) => phone.replace(/^tel:\s?/i, ''))
  .min(5)
  .regex(/^\(?\+?[\d ()./-]+$/);
