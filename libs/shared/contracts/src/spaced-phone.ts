/** Codes of countries with one digit or two (ITU-T E.164); all others have three. */
const shortCodes = /^\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])(?=\d{6})/;

/** A phone number in groups, to be read and dialled by eye. */
export function spacedPhone(phone: string): string {
  if (!phone.startsWith('+39')) return spacedForeign(phone);
  return phone
    .replace(/^(\+39)(3\d\d)(\d{3})(\d{3,4})$/, '$1 $2 $3 $4')
    .replace(/^(\+39)(0[26]|0\d{3})(\d{3,4})(\d{3,4})$/, '$1 $2 $3 $4');
}

/** By its country and then in threes; how each country likes its groups is not our knowledge. */
function spacedForeign(phone: string): string {
  const [code] = shortCodes.exec(phone) ?? /^\+\d{3}(?=\d{6})/.exec(phone) ?? [];
  if (!code) return phone;
  const groups = phone.slice(code.length).match(/\d{3}(?=\d{2})|\d+/g) ?? [];
  return [code, ...groups].join(' ');
}
