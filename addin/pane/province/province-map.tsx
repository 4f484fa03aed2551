import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Pack } from '#domain/packs/schema';
import type { UnitKey } from '#domain/sheet/sheet';
import { schematicOf } from '#domain/units/schematic';
import { PROVINCE } from '../../messages/province.ts';
import { HexMap } from '../charts/hex-map.tsx';
import type { SheetList } from '../district/concern.ts';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
import { useLanguage, useTexts } from '../services.ts';
import { mapContent, type MapSubject } from './map-classes.ts';

const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

export interface ProvinceMapProps {
  readonly place: Place;
  readonly list: SheetList;
  readonly pack: Pack;
  readonly onOpen: (unit: UnitKey) => void;
}

export function ProvinceMap({ place, list, pack, onOpen }: ProvinceMapProps) {
  const styles = useStyles();
  const { map: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  const [subject, setSubject] = useState<MapSubject>('band');
  const { tree } = place;
  const hexagons = useMemo(() => schematicOf(tree), [tree]);
  const districtOf = useCallback((unit: UnitKey) => tree.units.get(unit)?.parent ?? null, [tree]);
  const { classes, communes } = useMemo(
    () => mapContent(subject, list, pack, tree, language),
    [subject, list, pack, tree, language],
  );
  const nameOf = (no: number) => {
    const name = pack.criteria.find((each) => each.no === no)?.name;
    return (name && (name[language] ?? name.vi)) ?? '';
  };
  const titles: readonly (readonly [MapSubject, string])[] = [
    ['band', texts.byBand],
    ['status', texts.byStatus],
    ...pack.criteria.map(({ no }) => [`${no}`, texts.byCriterion(no, nameOf(no))] as const),
  ];
  return (
    <Section heading={texts.heading}>
      <Field label={texts.by}>
        <Select
          className={styles.select}
          value={subject}
          onChange={(_, { value }) => setSubject(value as MapSubject)}
        >
          {titles.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <HexMap
        title={titles.find(([value]) => value === subject)?.[1] ?? ''}
        hexagons={hexagons}
        communes={communes}
        classes={classes}
        districtOf={districtOf}
        onOpen={onOpen}
      />
    </Section>
  );
}
