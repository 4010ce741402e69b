/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Purpose } from '../../client/readerProfile';
import ConsentForm from '../AboutYouPage/ConsentForm';

const PURPOSES: readonly Purpose[] = ['background', 'history'];

function open() {
  const onSave = jest.fn<(granted: object) => Promise<void>>(async () => {});
  const onDone = jest.fn();
  const more = { purposes: PURPOSES, saveLabel: 'Save', skipLabel: 'Skip', onSave, onDone };
  render(<ConsentForm {...more} />);
  return { onSave, onDone, boxes: screen.getAllByRole('checkbox') };
}

describe('the form that asks for consents', () => {
  it('has nothing ticked at first', () => {
    const { boxes } = open();
    expect(boxes.map((box) => box.matches(':checked'))).toEqual([false, false]);
  });

  it('says what was ticked, and nothing of the rest', async () => {
    const { onSave, onDone, boxes } = open();
    for (const box of boxes) await userEvent.click(box);
    await userEvent.click(boxes[0] ?? document.body);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith({ history: true });
    expect(onDone).toHaveBeenCalled();
  });

  it('can say several', async () => {
    const { onSave, boxes } = open();
    for (const box of boxes) await userEvent.click(box);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledWith({ background: true, history: true });
  });
});
