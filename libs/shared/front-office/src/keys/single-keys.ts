type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat' | 'defaultPrevented'
>;

/**
 * The single key that was pressed, small also under caps lock; undefined for what belongs to the
 * browser, to whoever composes a letter, or to a finger that rests.
 */
export function singleKey(press: Press): string | undefined {
  const isOthers = press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented;
  if (isOthers || press.isComposing || press.repeat || press.key.length !== 1) return undefined;
  return press.key.toLowerCase();
}

const typedInto =
  'select, textarea, [contenteditable], input:not([type="checkbox"], [type="radio"])';

/** Whether letters are written there; a chip is chosen and not written into. */
export function isWrittenInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(typedInto) !== null;
}
