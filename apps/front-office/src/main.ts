import { bootstrapApplication } from '@angular/platform-browser';

import { shellProviders } from './providers';
import { Shell } from './shell';

bootstrapApplication(Shell, { providers: shellProviders }).catch((reason: unknown) => {
  console.error(reason);
});
