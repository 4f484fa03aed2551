/** What a view above the commune begins with: the place at its top, and what must be known of it before the rest. */
import { useCallback, type ReactNode } from 'react';
import type { Api } from '#domain/routes/client';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { useServices } from '../services.ts';
import { PlaceBar } from './place-bar.tsx';
import type { Place } from './place.ts';
import type { ChosenPlace } from './use-place.ts';

export interface AtPlaceProps<T> {
  readonly chosen: ChosenPlace;
  /** Must stay the same function. */
  readonly ask: (api: Api, place: Place) => Promise<T>;
  /** `again` asks anew; what is known stays to be seen meanwhile. */
  readonly children: (place: Place, known: T, again: () => void) => ReactNode;
}

export function AtPlace<T>({ chosen, ask, children }: AtPlaceProps<T>) {
  const { place } = chosen;
  return (
    <>
      <PlaceBar chosen={chosen} />
      {place && (
        <Known key={`${place.unit.key} ${place.period}`} place={place} ask={ask}>
          {children}
        </Known>
      )}
    </>
  );
}

interface KnownProps<T> extends Omit<AtPlaceProps<T>, 'chosen'> {
  readonly place: Place;
}

function Known<T>({ place, ask, children }: KnownProps<T>) {
  const { api } = useServices();
  const { value, error, again } = useRemote(useCallback(() => ask(api, place), [ask, api, place]));
  return (
    <>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value !== null && children(place, value, again)}
    </>
  );
}
