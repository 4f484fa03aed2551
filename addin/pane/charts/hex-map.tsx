/** The schematic map: one tab stop, arrow keys from commune to commune, a key beside it and a table behind it. */
import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { UnitKey } from '#domain/sheet/sheet';
import type { Hexagon } from '#domain/units/schematic';
import { MAP } from '../../messages/map.ts';
import { useTexts } from '../services.ts';
import { borders, corners, hexLayout, neighbour, type Cell, type Direction } from './hex-layout.ts';
import { MapTable } from './map-table.tsx';
import { patternFill, ShadePatterns, Swatch } from './shade-patterns.tsx';
import { NOT_THERE, type Shade } from './shades.ts';

export interface MapClass {
  readonly id: string;
  readonly label: string;
  readonly shade: Shade;
}

export interface MapCommune {
  readonly unit: UnitKey;
  readonly name: string;
  readonly district: string;
  /** Id of its class. */
  readonly is: string;
  /** In words, with the number in it. */
  readonly value: string;
}

export interface HexMapProps {
  /** What is shown: "theo số tiêu chí đạt". */
  readonly title: string;
  readonly hexagons: readonly Hexagon[];
  readonly communes: readonly MapCommune[];
  readonly classes: readonly MapClass[];
  /** Lines are drawn between districts, also where no commune is judged. */
  readonly districtOf: (unit: UnitKey) => string | null;
  readonly onOpen?: (unit: UnitKey) => void;
}

const useStyles = makeStyles({
  map: { display: 'block', width: '100%', height: 'auto', forcedColorAdjust: 'none' },
  cell: {
    cursor: 'pointer',
    outlineStyle: 'none',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    ':focus-visible': { stroke: tokens.colorStrokeFocus2, strokeWidth: '3px' },
  },
  aside: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  overlay: { pointerEvents: 'none' },
  border: {
    // Dark on the cells, which are pale in every theme.
    stroke: '#1a1a1a',
    strokeWidth: '1.6px',
    strokeLinecap: 'round',
    pointerEvents: 'none',
  },
  caption: { minHeight: '40px' },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

export function HexMap(props: HexMapProps) {
  const { title, hexagons, communes, classes, districtOf, onOpen } = props;
  const styles = useStyles();
  const texts = useTexts(MAP);
  const id = useId().replace(/\W/g, '');
  const [current, setCurrent] = useState<UnitKey | null>(null);
  const [asTable, setAsTable] = useState(false);
  const polygons = useRef(new Map<UnitKey, SVGPolygonElement>());
  const layout = useMemo(() => hexLayout(hexagons), [hexagons]);
  const byUnit = useMemo(() => new Map(communes.map((each) => [each.unit, each])), [communes]);
  const shades = new Map(classes.map((each) => [each.id, each.shade]));
  const lines = useMemo(() => borders(layout.cells, districtOf), [layout, districtOf]);
  const drawn = layout.cells.filter(({ unit }) => byUnit.has(unit));
  const stop = byUnit.has(current ?? '') ? current : (drawn[0]?.unit ?? null);
  const shown = current === null ? undefined : byUnit.get(current);
  const lacking = communes.length - drawn.length;

  const move = (event: KeyboardEvent, cell: Cell) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen?.(cell.unit);
      return;
    }
    if (!/^Arrow(Left|Right|Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    polygons.current.get(neighbour(drawn, cell, event.key as Direction).unit)?.focus();
  };

  return (
    <>
      <Caption1>{texts.schematic}</Caption1>
      <svg
        className={styles.map}
        viewBox={`-2 -2 ${layout.width + 4} ${layout.height + 4}`}
        role="group"
        aria-label={texts.label(title)}
        aria-describedby={`${id}-hint`}
      >
        <ShadePatterns id={id} shades={[...shades.values()]} />
        {layout.cells.map((cell) => {
          const commune = byUnit.get(cell.unit);
          const points = corners(cell);
          if (!commune) return <polygon key={cell.unit} points={points} className={styles.aside} />;
          const shade = shades.get(commune.is) ?? NOT_THERE;
          return (
            <g key={cell.unit}>
              <polygon
                ref={(element) => {
                  if (element) polygons.current.set(cell.unit, element);
                  else polygons.current.delete(cell.unit);
                }}
                points={points}
                className={styles.cell}
                fill={shade.fill}
                role="button"
                aria-label={`${commune.name}, ${commune.district}: ${commune.value}`}
                tabIndex={cell.unit === stop ? 0 : -1}
                onFocus={() => setCurrent(cell.unit)}
                onMouseEnter={() => setCurrent(cell.unit)}
                onClick={() => onOpen?.(cell.unit)}
                onKeyDown={(event) => move(event, cell)}
              />
              <polygon points={points} className={styles.overlay} fill={patternFill(id, shade)} />
            </g>
          );
        })}
        {lines.map((line) => (
          <path key={line} d={line} className={styles.border} />
        ))}
      </svg>
      <Text size={200} className={styles.caption} id={`${id}-hint`}>
        {shown ? (
          <>
            <b>{shown.name}</b>, {shown.district}: {shown.value}
          </>
        ) : (
          texts.hint
        )}
      </Text>
      <ul className={styles.key} aria-label={texts.legend}>
        {classes.map(({ id: is, label, shade }) => (
          <li key={is} className={styles.item}>
            <Swatch id={id} shade={shade} />
            <Text size={200}>
              {label} ({communes.filter((commune) => commune.is === is).length})
            </Text>
          </li>
        ))}
      </ul>
      {lacking > 0 && <Text size={200}>{texts.notDrawn(lacking)}</Text>}
      <div>
        <Button size="small" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.hideTable : texts.showTable}
        </Button>
      </div>
      {asTable && <MapTable title={title} communes={communes} {...(onOpen ? { onOpen } : {})} />}
    </>
  );
}
