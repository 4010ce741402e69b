/** Milliseconds after which something that does not come is given up. */
const PATIENCE = 20_000;

type Field = HTMLInputElement | HTMLTextAreaElement;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Looks again with every frame until there is something. */
async function until<T>(look: () => T | undefined, what: string): Promise<T> {
  let late = false;
  // Not by the time of day, which may stand still here.
  const timer = setTimeout(() => {
    late = true;
  }, PATIENCE);
  for (;;) {
    const found = look();
    if (found !== undefined) {
      clearTimeout(timer);
      return found;
    }
    if (late) throw new Error(`There is no ${what}.`);
    await nextFrame();
  }
}

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const isControl = (element: Element): element is HTMLElement => element instanceof HTMLElement;

/** What a reader hears of an element, as far as these pages name theirs. */
function nameOf(element: Element): string {
  const label = isField(element) ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}

function shown<T extends Element>(selector: string, is: (element: Element) => element is T): T[] {
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  return [...document.querySelectorAll(selector)].filter(is).filter(visible);
}

/** Waits for an element that a selector names. */
export function sees(selector: string): Promise<HTMLElement> {
  return until(() => shown(selector, isControl)[0], `"${selector}"`);
}

/** Whether there is something now. */
export function isThere(selector: string): boolean {
  return shown(selector, isControl).length > 0;
}

/** Waits for a text, wherever it stands. */
export async function reads(text: string): Promise<void> {
  await until(() => document.body.innerText.includes(text) || undefined, `"${text}"`);
}

function control(name: string, within = ''): Promise<HTMLElement> {
  const kinds = `${within} :is(button, a, summary, label, [role=option], [role=tab])`;
  const named = () => shown(kinds, isControl).filter((element) => nameOf(element).startsWith(name));
  // The navbar leads to pages whose own buttons have the same names.
  return until(
    () => named().find((element) => !element.closest('.navbar__inner')) ?? named()[0],
    `control "${name}"`,
  );
}

/**
 * Presses the first button or link whose name begins so.
 *
 * @param within selector of the part that it stands in; the whole page unless given
 */
export async function press(name: string, within?: string): Promise<void> {
  (await control(name, within)).click();
}

/** Moves the focus to the first button or link whose name begins so. */
export async function focusOn(name: string): Promise<void> {
  (await control(name)).focus();
}

/** Types into the first field whose name begins so. */
export async function type(name: string, text: string): Promise<void> {
  const field = await until(
    () => shown('input, textarea', isField).find((each) => nameOf(each).startsWith(name)),
    `field "${name}"`,
  );
  field.focus();
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // React compares with what its own setter was given: through it, nothing would seem to change.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
