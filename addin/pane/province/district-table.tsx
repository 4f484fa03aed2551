/** The districts side by side: provisional and examined, each of how many communes, with the range while some miss. */
import { useCallback } from 'react';
import type { Reply } from '#domain/routes/client';
import type { UnitKey } from '#domain/sheet/sheet';
import { childrenOf } from '#domain/units/tree';
import { TextLink } from '../parts/text-link.tsx';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import type { Place } from '../place/place.ts';
import { useServices, useTexts } from '../services.ts';

type Figure = Reply<'readFigures'>['figures'][number];

export interface DistrictTableProps {
  readonly place: Place;
  /** To the mean of a district, as a trace. */
  readonly onOpen: (district: UnitKey) => void;
}

export function DistrictTable({ place, onOpen }: DistrictTableProps) {
  const table = useTableStyles();
  const { districts: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const { tree, unit, period } = place;
  const ask = useCallback(async () => {
    const districts = childrenOf(tree, unit.key);
    const counted = ['all', 'examined'] as const;
    const { figures } = await api.call('readFigures', {
      body: {
        figures: districts.flatMap(({ key }) =>
          counted.map((which) => ({ concept: 'mean', unit: key, period, counted: which })),
        ),
      },
    });
    return districts.map((district, index) => ({
      district,
      all: figures[2 * index]!,
      examined: figures[2 * index + 1]!,
    }));
  }, [api, tree, unit, period]);
  const { value, error, again } = useRemote(ask);
  if (error !== null) return <Failure error={error} again={again} />;
  if (value === null) return <Loading />;
  return (
    <Section heading={texts.heading}>
      <table className={table.root}>
        <thead>
          <tr>
            <th scope="col">{texts.unit}</th>
            <th scope="col" className={table.number}>
              {texts.mean}
            </th>
            <th scope="col" className={table.number}>
              {texts.examined}
            </th>
          </tr>
        </thead>
        <tbody>
          {value.map(({ district, all, examined }) => (
            <tr key={district.key}>
              <th scope="row">
                <TextLink onClick={() => onOpen(district.key)}>{district.name}</TextLink>
              </th>
              <MeanCell figure={all} />
              <MeanCell figure={examined} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function MeanCell({ figure }: { readonly figure: Figure }) {
  const table = useTableStyles();
  const { districts: texts } = useTexts(PROVINCE);
  const { number } = useTexts(FIGURES);
  if ('problem' in figure || figure.nature === 'plan')
    return <td className={table.number}>{texts.none}</td>;
  const { value, range, reported, expected } = figure;
  return (
    <td className={table.number}>
      {number(value, 2)}
      <div className={table.small}>
        {reported}/{expected} {texts.sheets}
      </div>
      {range && range[0] !== range[1] && (
        <div className={table.small}>
          {number(range[0], 2)}–{number(range[1], 2)}
        </div>
      )}
    </td>
  );
}
