/** What the province keeps by hand: its own figures, its groups of communes, its decisions. */
import type { Pack } from '#domain/packs/schema';
import type { Place } from '../../place/place.ts';
import { Groups } from './groups.tsx';
import { Recognitions } from './recognitions.tsx';
import { TypedFigures } from './typed-figures.tsx';

export interface OfficeListsProps {
  readonly place: Place;
  readonly pack: Pack;
}

export function OfficeLists({ place, pack }: OfficeListsProps) {
  return (
    <>
      <TypedFigures place={place} pack={pack} />
      <Recognitions place={place} />
      <Groups place={place} />
    </>
  );
}
