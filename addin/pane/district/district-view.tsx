/** The district: its communes, the files that came, and what they add up to. */
import { Tab, TabList } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { packByHash } from '#domain/packs/catalogue';
import type { UnitKey } from '#domain/sheet/sheet';
import { DISTRICT } from '../../messages/district.ts';
import { DeskQueue } from '../../received/desk-queue.ts';
import { SheetDetail } from '../examine/sheet-detail.tsx';
import { AtPlace } from '../place/at-place.tsx';
import type { Place } from '../place/place.ts';
import { sheetsAt, type SheetsThere } from '../place/sheets-at.ts';
import { usePlace } from '../place/use-place.ts';
import { useTabs } from '../parts/use-tabs.ts';
import { useServices, useTexts } from '../services.ts';
import { CommuneList } from './commune-list.tsx';
import { Consolidated } from './consolidated.tsx';
import { ReceivedFiles } from './received-files.tsx';

const ROLES = ['districtOfficer', 'provinceOfficer', 'viewer'] as const;

type TabName = 'communes' | 'received' | 'consolidated';

export function DistrictView() {
  return (
    <AtPlace chosen={usePlace(ROLES, 'district')} ask={sheetsAt}>
      {(place, known, again) => <Desk place={place} {...known} onChanged={again} />}
    </AtPlace>
  );
}

interface DeskProps extends SheetsThere {
  readonly place: Place;
  readonly onChanged: () => void;
}

function Desk({ place, list, pack, onChanged }: DeskProps) {
  const tabStyles = useTabs();
  const { tabs } = useTexts(DISTRICT);
  const { api } = useServices();
  const [tab, setTab] = useState<TabName>('communes');
  const [opened, setOpened] = useState<UnitKey | null>(null);
  // What lies on the desk stays there while one looks at a sheet.
  const queue = useMemo(
    () => new DeskQueue({ ...place, unit: place.unit.key, pack, packByHash }, api),
    [place, pack, api],
  );
  const commune = opened === null ? undefined : place.tree.units.get(opened);
  if (commune) {
    return (
      <SheetDetail
        key={commune.key}
        commune={commune}
        period={place.period}
        pack={pack}
        examiner={{ level: 'district' }}
        onBack={() => setOpened(null)}
        onChanged={onChanged}
      />
    );
  }
  return (
    <>
      <TabList
        className={tabStyles.many}
        size="small"
        aria-label={tabs.label}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as TabName)}
      >
        <Tab value="communes">{tabs.communes}</Tab>
        <Tab value="received">{tabs.received}</Tab>
        <Tab value="consolidated">{tabs.consolidated}</Tab>
      </TabList>
      {tab === 'communes' && (
        <CommuneList
          place={place}
          list={list}
          pack={pack}
          onOpen={setOpened}
          onChanged={onChanged}
        />
      )}
      {tab === 'received' && <ReceivedFiles queue={queue} onOpen={setOpened} onSent={onChanged} />}
      {tab === 'consolidated' && <Consolidated place={place} list={list} pack={pack} />}
    </>
  );
}
