/** The province: what the figures are, how sure, where they come from, and what changes them. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { readPack } from '../../client/packs.ts';
import type { Rollup } from '../../figures/tally-rows.ts';
import { PROVINCE, type ProvinceTab } from '../../messages/province.ts';
import type { SheetList } from '../district/concern.ts';
import { SheetDetail } from '../examine/sheet-detail.tsx';
import { TallyCharts } from '../figures/tally-charts.tsx';
import { TallySummary } from '../figures/tally-summary.tsx';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote, type Remote } from '../parts/use-remote.ts';
import { PlaceBar } from '../place/place-bar.tsx';
import type { Place } from '../place/place.ts';
import { usePlace } from '../place/use-place.ts';
import { useServices, useTexts } from '../services.ts';
import { ChangesSince } from './changes-since.tsx';
import { Closings } from './closings.tsx';
import { Deadlines } from './deadlines.tsx';
import { DistrictTable } from './district-table.tsx';
import { Plan } from './plan.tsx';
import { ProvinceMap } from './province-map.tsx';
import { Standards } from './standards.tsx';
import { TraceView } from './trace-view.tsx';

const ROLES = ['provinceOfficer', 'viewer'] as const;

const TABS: readonly ProvinceTab[] = [
  'overview',
  'map',
  'districts',
  'plan',
  'closings',
  'standards',
  'deadlines',
];

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', backgroundColor: tokens.colorNeutralBackground1 },
});

export function ProvinceView() {
  const chosen = usePlace(ROLES, 'province');
  const { place } = chosen;
  return (
    <>
      <PlaceBar chosen={chosen} />
      {place && <AtPlace key={`${place.unit.key} ${place.period}`} place={place} />}
    </>
  );
}

interface Known {
  readonly list: SheetList;
  readonly rollup: Rollup;
  readonly pack: Pack;
}

function AtPlace({ place }: { readonly place: Place }) {
  const { api } = useServices();
  const ask = useCallback(async (): Promise<Known> => {
    const params = { unit: place.unit.key, period: place.period };
    const [list, rollup] = await Promise.all([
      api.call('listSheets', { params }),
      api.call('readRollup', { params }),
    ]);
    return { list, rollup, pack: await readPack(api, list.packHash) };
  }, [api, place]);
  const known = useRemote(ask);
  if (known.value === null) {
    return known.error === null ? <Loading /> : <Failure error={known.error} again={known.again} />;
  }
  return <Figures place={place} known={known} {...known.value} />;
}

interface FiguresProps extends Known {
  readonly place: Place;
  readonly known: Remote<Known>;
}

/** A figure that is followed down, from the place itself or from a district. */
interface Traced {
  readonly concept: string;
  readonly at?: UnitKey;
}

function Figures({ place, list, rollup, pack, known }: FiguresProps) {
  const styles = useStyles();
  const texts = useTexts(PROVINCE);
  const [tab, setTab] = useState<ProvinceTab>('overview');
  const [traced, setTraced] = useState<Traced | null>(null);
  const [opened, setOpened] = useState<UnitKey | null>(null);
  const commune = opened === null ? undefined : place.tree.units.get(opened);
  if (commune) {
    return (
      <SheetDetail
        commune={commune}
        period={place.period}
        pack={pack}
        examiner={{ level: 'province' }}
        onBack={() => setOpened(null)}
        onChanged={known.again}
      />
    );
  }
  if (traced) {
    return <TraceView place={place} pack={pack} {...traced} onBack={() => setTraced(null)} />;
  }
  return (
    <>
      {known.error !== null && <Failure error={known.error} again={known.again} />}
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.tabsLabel}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as ProvinceTab)}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name}>
            {texts.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {(tab === 'overview' || tab === 'districts') && <ChangesSince place={place} />}
      {tab === 'overview' && (
        <>
          <Section heading={texts.overview}>
            <TallySummary
              rollup={rollup}
              pack={pack}
              period={place.period}
              onOpenMean={() => setTraced({ concept: 'mean' })}
            />
          </Section>
          <TallyCharts
            rollup={rollup}
            pack={pack}
            onOpen={({ concept }) => setTraced({ concept })}
          />
        </>
      )}
      {tab === 'map' && <ProvinceMap place={place} list={list} pack={pack} onOpen={setOpened} />}
      {tab === 'districts' && (
        <DistrictTable place={place} onOpen={(at) => setTraced({ concept: 'mean', at })} />
      )}
      {tab === 'plan' && <Plan place={place} rollup={rollup} />}
      {tab === 'closings' && <Closings place={place} onClosed={known.again} />}
      {tab === 'standards' && <Standards place={place} pack={pack} onPublished={known.again} />}
      {tab === 'deadlines' && <Deadlines place={place} list={list} />}
    </>
  );
}
