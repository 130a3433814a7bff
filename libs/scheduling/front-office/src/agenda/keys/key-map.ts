import { isOpenList } from './open-list';

/** What a key asks of the agenda. */
export type KeyAct =
  | 'new-booking'
  | 'arrived'
  | 'fulfilled'
  | 'no_show'
  | 'undo'
  | 'move'
  | 'cancel'
  | 'previous-day'
  | 'next-day'
  | 'previous-appointment'
  | 'next-appointment'
  | 'today'
  | 'change-view'
  | 'help'
  | 'close';

/** The keys in the order in which the help shows them; letters are the first of Italian or English words. */
export const keys: readonly { readonly key: string; readonly act: KeyAct }[] = [
  { key: 'n', act: 'new-booking' },
  { key: 'a', act: 'arrived' },
  { key: 'f', act: 'fulfilled' },
  { key: 'x', act: 'no_show' },
  { key: 'z', act: 'undo' },
  { key: 'm', act: 'move' },
  { key: 'c', act: 'cancel' },
  { key: 'ArrowUp', act: 'previous-appointment' },
  { key: 'ArrowDown', act: 'next-appointment' },
  { key: 'ArrowLeft', act: 'previous-day' },
  { key: 'ArrowRight', act: 'next-day' },
  { key: 't', act: 'today' },
  { key: 'w', act: 'change-view' },
  { key: '?', act: 'help' },
  { key: 'Escape', act: 'close' },
];

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat' | 'target'
>;

/** Acts that would happen twice while a finger rests on the key. */
const repeatable: readonly KeyAct[] = [
  'previous-day',
  'next-day',
  'previous-appointment',
  'next-appointment',
];

/** What the pressed key asks; undefined when it belongs to the browser or to the field in focus. */
export function actOf(press: Press, direction: 'ltr' | 'rtl'): KeyAct | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  const act = keys.find(({ key }) => key === keyNamed(press.key, direction))?.act;
  if (!act || (press.repeat && !repeatable.includes(act))) return undefined;
  const belongsToField = act === 'close' ? isOpenList(press.target) : isTypedInto(press.target);
  return belongsToField ? undefined : act;
}

/** Caps lock must not silence the keys, and days run the other way in right-to-left scripts. */
function keyNamed(key: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'rtl' && key === 'ArrowLeft') return 'ArrowRight';
  if (direction === 'rtl' && key === 'ArrowRight') return 'ArrowLeft';
  return key.length === 1 ? key.toLowerCase() : key;
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, select, textarea, [contenteditable]') !== null
  );
}
