/** At the top, always: whose sheet this is, where it stands, how many criteria are met. */
import { Caption1, makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons';
import { parsePeriod, periodLabelVi } from '#domain/periods/period';
import { WORDS } from '#domain/messages/words';
import { ancestors } from '#domain/units/tree';
import { treeAt, unitByKey } from '#domain/units/trees';
import type { Sheet } from '#domain/sheet/sheet';
import { COMMUNE } from '../../../messages/commune.ts';
import { SHELL } from '../../../messages/shell.ts';
import { Notice } from '../../parts/notice.tsx';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { useLanguage, useServices, useTexts } from '../../services.ts';
import { useStore } from '../../use-store.ts';
import { useDesk, useSender } from '../desk.ts';
import { sheetStatus } from '../sheet-status.ts';
import { MetPicture } from './met-picture.tsx';
import { NextAction } from './next-action.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  example: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorStatusWarningForeground3,
  },
});

export function Overview({ onExchange }: { readonly onExchange: () => void }) {
  const styles = useStyles();
  const texts = useTexts(COMMUNE);
  const { trouble: troubles, close } = useTexts(SHELL);
  const language = useLanguage();
  const services = useServices();
  const trouble = useStore(services.trouble);
  const { open } = useDesk();
  const sender = useSender();
  const { pack } = open;
  const { name, above, period } = labels(open.form.sheet, language);
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <div className={styles.head}>
          <Subtitle1 as="h1" className={styles.name}>
            {name}
          </Subtitle1>
          <StatusBadge status={sheetStatus(open, sender)} />
        </div>
        <Caption1 className={styles.quiet}>
          {[above, period, pack.decision.number].filter(Boolean).join(' · ')}
        </Caption1>
        {pack.overlay?.example && (
          <Caption1 className={styles.example}>
            <BeakerRegular aria-hidden />
            {texts.exampleStandards}
          </Caption1>
        )}
      </div>
      <MetPicture />
      {trouble && (
        <Notice
          intent="warning"
          actions={[{ label: close, run: () => services.trouble.set(null) }]}
        >
          {troubles[trouble]}
        </Notice>
      )}
      <NextAction onExchange={onExchange} />
    </div>
  );
}

function labels({ unit, period }: Sheet, language: 'vi' | 'en') {
  const parsed = parsePeriod(period);
  const tree = parsed && treeAt(parsed.end);
  const label =
    language === 'vi' && parsed ? periodLabelVi(period) : WORDS[language].period(period);
  return {
    name: unitByKey(unit)?.name ?? unit,
    above: (tree && ancestors(tree, unit)[0]?.name) ?? '',
    period: label,
  };
}
