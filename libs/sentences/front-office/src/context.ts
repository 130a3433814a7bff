import words from 'lucide-static/icons/book-open-check.svg';

import { sentencesPermissions } from '@one-stop-shop/sentences/contracts';
import type { StaffContext } from '@one-stop-shop/shared/front-office';

import { reviewTimeRoutes, wordsRoutes } from './routes';

/** The words of the service: mediators review them, the administration sees for how long. */
export function sentencesPages(): StaffContext {
  return {
    catalogue: 'sentences/staff',
    areas: {
      mediazione: {
        pages: wordsRoutes,
        navigation: [
          {
            place: 20,
            path: 'parole',
            words: 'words.title',
            icon: words,
            permission: sentencesPermissions.reviewWords,
          },
        ],
      },
      amministrazione: {
        pages: reviewTimeRoutes,
        navigation: [
          {
            place: 75,
            path: 'parole',
            words: 'words.time.title',
            about: 'words.time.about',
            icon: words,
            permission: sentencesPermissions.seeReviewTime,
          },
        ],
      },
    },
  };
}
