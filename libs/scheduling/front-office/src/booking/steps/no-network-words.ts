import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

/**
 * Said in a language whose catalogue could not be had: the only words that come with
 * the pages themselves.
 */
export const noNetworkWords: Readonly<Record<PublicLanguage, string>> = {
  it: 'Non c’è rete. Tocca di nuovo.',
  en: 'No network. Tap again.',
  fr: 'Pas de réseau. Touchez encore.',
  hi: 'नेटवर्क नहीं है। फिर दबाएँ।',
  pa: 'ਨੈੱਟਵਰਕ ਨਹੀਂ ਹੈ। ਫਿਰ ਦਬਾਓ।',
  ur: 'نیٹ ورک نہیں ہے۔ دوبارہ دبائیں۔',
  uk: 'Немає зв’язку. Натисніть ще раз.',
  ar: 'لا توجد شبكة. اضغط مرة أخرى.',
};
