/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import TextArea from '../ReaderProfile/TextArea';

const saidOf = (length: number) => {
  const value = 'x'.repeat(length);
  return render(<TextArea label="About" value={value} maxLength={20} onValue={() => {}} />)
    .container.textContent;
};

describe('a field for some sentences', () => {
  it('says how much room is left once it is nearly full, in the right form', () => {
    expect(saidOf(16)).not.toContain('left');
    expect(saidOf(17)).toMatch(/3 characters left$/);
    expect(saidOf(19)).toMatch(/One character left$/);
  });
});
