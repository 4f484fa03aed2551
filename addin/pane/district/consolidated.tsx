/** What the district adds up to, and the same as a table in the workbook. */
import { useCallback } from 'react';
import type { Pack } from '#domain/packs/schema';
import { DISTRICT } from '../../messages/district.ts';
import { TallyCharts } from '../figures/tally-charts.tsx';
import { TallySummary } from '../figures/tally-summary.tsx';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { LiveReport } from '../place/live-report.tsx';
import type { Place } from '../place/place.ts';
import { useServices, useTexts } from '../services.ts';
import type { SheetList } from './concern.ts';
import { WriteTable } from './write-table.tsx';

export interface ConsolidatedProps {
  readonly place: Place;
  readonly list: SheetList;
  readonly pack: Pack;
}

export function Consolidated({ place, list, pack }: ConsolidatedProps) {
  const { consolidated: texts } = useTexts(DISTRICT);
  const { api } = useServices();
  const ask = useCallback(
    () => api.call('readRollup', { params: { unit: place.unit.key, period: place.period } }),
    [api, place],
  );
  const { value, error, again } = useRemote(ask);
  if (error !== null) return <Failure error={error} again={again} />;
  if (value === null) return <Loading />;
  return (
    <>
      <Section heading={texts.heading}>
        <TallySummary rollup={value} pack={pack} period={place.period} />
        <WriteTable place={place} list={list} rollup={value} pack={pack} />
      </Section>
      <LiveReport place={place} />
      <TallyCharts rollup={value} pack={pack} />
    </>
  );
}
