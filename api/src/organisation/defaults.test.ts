import { expect, test } from 'vitest';
import { NewOrganisationSettings, NewTeamSettings } from '../contract/shapes/organisation.ts';
import { shippedAgreement, shippedSettings } from './defaults.ts';
import { brokenInAgreement } from './rules/team.ts';

test('what ships with the app could have been set by an owner or an administrator', () => {
  const agreement = NewTeamSettings.parse({
    values: shippedAgreement.values,
    guidelines: { items: shippedAgreement.guidelines.items },
  });
  expect(brokenInAgreement(agreement)).toEqual([]);
  expect(NewOrganisationSettings.parse(shippedSettings)).toEqual(shippedSettings);
});
