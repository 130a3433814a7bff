import type { Access, Allowed } from '@one-stop-shop/shared/server/testing';
import { promised } from '../promises/promised';
import { platformAccess } from './platform-access';

/**
 * Where a line does not name them, others reach what their like do: a desk operator what an
 * operator does, who holds a permission or two what a coordinator does, who holds none.
 */
const spelledOut = (allowed: Allowed): Allowed => {
  const { operator, mediator, coordinator, 'emergency that is over': over } = allowed;
  return {
    ...(operator && { 'desk operator': operator }),
    ...(coordinator && { 'books and plans': coordinator, 'moves and tells': coordinator }),
    ...(mediator && { 'mediator who looks': mediator, 'mediator afterwards': mediator }),
    ...(over && { 'emergency astray': over }),
    ...allowed,
  };
};

const whole = (access: Access): Access => ({
  ...access,
  reads: spelledOut(access.reads),
  inserts: spelledOut(access.inserts),
  updates: spelledOut(access.updates),
  deletes: spelledOut(access.deletes),
});

const written: Readonly<Record<string, Access>> = Object.assign(
  { ...platformAccess },
  ...promised.map(({ access }) => access),
);

/** Every table of the service with what it promises; the spec fails on one that is missing. */
export const accessTable: Readonly<Record<string, Access>> = Object.fromEntries(
  Object.entries(written).map(([table, access]) => [table, whole(access)]),
);
