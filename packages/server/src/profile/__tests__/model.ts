import { LEVELS, PURPOSES, type Purpose } from '../../contract/index.ts';
import fc from '../../testing/properties.ts';

/** What a reader, an operator or the sweeper may do. */
export type Step =
  | { do: 'save'; method: 'post' | 'patch'; body: Body }
  | { do: 'consent'; purpose: Purpose; granted: boolean }
  | { do: 'delete' }
  | { do: 'policy'; version: string }
  | { do: 'end-grace' };

interface Body {
  softwareBackground?: string | null;
  hardwareLevel?: (typeof LEVELS)[number] | null;
  preferences?: { codeLanguage?: string | null; personalisation?: boolean };
  consentGiven?: boolean;
}

/** Everything that is remembered of a reader, as plainly as it can be said. */
export interface Model {
  policy: string;
  /** The version that was agreed to last; `null` after a withdrawal. */
  agreed: Partial<Record<Purpose, string | null>>;
  softwareBackground: string | null;
  hardwareLevel: string | null;
  codeLanguage: string | null;
  personalisation: boolean;
}

export const START: Model = {
  policy: '1',
  agreed: {},
  softwareBackground: null,
  hardwareLevel: null,
  codeLanguage: null,
  personalisation: true,
};

const text = fc.option(fc.constantFrom('kernels', 'شغل', '🦀'), { nil: null });
const purpose = fc.constantFrom(...PURPOSES);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const body: fc.Arbitrary<Body> = fc.record(
  {
    softwareBackground: text,
    hardwareLevel: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    preferences: fc.record(
      { codeLanguage: fc.constantFrom('go', null), personalisation: fc.boolean() },
      { requiredKeys: [] },
    ),
    consentGiven: optional(fc.boolean()),
  },
  { requiredKeys: [] },
);

const save = fc.record<Step & { do: 'save' }>({
  do: fc.constant('save'),
  method: fc.constantFrom('post', 'patch'),
  body,
});
const consent = fc.record<Step & { do: 'consent' }>({
  do: fc.constant('consent'),
  purpose,
  granted: fc.boolean(),
});
const remove: fc.Arbitrary<Step> = fc.constant({ do: 'delete' });
const policy = fc.record<Step & { do: 'policy' }>({
  do: fc.constant('policy'),
  version: fc.constantFrom('1', '2'),
});
const endGrace: fc.Arbitrary<Step> = fc.constant({ do: 'end-grace' });

/** What readers do at once, in two tabs or two browsers. */
export const readerStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: save },
  { weight: 4, arbitrary: consent },
  { weight: 1, arbitrary: remove },
);

/** What may happen one after the other. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 11, arbitrary: readerStep },
  { weight: 2, arbitrary: policy },
  { weight: 1, arbitrary: endGrace },
);

export const stands = (model: Model, one: Purpose) => model.agreed[one] === model.policy;

function withdraw(model: Model, one: Purpose): Model {
  if (!model.agreed[one]) return model;
  const next = { ...model, agreed: { ...model.agreed, [one]: null } };
  if (one === 'background') return { ...next, softwareBackground: null, hardwareLevel: null };
  if (one === 'history') return next;
  return { ...next, codeLanguage: null, personalisation: true };
}

function agree(model: Model, one: Purpose, granted: boolean): Model {
  if (!granted) return withdraw(model, one);
  return { ...model, agreed: { ...model.agreed, [one]: model.policy } };
}

function saved(model: Model, { method, body }: Step & { do: 'save' }): [Model, number] {
  const { preferences = {}, consentGiven } = body;
  let next = model;
  if (consentGiven !== undefined) {
    next = agree(agree(model, 'background', consentGiven), 'personalised_answers', consentGiven);
  }
  const background = stands(next, 'background');
  const answers = stands(next, 'personalised_answers');
  if (!background && (body.softwareBackground || body.hardwareLevel)) return [model, 400];
  if (!answers && preferences.codeLanguage) return [model, 400];
  const before = method === 'post' ? START : next;
  const { softwareBackground = before.softwareBackground } = body;
  const { hardwareLevel = before.hardwareLevel } = body;
  const { codeLanguage = before.codeLanguage } = preferences;
  const { personalisation = before.personalisation } = preferences;
  return [
    {
      ...next,
      ...(background && { softwareBackground, hardwareLevel }),
      ...(answers && { codeLanguage, personalisation }),
    },
    200,
  ];
}

/** What a step leads to, and how it is answered. */
export function after(model: Model, step: Step): [Model, number] {
  switch (step.do) {
    case 'save':
      return saved(model, step);
    case 'consent':
      return [agree(model, step.purpose, step.granted), 200];
    case 'delete':
      return [withdraw(withdraw(model, 'background'), 'personalised_answers'), 204];
    case 'policy':
      return [{ ...model, policy: step.version }, 0];
    case 'end-grace': {
      const due = PURPOSES.filter((one) => model.agreed[one] && !stands(model, one));
      return [due.reduce(withdraw, model), 0];
    }
  }
}
