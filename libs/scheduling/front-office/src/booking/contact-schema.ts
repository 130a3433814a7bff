import { bookAppointment } from '@one-stop-shop/scheduling/contracts';

/** What the booking asks of name and contact. */
export const contactSchema = bookAppointment.pick({ firstName: true, phone: true, email: true });
