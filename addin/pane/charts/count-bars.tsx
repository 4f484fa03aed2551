/**
 * Counts of communes as bars in a table: whoever sees reads lengths, whoever does not hears the same numbers. The solid
 * part is examined, the plain part provisional, the hatched part what missing sheets can still add.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TextLink } from '../parts/text-link.tsx';
import type { CountRow } from '../../figures/tally-rows.ts';
import { FIGURES } from '../../messages/figures.ts';
import { useTexts } from '../services.ts';
import { useTableStyles } from './table-styles.ts';

const useStyles = makeStyles({
  label: { whiteSpace: 'nowrap' },
  titled: { width: '46%', fontSize: tokens.fontSizeBase200 },
  track: { width: '40%', minWidth: '60px' },
  bar: {
    position: 'relative',
    height: '14px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    // Lengths are the message: high contrast must not take them away.
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      boxShadow: 'inset 0 0 0 1px CanvasText',
    },
  },
  part: { position: 'absolute', insetBlock: 0, insetInlineStart: 0 },
  possible: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 6px)`,
  },
  all: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    borderInlineEndWidth: '2px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorBrandStroke1,
    boxSizing: 'border-box',
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  examined: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

export interface CountBarsProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly CountRow[];
  /** The longest bar there can be. */
  readonly expected: number;
  /** Rows are named in full. */
  readonly titled?: boolean;
  /** Leads to where a count comes from. */
  readonly onOpen?: (row: CountRow) => void;
}

export function CountBars(props: CountBarsProps) {
  const { caption, head, rows, expected, titled = false, onOpen } = props;
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts(FIGURES);
  return (
    <table className={table.root}>
      <caption className={table.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <td aria-hidden />
          <th scope="col" className={table.number}>
            {texts.allShort}
          </th>
          <th scope="col" className={table.number}>
            {texts.examinedShort}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.concept}>
            <th scope="row" className={titled ? styles.titled : styles.label} title={row.title}>
              {titled ? row.title : row.label}
            </th>
            <td className={styles.track} aria-hidden>
              <div className={styles.bar}>
                <Part className={styles.possible} of={row.range[1]} expected={expected} />
                <Part className={styles.all} of={row.all} expected={expected} />
                <Part className={styles.examined} of={row.examined} expected={expected} />
              </div>
            </td>
            <td className={table.number}>
              {onOpen ? (
                <TextLink aria-label={texts.open(row.title, row.all)} onClick={() => onOpen(row)}>
                  {row.all}
                </TextLink>
              ) : (
                row.all
              )}
              {row.share !== null && <div className={table.small}>{texts.percent(row.share)}</div>}
              {row.range[1] > row.range[0] && (
                <div className={table.small}>
                  {row.range[0]}–{row.range[1]}
                </div>
              )}
            </td>
            <td className={table.number}>{row.examined}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A length of the bar, in shares of the longest there can be. */
function Part({
  className,
  of,
  expected,
}: {
  readonly className: string;
  readonly of: number;
  readonly expected: number;
}) {
  const { part } = useStyles();
  const width = expected === 0 ? '0' : `${(100 * of) / expected}%`;
  return <div className={mergeClasses(part, className)} style={{ width }} />;
}
