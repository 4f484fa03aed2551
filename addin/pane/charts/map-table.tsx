import type { UnitKey } from '#domain/sheet/sheet';
import { TextLink } from '../parts/text-link.tsx';
import { MAP } from '../../messages/map.ts';
import { useTexts } from '../services.ts';
import type { MapCommune } from './hex-map.tsx';
import { useTableStyles } from './table-styles.ts';

export interface MapTableProps {
  readonly title: string;
  readonly communes: readonly MapCommune[];
  readonly onOpen?: (unit: UnitKey) => void;
}

/** What the map shows, for whoever cannot see it, or wants to read names. */
export function MapTable({ title, communes, onOpen }: MapTableProps) {
  const table = useTableStyles();
  const texts = useTexts(MAP);
  return (
    <table className={table.root}>
      <caption className={table.hidden}>{texts.label(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.commune}</th>
          <th scope="col">{texts.district}</th>
          <th scope="col">{texts.value}</th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ unit, name, district, value }) => (
          <tr key={unit}>
            <th scope="row">
              {onOpen ? <TextLink onClick={() => onOpen(unit)}>{name}</TextLink> : name}
            </th>
            <td>{district}</td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
