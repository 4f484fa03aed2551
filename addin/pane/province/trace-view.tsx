/** From a figure down to the cells: the districts it is made of, their communes, and the entries of one of them. */
import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { TextLink } from '../parts/text-link.tsx';
import { byParent, wholeTrace, type Trace, type TracedCommune } from '../../figures/trace.ts';
import { conceptName } from '../../messages/concepts.ts';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import type { Place } from '../place/place.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';
import { TracedEntries } from './traced-entries.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  value: { fontVariantNumeric: 'tabular-nums' },
});

export interface TraceViewProps {
  readonly place: Place;
  readonly pack: Pack;
  /** As in domain/figures/concept.ts. */
  readonly concept: string;
  /** Where to begin; absent: at the place itself. */
  readonly at?: UnitKey;
  readonly onBack: () => void;
}

export function TraceView({ place, pack, concept, at, onBack }: TraceViewProps) {
  const styles = useStyles();
  const { trace: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  const [unit, setUnit] = useState<UnitKey>(at ?? place.unit.key);
  const { api } = useServices();
  const { period, tree } = place;
  const ask = useCallback(
    () => wholeTrace(api, { unit, figure: concept, period }),
    [api, unit, concept, period],
  );
  const { value, error, again, loading } = useRemote(ask);
  const here = tree.units.get(unit);
  const above = unit === place.unit.key ? null : (here?.parent ?? null);
  return (
    <>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {texts.back}
        </Button>
        {above !== null && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            onClick={() => setUnit(above)}
          >
            {texts.up}: {tree.units.get(above)?.name}
          </Button>
        )}
      </div>
      <Section heading={texts.heading(conceptName(concept, language))}>
        <Subtitle2>{here?.name}</Subtitle2>
        {error !== null && <Failure error={error} again={again} />}
        {loading && <Loading />}
        {value && !loading && (
          <>
            <FigureLine figure={value.figure} />
            {value.sheet ? (
              <TracedEntries sheet={value.sheet} unit={unit} period={period} pack={pack} />
            ) : (
              <Parts trace={value} here={unit} tree={tree} onOpen={setUnit} />
            )}
          </>
        )}
      </Section>
    </>
  );
}

function FigureLine({ figure }: { readonly figure: Trace['figure'] }) {
  const styles = useStyles();
  const texts = useTexts(FIGURES);
  const { value, decimals, measure, reported, expected, range } = figure;
  return (
    <Text className={styles.value}>
      <b>
        {texts.number(value, decimals)} {measure}
      </b>{' '}
      · {texts.reportedOf(reported, expected)} · {texts.provisional}
      {range &&
        range[0] !== range[1] &&
        ` · ${texts.range(texts.number(range[0], decimals), texts.number(range[1], decimals))}`}
      {figure.example && ` · ${texts.exampleStandards}`}
    </Text>
  );
}

interface PartsProps {
  readonly trace: Trace;
  readonly here: UnitKey;
  readonly tree: Place['tree'];
  readonly onOpen: (unit: UnitKey) => void;
}

/** Districts where there are several, else the communes. */
function Parts({ trace, here, tree, onOpen }: PartsProps) {
  const table = useTableStyles();
  const { trace: texts } = useTexts(PROVINCE);
  const { number } = useTexts(FIGURES);
  const groups = byParent(trace.communes);
  const rows =
    groups.length > 1 || (groups[0] && groups[0].parent !== here)
      ? groups.map(({ parent, sum, counted, communes }) => ({
          unit: parent,
          name: tree.units.get(parent)?.name ?? parent,
          value: number(sum),
          note: texts.communes(counted, communes.length),
        }))
      : trace.communes.map((commune) => ({
          unit: commune.unit,
          name: commune.name,
          value: commune.value === null ? '–' : number(commune.value),
          note: noteOf(commune),
        }));
  function noteOf({ rev, met }: TracedCommune): string {
    if (rev === null) return texts.noSheet;
    return met && met.length > 0 ? met.join(', ') : '';
  }
  return (
    <table className={table.root}>
      <thead>
        <tr>
          <th scope="col">{texts.isMadeOf}</th>
          <th scope="col" className={table.number}>
            {texts.adds}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unit, name, value, note }) => (
          <tr key={unit}>
            <th scope="row">
              <TextLink onClick={() => onOpen(unit)}>{name}</TextLink>
              {note !== '' && <div className={table.small}>{note}</div>}
            </th>
            <td className={table.number}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
