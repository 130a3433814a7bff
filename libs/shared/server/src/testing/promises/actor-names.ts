/**
 * Everybody whom policies tell apart, as the access tables name them. Two of them are like no
 * role: each holds one of two permissions that open the same rows, so that neither hides the other.
 */
export const actorNames = [
  'no scope',
  'worker without scope',
  'visitor',
  'operator',
  'desk operator',
  'books and plans',
  'moves and tells',
  'mediator',
  'mediator who looks',
  'mediator afterwards',
  'coordinator',
  'administrator',
  'emergency',
  'emergency that is over',
  'emergency astray',
  'sign-in',
  'order',
  'approval',
  'set-up',
  'worker',
  'sweeper',
  'owner at work',
  'api as worker',
  'worker as sign-in',
  'worker as visitor',
  'worker as operator',
  'worker in emergency',
] as const;

export type ActorName = (typeof actorNames)[number];

/** Those who signed in, and hold what the contexts let them hold. */
export const signedInActors = [
  'operator',
  'desk operator',
  'books and plans',
  'moves and tells',
  'mediator',
  'mediator who looks',
  'mediator afterwards',
  'coordinator',
  'administrator',
] as const satisfies readonly ActorName[];

export type SignedInActor = (typeof signedInActors)[number];
