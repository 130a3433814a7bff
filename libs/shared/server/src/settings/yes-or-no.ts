import { z } from 'zod';

/** `true` or `1`, `false`, `0` or nothing. */
export const yesOrNo = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0', ''] });
