import type { ReferralContact } from '@common-ground/api/contract/shapes/organisation.ts';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../../client/queries.ts';

/** The organisation's referral contacts; undefined while they cannot be read. */
export const useContacts = (): readonly ReferralContact[] | undefined =>
  useQuery(queryOf('getOrganisationSettings', {})).data?.referralContacts;
