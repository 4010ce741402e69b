import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ariaShortcut, isChatShortcut, type ShortcutKey, shortcutText } from '../chatShortcut';

function onPlatform(platform: string): void {
  jest.spyOn(navigator, 'platform', 'get').mockReturnValue(platform);
}
afterEach(() => {
  jest.restoreAllMocks();
});

const NO_KEY: ShortcutKey = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};
const press = (key: Partial<ShortcutKey>, shortcut = 'Mod+I') =>
  isChatShortcut({ ...NO_KEY, ...key }, shortcut);

describe('the shortcut of the chat', () => {
  it.each([
    ['a keyboard of letters as they are printed', { key: 'i', code: 'KeyI' }],
    ['Dvorak, where the letter is on another key', { key: 'i', code: 'KeyG' }],
    ['capitals that are locked', { key: 'I', code: 'KeyI' }],
    ['Cyrillic', { key: 'ш', code: 'KeyI' }],
    ['Greek', { key: 'ι', code: 'KeyI' }],
    ['Hebrew', { key: 'ן', code: 'KeyI' }],
    ['Arabic', { key: 'ه', code: 'KeyI' }],
    ['an input method that hides the letter', { key: 'Process', code: 'KeyI' }],
  ])('is where it is expected on %s', (_layout, key) => {
    onPlatform('Linux x86_64');
    expect(press({ ...key, ctrlKey: true })).toBe(true);
  });

  it('is not on the key of another letter, wherever that stands', () => {
    onPlatform('Win32');
    // Dvorak has C where others have I.
    expect(press({ key: 'c', code: 'KeyI', ctrlKey: true })).toBe(false);
  });

  it('takes the key that the platform uses, and no other', () => {
    onPlatform('MacIntel');
    expect(press({ key: 'i', metaKey: true })).toBe(true);
    expect(press({ key: 'i', ctrlKey: true })).toBe(false);
    onPlatform('Win32');
    expect(press({ key: 'i', metaKey: true })).toBe(false);
  });

  it('leaves the letter, and other shortcuts with it, to others', () => {
    onPlatform('Win32');
    expect(press({ key: 'i' })).toBe(false);
    expect(press({ key: 'I', ctrlKey: true, shiftKey: true })).toBe(false);
    expect(press({ key: 'i', ctrlKey: true, altKey: true })).toBe(false);
  });

  it('can be another one', () => {
    onPlatform('Win32');
    expect(press({ key: '¡', code: 'Digit1', altKey: true, shiftKey: true }, 'Alt+Shift+1')).toBe(
      true,
    );
    expect(press({ key: 'i', ctrlKey: true }, 'Alt+Shift+1')).toBe(false);
  });

  it('is told as the reader knows it', () => {
    onPlatform('MacIntel');
    expect([shortcutText('Mod+Shift+I'), ariaShortcut('Mod+I')]).toEqual(['⌘⇧I', 'Meta+I']);
    onPlatform('Linux x86_64');
    expect([shortcutText('Mod+I'), ariaShortcut('Mod+I')]).toEqual(['Ctrl+I', 'Control+I']);
  });
});
