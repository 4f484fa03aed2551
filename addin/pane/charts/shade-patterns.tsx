/** The patterns of the shades as SVG definitions, and a swatch for the key. */
import { makeStyles } from '@fluentui/react-components';
import type { Pattern, Shade } from './shades.ts';

const LINES: Readonly<Record<Exclude<Pattern, 'none' | 'empty'>, string>> = {
  dots: 'M2 2h1M5 5h1',
  lines: 'M0 6L6 0',
  cross: 'M0 6L6 0M0 0L6 6',
  dense: 'M0 3L3 0M0 6L6 0M3 6L6 3',
};

/** `id` keeps two maps on one page apart. */
export function ShadePatterns({
  id,
  shades,
}: {
  readonly id: string;
  readonly shades: readonly Shade[];
}) {
  return (
    <defs>
      {shades.map(({ pattern, ink }) =>
        pattern === 'none' || pattern === 'empty' ? null : (
          <pattern
            key={pattern + ink}
            id={patternId(id, { pattern, ink })}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
          >
            <path
              d={LINES[pattern]}
              stroke={ink}
              strokeWidth="0.8"
              strokeOpacity="0.75"
              fill="none"
            />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** Fill of the pattern that lies over the colour; none where the colour is enough. */
export function patternFill(id: string, { pattern, ink }: Shade): string {
  return pattern === 'none' || pattern === 'empty'
    ? 'none'
    : `url(#${patternId(id, { pattern, ink })})`;
}

function patternId(id: string, { pattern, ink }: Pick<Shade, 'pattern' | 'ink'>): string {
  return `${id}-${pattern}-${ink.replace('#', '')}`;
}

const useStyles = makeStyles({ swatch: { flexShrink: 0, forcedColorAdjust: 'none' } });

export function Swatch({ id, shade }: { readonly id: string; readonly shade: Shade }) {
  const styles = useStyles();
  return (
    <svg className={styles.swatch} width="16" height="16" aria-hidden>
      <rect x="0.5" y="0.5" width="15" height="15" fill={shade.fill} stroke={shade.ink} />
      <rect x="0.5" y="0.5" width="15" height="15" fill={patternFill(id, shade)} />
    </svg>
  );
}
