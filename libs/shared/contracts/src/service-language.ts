import * as z from 'zod';

import { serviceLanguages } from './language';

export const serviceLanguage = z
  .enum(serviceLanguages)
  .meta({ id: 'ServiceLanguage', description: 'ISO 639 code of a language spoken at the desks' });
