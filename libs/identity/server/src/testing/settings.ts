/** Where the specs' service is reached. */
export const publicUrl = 'http://localhost:3000';

/** From which the specs' service derives its keys. */
export const secret = 'a secret for the specs, longer than 32';
