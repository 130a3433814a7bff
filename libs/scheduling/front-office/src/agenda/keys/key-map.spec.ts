import { actOf } from './key-map';

function press(key: string, more: Partial<KeyboardEvent> = {}) {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
    target: document.body,
    ...more,
  };
}

describe('the keys of the agenda', () => {
  it('name the acts, with caps lock too', () => {
    expect(actOf(press('n'), 'ltr')).toBe('new-booking');
    expect(actOf(press('X'), 'ltr')).toBe('no_show');
    expect(actOf(press('?'), 'ltr')).toBe('help');
    expect(actOf(press('z'), 'ltr')).toBe('undo');
    expect(actOf(press('q'), 'ltr')).toBeUndefined();
  });

  it('never act while somebody types', () => {
    for (const field of ['input', 'select', 'textarea']) {
      const target = document.createElement(field);
      expect(actOf(press('c', { target }), 'ltr')).toBeUndefined();
      expect(actOf(press('ArrowDown', { target }), 'ltr')).toBeUndefined();
      expect(actOf(press('Escape', { target }), 'ltr')).toBe('close');
    }
  });

  it('leave the keys of the browser alone', () => {
    expect(actOf(press('f', { ctrlKey: true }), 'ltr')).toBeUndefined();
    expect(actOf(press('ArrowLeft', { altKey: true }), 'ltr')).toBeUndefined();
    expect(actOf(press('c', { metaKey: true }), 'ltr')).toBeUndefined();
    expect(actOf(press('n', { isComposing: true }), 'ltr')).toBeUndefined();
  });

  it('act once while the finger rests, except to walk', () => {
    expect(actOf(press('a', { repeat: true }), 'ltr')).toBeUndefined();
    expect(actOf(press('ArrowDown', { repeat: true }), 'ltr')).toBe('next-appointment');
  });

  it('walk the days as the script runs', () => {
    expect(actOf(press('ArrowLeft'), 'ltr')).toBe('previous-day');
    expect(actOf(press('ArrowLeft'), 'rtl')).toBe('next-day');
    expect(actOf(press('ArrowRight'), 'rtl')).toBe('previous-day');
  });
});
