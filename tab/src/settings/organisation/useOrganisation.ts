import type { NewOrganisationSettings } from '@common-ground/api/contract/shapes/organisation.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { queryOf } from '../../client/queries.ts';

const settings = queryOf('getOrganisationSettings', {});

/** What holds in the whole organisation, and changing a part of it: the rest is sent as it is known now. */
export const useOrganisation = () => {
  const queries = useQueryClient();
  const organisation = useQuery(settings);
  const save = async (change: Partial<NewOrganisationSettings>): Promise<void> => {
    const { etag, promisedDays, referralContacts } = await queries.ensureQueryData(settings);
    const body = { promisedDays, referralContacts, ...change };
    const { data } = await call('putOrganisationSettings', { body, ifMatch: etag });
    queries.setQueryData(settings.queryKey, data);
  };
  const refresh = () => queries.fetchQuery({ ...settings, staleTime: 0 });
  return { organisation, save, refresh };
};

export type Organisation = ReturnType<typeof useOrganisation>;
