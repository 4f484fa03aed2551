import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { COMMUNE } from '../../../messages/commune.ts';
import { dateTimeText } from '../../parts/date-text.ts';
import { Section } from '../../parts/section.tsx';
import { useLanguage, useSession, useTexts } from '../../services.ts';
import { useDesk } from '../desk.ts';
import { useListStyles } from './list-styles.ts';

const useStyles = makeStyles({
  proof: {
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
});

/** What the sender holds as proof; the file carries it. */
export function Receipts() {
  const styles = { ...useListStyles(), ...useStyles() };
  const { exchange: texts } = useTexts(COMMUNE);
  const language = useLanguage();
  const { receipts } = useDesk().open.record;
  const session = useSession();
  // A receipt holds the id alone; the name of whoever sits here is known.
  const nameOf = (by: string) =>
    session.kind === 'signedIn' && session.user.id === by ? session.user.name || by : by;
  return (
    <Section heading={texts.receipts}>
      {receipts.length === 0 && <Text className={styles.quiet}>{texts.noReceipts}</Text>}
      <ul className={styles.list}>
        {receipts.map(({ submissionId, status, rev, by, at, auditHash }) => (
          <li key={submissionId} className={styles.item}>
            <Text weight="semibold">
              {texts.receipt[status]} · {texts.revision(rev)}
            </Text>
            <Caption1 className={styles.quiet}>
              {texts.by(nameOf(by), dateTimeText(at, language))}
            </Caption1>
            <Caption1 className={styles.proof} title={auditHash}>
              {texts.proof} {auditHash.slice(0, 16)}…
            </Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
