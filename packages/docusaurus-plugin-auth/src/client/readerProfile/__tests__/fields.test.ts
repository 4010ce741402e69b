import { describe, expect, it } from '@jest/globals';
import {
  changedFields,
  changeOf,
  clashingFields,
  type ProfileFields,
  tellsBackground,
  unsavedEdits,
} from '../fields';

const stored: ProfileFields = {
  softwareBackground: 'I write C.',
  softwareLevel: 'advanced',
  hardwareBackground: null,
  hardwareLevel: null,
  answerLanguage: null,
  answerLength: null,
  codeLanguage: 'c',
  personalisation: true,
};

describe('the edits of a reader', () => {
  it('count only where they change something', () => {
    const edits = {
      softwareBackground: ' I write C. ',
      hardwareBackground: '  ',
      softwareLevel: null,
    };
    expect(changedFields(stored, edits)).toEqual({ softwareLevel: null });
  });

  it('are sent as the API has its fields, the preferences apart', () => {
    expect(changeOf({ softwareLevel: 'beginner', codeLanguage: null })).toEqual({
      softwareLevel: 'beginner',
      preferences: { codeLanguage: null },
    });
    expect(changeOf({ hardwareLevel: null })).toEqual({ hardwareLevel: null });
    expect(changeOf({})).toEqual({});
  });

  it('that were saved are over, and those that have gone on since are not', () => {
    const saved = { softwareBackground: 'I write Rust.', codeLanguage: 'rust' };
    expect(unsavedEdits({ ...saved, codeLanguage: 'rust!' }, saved)).toEqual({
      codeLanguage: 'rust!',
    });
  });
});

describe('a change from elsewhere', () => {
  const edits = { softwareBackground: 'I write Rust.', codeLanguage: 'rust' };

  it('clashes in the fields that both have changed', () => {
    const after = { ...stored, softwareBackground: 'I write Go.', answerLength: 'short' as const };
    expect(clashingFields(stored, edits, after)).toEqual(['softwareBackground']);
  });

  it('does not clash where both have changed a field to the same', () => {
    expect(clashingFields(stored, edits, { ...stored, codeLanguage: 'rust ' })).toEqual([]);
  });

  it('does not clash with an edit that changes nothing', () => {
    const after = { ...stored, softwareBackground: 'I write Go.' };
    expect(clashingFields(stored, { softwareBackground: 'I write C.' }, after)).toEqual([]);
  });

  it('that has emptied a field clashes too', () => {
    const after = { ...stored, softwareBackground: null };
    expect(clashingFields(stored, edits, after)).toEqual(['softwareBackground']);
  });
});

describe('whether a consent is needed', () => {
  it.each([
    [{ softwareBackground: 'C' }, true],
    [{ hardwareLevel: 'beginner' as const }, true],
    [{ softwareBackground: ' \n ', hardwareLevel: null }, false],
    [{ codeLanguage: 'c', answerLength: 'short' as const, personalisation: true }, false],
    [{}, false],
  ])('for %j: %s', (fields, needed) => {
    expect(tellsBackground(fields)).toBe(needed);
  });
});
