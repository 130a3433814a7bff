import type { AppointmentState, VisitReason } from '@one-stop-shop/scheduling/contracts';
import reached from 'lucide-static/icons/bell-check.svg';
import notDue from 'lucide-static/icons/bell-minus.svg';
import failed from 'lucide-static/icons/bell-off.svg';
import planned from 'lucide-static/icons/bell.svg';
import bounced from 'lucide-static/icons/mail-x.svg';
import sent from 'lucide-static/icons/send.svg';
import fulfilled from 'lucide-static/icons/circle-check.svg';
import booked from 'lucide-static/icons/clock.svg';
import toCall from 'lucide-static/icons/phone-call.svg';
import noContact from 'lucide-static/icons/phone-off.svg';
import cancelled from 'lucide-static/icons/circle-x.svg';
import arrived from 'lucide-static/icons/user-check.svg';
import noShow from 'lucide-static/icons/user-x.svg';

import { reasons } from '../booking/reasons';
import type { ShownReminder } from './reminder-to-show';

/** The pictures that stand beside the words of each state, reminder and reason. */
export const stateIcons: Record<AppointmentState, string> = {
  booked,
  arrived,
  fulfilled,
  cancelled,
  no_show: noShow,
};

export const reminderIcons: Record<ShownReminder, string> = {
  not_due: notDue,
  planned,
  planned_call: toCall,
  to_call: toCall,
  no_contact: noContact,
  sent,
  reached,
  bounced,
  failed,
};

export function reasonIcon(reason: VisitReason | undefined): string | undefined {
  return reasons.find((known) => known.reason === reason)?.picture;
}
