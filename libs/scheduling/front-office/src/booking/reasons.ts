import briefcase from 'lucide-static/icons/briefcase.svg';
import documents from 'lucide-static/icons/file-text.svg';
import training from 'lucide-static/icons/graduation-cap.svg';
import health from 'lucide-static/icons/heart-pulse.svg';
import other from 'lucide-static/icons/message-circle-question-mark.svg';
import school from 'lucide-static/icons/school.svg';

import type { VisitReason } from '@one-stop-shop/scheduling/contracts';

/** What people come for, with a picture for those who don't read. */
export const reasons: readonly { reason: VisitReason; picture: string }[] = [
  { reason: 'work', picture: briefcase },
  { reason: 'training', picture: training },
  { reason: 'documents', picture: documents },
  { reason: 'school_children', picture: school },
  { reason: 'health_housing', picture: health },
  { reason: 'other', picture: other },
];
