/** The province: what the figures are, how sure, where they come from, and what changes them. */
import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { Api } from '#domain/routes/client';
import type { UnitKey } from '#domain/sheet/sheet';
import type { Rollup } from '../../figures/tally-rows.ts';
import { PROVINCE, type ProvinceTab } from '../../messages/province.ts';
import { SheetDetail } from '../examine/sheet-detail.tsx';
import { TallyCharts } from '../figures/tally-charts.tsx';
import { TallySummary } from '../figures/tally-summary.tsx';
import { Section } from '../parts/section.tsx';
import { useTabs } from '../parts/use-tabs.ts';
import { AtPlace } from '../place/at-place.tsx';
import type { Place } from '../place/place.ts';
import { LiveReport } from '../place/live-report.tsx';
import { sheetsAt, type SheetsThere } from '../place/sheets-at.ts';
import { usePlace } from '../place/use-place.ts';
import { useTexts } from '../services.ts';
import { ChangesSince } from './changes-since.tsx';
import { Closings } from './closings.tsx';
import { Deadlines } from './deadlines.tsx';
import { DistrictTable } from './district-table.tsx';
import { Plan } from './plan.tsx';
import { ProvinceMap } from './province-map.tsx';
import { Standards } from './standards.tsx';
import { TraceView } from './trace-view.tsx';
import { CodeTrace } from './typed/code-trace.tsx';
import { OfficeLists } from './typed/office-lists.tsx';

const ROLES = ['provinceOfficer', 'viewer'] as const;

const TABS: readonly ProvinceTab[] = [
  'overview',
  'map',
  'districts',
  'plan',
  'typed',
  'closings',
  'standards',
  'deadlines',
];

export function ProvinceView() {
  return (
    <AtPlace chosen={usePlace(ROLES, 'province')} ask={figuresAt}>
      {(place, known, again) => <Figures place={place} {...known} onChanged={again} />}
    </AtPlace>
  );
}

interface FiguresThere extends SheetsThere {
  readonly rollup: Rollup;
}

async function figuresAt(api: Api, place: Place): Promise<FiguresThere> {
  const [sheets, rollup] = await Promise.all([
    sheetsAt(api, place),
    api.call('readRollup', { params: { unit: place.unit.key, period: place.period } }),
  ]);
  return { ...sheets, rollup };
}

interface FiguresProps extends FiguresThere {
  readonly place: Place;
  readonly onChanged: () => void;
}

/** A figure that is followed down, from the place itself or from a district. */
interface Traced {
  readonly concept: string;
  readonly at?: UnitKey;
}

function Figures({ place, list, rollup, pack, onChanged }: FiguresProps) {
  const tabStyles = useTabs();
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
        onChanged={onChanged}
      />
    );
  }
  if (traced) {
    return <TraceView place={place} pack={pack} {...traced} onBack={() => setTraced(null)} />;
  }
  return (
    <>
      <TabList
        className={tabStyles.many}
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
          <LiveReport place={place} />
          <CodeTrace place={place} onFollow={(concept) => setTraced({ concept })} />
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
      {tab === 'plan' && <Plan place={place} pack={pack} rollup={rollup} />}
      {tab === 'typed' && <OfficeLists place={place} pack={pack} />}
      {tab === 'closings' && <Closings place={place} onClosed={onChanged} />}
      {tab === 'standards' && <Standards place={place} pack={pack} onPublished={onChanged} />}
      {tab === 'deadlines' && <Deadlines place={place} />}
    </>
  );
}
