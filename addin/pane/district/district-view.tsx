/** The district: its communes, the files that came, and what they add up to. */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { packByHash } from '#domain/packs/catalogue';
import type { Pack } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { DISTRICT } from '../../messages/district.ts';
import { readPack } from '../../client/packs.ts';
import { DeskQueue } from '../../received/desk-queue.ts';
import { SheetDetail } from '../examine/sheet-detail.tsx';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { useRemote, type Remote } from '../parts/use-remote.ts';
import { PlaceBar } from '../place/place-bar.tsx';
import type { Place } from '../place/place.ts';
import { usePlace } from '../place/use-place.ts';
import { useServices, useTexts } from '../services.ts';
import { CommuneList } from './commune-list.tsx';
import type { SheetList } from './concern.ts';
import { Consolidated } from './consolidated.tsx';
import { ReceivedFiles } from './received-files.tsx';

const ROLES = ['districtOfficer', 'provinceOfficer', 'viewer'] as const;

type TabName = 'communes' | 'received' | 'consolidated';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', backgroundColor: tokens.colorNeutralBackground1 },
});

export function DistrictView() {
  const chosen = usePlace(ROLES, 'district');
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
  readonly pack: Pack;
}

function AtPlace({ place }: { readonly place: Place }) {
  const { api } = useServices();
  const ask = useCallback(async (): Promise<Known> => {
    const list = await api.call('listSheets', {
      params: { unit: place.unit.key, period: place.period },
    });
    return { list, pack: await readPack(api, list.packHash) };
  }, [api, place]);
  const known = useRemote(ask);
  if (known.value === null) {
    return known.error === null ? <Loading /> : <Failure error={known.error} again={known.again} />;
  }
  return <Desk place={place} known={known} {...known.value} />;
}

interface DeskProps extends Known {
  readonly place: Place;
  readonly known: Remote<Known>;
}

function Desk({ place, list, pack, known }: DeskProps) {
  const styles = useStyles();
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
        onChanged={known.again}
      />
    );
  }
  return (
    <>
      {known.error !== null && <Failure error={known.error} again={known.again} />}
      <TabList
        className={styles.tabs}
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
          onChanged={known.again}
        />
      )}
      {tab === 'received' && (
        <ReceivedFiles queue={queue} onOpen={setOpened} onSent={known.again} />
      )}
      {tab === 'consolidated' && <Consolidated place={place} list={list} pack={pack} />}
    </>
  );
}
