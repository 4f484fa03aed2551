/** Số liệu cấp tỉnh: typed once for the period, saved section by section; nothing is written over unseen. */
import { Text } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Pack } from '#domain/packs/schema';
import { previousPeriod } from '#domain/periods/period';
import { typedSections } from '../../../figures/typed-rows.ts';
import { TYPED } from '../../../messages/typed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Section } from '../../parts/section.tsx';
import { useRemote } from '../../parts/use-remote.ts';
import type { Place } from '../../place/place.ts';
import { useServices, useTexts } from '../../services.ts';
import { TypedSectionForm } from './typed-section.tsx';

export interface TypedFiguresProps {
  readonly place: Place;
  readonly pack: Pack;
}

export function TypedFigures({ place, pack }: TypedFiguresProps) {
  const { figures: texts } = useTexts(TYPED);
  const { api } = useServices();
  const { unit, period } = place;
  const ask = useCallback(async () => {
    const [now, before] = await Promise.all([
      api.call('readTyped', { params: { unit: unit.key, period } }),
      api
        .call('readTyped', { params: { unit: unit.key, period: previousPeriod(period) } })
        // A period before the first: nobody typed anything, and nothing is compared.
        .catch(() => ({ rows: [] })),
    ]);
    return typedSections(pack, now.rows, before.rows);
  }, [api, unit, period, pack]);
  const { value, error, again } = useRemote(ask);
  return (
    <Section heading={texts.heading}>
      <Text size={200}>{texts.hint}</Text>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value?.map((section) => (
        <TypedSectionForm key={section.no} place={place} section={section} onSaved={again} />
      ))}
    </Section>
  );
}
