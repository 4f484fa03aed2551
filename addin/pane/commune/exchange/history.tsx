/** The revisions that the store has of this sheet; asked for, since it needs the network. */
import { Button, Caption1, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { COMMUNE } from '../../../messages/commune.ts';
import { dateTimeText } from '../../parts/date-text.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { senderName } from '../../parts/sender-name.ts';
import { Section } from '../../parts/section.tsx';
import { useRemote } from '../../parts/use-remote.ts';
import { useLanguage, useServices, useSession, useTexts } from '../../services.ts';
import { useDesk } from '../desk.ts';
import { useListStyles } from './list-styles.ts';

export function History() {
  const { exchange: texts } = useTexts(COMMUNE);
  const [wanted, setWanted] = useState(false);
  if (useSession().kind !== 'signedIn') return null;
  return (
    <Section heading={texts.history}>
      {wanted ? (
        <Revisions />
      ) : (
        <div>
          <Button onClick={() => setWanted(true)}>{texts.loadHistory}</Button>
        </div>
      )}
    </Section>
  );
}

function Revisions() {
  const styles = useListStyles();
  const { exchange: texts } = useTexts(COMMUNE);
  const language = useLanguage();
  const { api } = useServices();
  const { unit, period } = useDesk().open.form.sheet;
  const ask = useCallback(
    () => api.call('listRevisions', { params: { unit, period } }),
    [api, unit, period],
  );
  const { value, error, loading, again } = useRemote(ask);
  if (error) return <Failure error={error} again={again} />;
  if (loading || !value) return <Loading />;
  return (
    <ul className={styles.list}>
      {value.revisions.map((line) => (
        <li key={line.rev} className={styles.item}>
          <Text weight="semibold">
            {texts.revision(line.rev)}
            {line.kind === 'side' && ` (${texts.side})`}
          </Text>
          <Caption1 className={styles.quiet}>
            {texts.by(senderName(line), dateTimeText(line.at, language))}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
