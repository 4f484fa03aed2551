/** Cells that nobody has filled in: told by page, not one by one, or a new sheet would be a wall of errors. */
import { Button, CounterBadge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { addressLabel } from '#domain/messages/address-label';
import type { Finding } from '#domain/rules/finding';
import { COMMUNE } from '../../../messages/commune.ts';
import { Section } from '../../parts/section.tsx';
import { useLanguage, useTexts } from '../../services.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  row: { minWidth: '36px', minHeight: '24px', textAlign: 'start' },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
});

export function MissingList({ missing }: { readonly missing: readonly Finding[] }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).todo;
  const language = useLanguage();
  const { open, sheet } = useDesk();
  const act = useAct();
  const cells = missing.flatMap(({ at, sheet: page, cell }) =>
    at && page && cell ? [{ at, place: { sheet: page, cell } }] : [],
  );
  const [first] = cells;
  if (!first) return null;
  // Numerator and denominator stand in one row: whoever is led to the first sees the other.
  const rows = cells.filter(
    ({ at }, index) => cells.findIndex((other) => rowName(other.at) === rowName(at)) === index,
  );
  const pages = [...new Set(rows.map(({ place }) => place.sheet))];
  return (
    <Section
      heading={texts.missing}
      aside={
        <CounterBadge
          count={cells.length}
          appearance="filled"
          color="informative"
          overflowCount={999}
        />
      }
    >
      <Button size="small" onClick={() => act(sheet.show(first.place))}>
        {texts.firstMissing}
      </Button>
      {pages.map((page) => (
        <div key={page} className={styles.group}>
          <Text weight="semibold">{page}</Text>
          <div className={styles.cells}>
            {rows
              .filter(({ place }) => place.sheet === page)
              .map(({ at, place }) => (
                <Link
                  key={at}
                  as="button"
                  className={styles.row}
                  title={addressLabel(at, language, open.pack)}
                  onClick={() => act(sheet.show(place))}
                >
                  {at === rowName(at) ? place.cell : rowName(at)}
                </Link>
              ))}
          </div>
        </div>
      ))}
    </Section>
  );
}

/** "17.1a" of "17.1a.num"; cells outside the criteria are rows of their own. */
function rowName(address: string): string {
  return /^(\d+(?:\.\d+)?[a-z]?)\.(?:num|den|own)$/.exec(address)?.[1] ?? address;
}
