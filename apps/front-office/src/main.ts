import { bootstrapApplication } from '@angular/platform-browser';

import { shellProviders } from './providers';
import { Shell } from './shell';

// Where it may, the schema library compiles its checks with `new Function`. Our content
// security policy forbids that, and every try would be reported as an attack. Told
// through its global: the library itself must not weigh on the first page.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

bootstrapApplication(Shell, { providers: shellProviders }).catch((reason: unknown) => {
  console.error(reason);
});
