import { isWrittenInto, singleKey } from './single-keys';

function press(key: string, more: Partial<KeyboardEvent> = {}) {
  const none = { ctrlKey: false, metaKey: false, altKey: false };
  return { key, ...none, isComposing: false, repeat: false, defaultPrevented: false, ...more };
}

it.each([
  ['1', {}, '1'],
  ['E', {}, 'e'],
  ['Enter', {}, undefined],
  ['e', { ctrlKey: true }, undefined],
  ['e', { repeat: true }, undefined],
  ['e', { isComposing: true }, undefined],
  ['e', { defaultPrevented: true }, undefined],
])('%s with %j is the single key %s', (key, more, single) => {
  expect(singleKey(press(key, more))).toBe(single);
});

it.each([
  ['text', true],
  ['number', true],
  ['checkbox', false],
  ['radio', false],
])('an input of type %s is written into: %s', (type, isWritten) => {
  const field = document.createElement('input');
  field.type = type;
  expect(isWrittenInto(field)).toBe(isWritten);
});
