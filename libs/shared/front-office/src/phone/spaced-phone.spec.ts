import { spacedPhone } from './spaced-phone';

it.each([
  ['+390696617267', '+39 06 9661 7267'],
  ['+390773123456', '+39 0773 123 456'],
  ['+393331234567', '+39 333 123 4567'],
  ['+33612345678', '+33612345678'],
])('%s reads %s', (phone, spaced) => {
  expect(spacedPhone(phone)).toBe(spaced);
});
