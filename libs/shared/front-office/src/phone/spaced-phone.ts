/** A phone number in groups, to be read and dialled by eye; numbers of other countries stay as they are. */
export function spacedPhone(phone: string): string {
  return phone
    .replace(/^(\+39)(3\d\d)(\d{3})(\d{3,4})$/, '$1 $2 $3 $4')
    .replace(/^(\+39)(0[26]|0\d{3})(\d{3,4})(\d{3,4})$/, '$1 $2 $3 $4');
}
