/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';

const load = jest.fn<() => { default: () => null }>();
jest.mock('@theme/ChatWidget/Awake', () => ({ __esModule: true, ...load() }));

import { type Act, answerActs, listenForActs } from '../awake';

test('an act that nothing could be loaded for is not answered along with the next one', async () => {
  load.mockImplementationOnce(() => {
    throw new Error('no network');
  });
  load.mockReturnValue({ default: () => null });
  document.body.innerHTML = '<button type="button" data-plugin-auth-ask>Ask</button>';
  const stop = listenForActs();
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  for (let press = 0; press < 2; press++) {
    document.querySelector('button')?.click();
    await settled();
  }
  const answered: Act[] = [];
  answerActs((act) => answered.push(act));
  expect(load).toHaveBeenCalledTimes(2);
  expect(answered).toHaveLength(1);
  stop();
});
