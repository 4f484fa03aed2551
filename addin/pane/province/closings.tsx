/** Chốt số liệu: what was kept, and what has changed since. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { PROVINCE } from '../../messages/province.ts';
import { dateTimeText } from '../parts/date-text.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useTask } from '../parts/use-task.ts';
import { useRemote } from '../parts/use-remote.ts';
import type { Place } from '../place/place.ts';
import { ReportButtons } from '../place/report-buttons.tsx';
import { useLanguage, useServices, useTexts } from '../services.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface ClosingsProps {
  readonly place: Place;
  readonly onClosed: () => void;
}

export function Closings({ place, onClosed }: ClosingsProps) {
  const styles = useStyles();
  const { closings: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  const { api } = useServices();
  const [note, setNote] = useState('');
  const [made, setMade] = useState<number | null>(null);
  const params = { unit: place.unit.key, period: place.period };
  const ask = useCallback(
    () => api.call('listClosings', { params: { unit: place.unit.key, period: place.period } }),
    [api, place],
  );
  const { value, error, again } = useRemote(ask);
  const make = useTask(async () => {
    const { no } = await api.call('makeClosing', { params, body: { note } });
    setMade(no);
    setNote('');
    again();
    onClosed();
  });
  return (
    <Section heading={texts.heading}>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value?.closings.length === 0 && <Text>{texts.none}</Text>}
      {value && value.closings.length > 0 && (
        <ul className={styles.list}>
          {value.closings.map((closing) => (
            <li key={closing.no}>
              <Text block>
                {texts.line(closing.no, dateTimeText(closing.at, language), closing.by)}
              </Text>
              <Text size={200} block>
                {texts.counts(closing.reported, closing.expected, closing.examined)}
                {closing.note !== '' && ` · ${closing.note}`}
              </Text>
              <ReportButtons place={place} closing={closing.no} />
            </li>
          ))}
        </ul>
      )}
      {made !== null && <Notice intent="success">{texts.made(made)}</Notice>}
      {make.error !== null && <Failure error={make.error} />}
      <Field label={texts.note}>
        <Input value={note} onChange={(_, { value: typed }) => setNote(typed)} />
      </Field>
      <div>
        <Button appearance="primary" disabled={make.running} onClick={() => make.run()}>
          {texts.make}
        </Button>
      </div>
    </Section>
  );
}
