import type { CDPSession, Page } from 'playwright-core';

/** The window, or the part of a page, that a picture is taken of: in whole pixels of the page. */
interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether a part of it stands outside of the window. */
  beyond: boolean;
}

/** Runs in the page. */
function findClip(selector: string): Clip {
  const { innerWidth: wide, innerHeight: high, scrollX, scrollY } = window;
  const part = selector ? [...document.querySelectorAll(selector)].at(-1) : undefined;
  if (selector && !part) throw new Error(`There is no "${selector}".`);
  const box = part?.getBoundingClientRect() ?? new DOMRect(0, 0, wide, high);
  const [left, top] = [Math.floor(box.left), Math.floor(box.top)];
  const [right, bottom] = [Math.ceil(box.right), Math.ceil(box.bottom)];
  return {
    x: left + scrollX,
    y: top + scrollY,
    width: right - left,
    height: bottom - top,
    beyond: left < 0 || top < 0 || right > wide || bottom > high,
  };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Takes a picture of a part of a page that stands still. Playwright's own way styles the page anew
 * for every picture, which takes longer than the picture.
 *
 * @param part selector; the window unless given
 * @returns a PNG
 */
export async function photograph(page: Page, part: string): Promise<Buffer> {
  const { beyond, ...clip } = await page.evaluate(findClip, part);
  const session = await sessionOf(page);
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { ...clip, scale: 1 },
    captureBeyondViewport: beyond,
    optimizeForSpeed: true,
  });
  return Buffer.from(data, 'base64');
}
