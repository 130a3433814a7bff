import { bookAppointment, readPhone } from '@one-stop-shop/scheduling/contracts';

/** What the booking asks of name and contact. */
export const contactSchema = bookAppointment.pick({ firstName: true, phone: true, email: true });

/** Which number the digits mean; its tables are large, and come with the schema. */
export { readPhone };
