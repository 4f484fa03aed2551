import { useCallback } from 'react';
import type { Reply } from '#domain/routes/client';
import { useRemote, type Remote } from '../parts/use-remote.ts';
import { useServices } from '../services.ts';
import type { Place } from './place.ts';

export type Duties = Reply<'readDuties'>;

/** Who owes what by when at a place. The days are the server's to say. */
export function useDuties({ unit, period }: Place): Remote<Duties> {
  const { api } = useServices();
  return useRemote(
    useCallback(
      () => api.call('readDuties', { params: { unit: unit.key, period } }),
      [api, unit, period],
    ),
  );
}
