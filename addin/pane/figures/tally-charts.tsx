/** The bands and the criteria of a tally, as bars with their numbers. */
import type { Pack } from '#domain/packs/schema';
import { bandRows, criterionRows, type CountRow, type Rollup } from '../../figures/tally-rows.ts';
import { FIGURES } from '../../messages/figures.ts';
import { CountBars } from '../charts/count-bars.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../services.ts';

export interface TallyChartsProps {
  readonly rollup: Rollup;
  readonly pack: Pack;
  readonly onOpen?: (row: CountRow) => void;
}

export function TallyCharts({ rollup, pack, onOpen }: TallyChartsProps) {
  const texts = useTexts(FIGURES);
  const language = useLanguage();
  const { expected } = rollup.all;
  const opening = onOpen ? { onOpen } : {};
  return (
    <>
      <Section heading={`${texts.bands} (${texts.bandsUnit})`}>
        <CountBars
          caption={texts.bands}
          head={texts.bandHead}
          rows={bandRows(rollup)}
          expected={expected}
          {...opening}
        />
      </Section>
      <Section heading={`${texts.criteria} (${texts.criteriaUnit})`}>
        <CountBars
          caption={texts.criteria}
          head={texts.criterionHead}
          rows={criterionRows(rollup, pack, language)}
          expected={expected}
          titled
          {...opening}
        />
      </Section>
    </>
  );
}
