/** Who has not sent, by when it is due, and a sentence to send them. */
import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { DISTRICT } from '../../messages/district.ts';
import { FIGURES } from '../../messages/figures.ts';
import { dateText } from '../parts/date-text.ts';
import { Failure } from '../parts/failure.tsx';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
import { useDuties } from '../place/use-duties.ts';
import { useLanguage, useTexts } from '../services.ts';
import type { SheetList } from './concern.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { width: '100%', '& textarea': { minHeight: '120px' } },
});

export interface MissingCommunesProps {
  readonly place: Place;
  readonly missing: SheetList['missing'];
}

export function MissingCommunes({ place, missing }: MissingCommunesProps) {
  const { missing: texts } = useTexts(DISTRICT);
  return (
    <Section heading={texts.heading(missing.length)}>
      {missing.length === 0 ? (
        <Text>{texts.none}</Text>
      ) : (
        <Reminding place={place} missing={missing} />
      )}
    </Section>
  );
}

function Reminding({ place, missing }: MissingCommunesProps) {
  const styles = useStyles();
  const { missing: texts } = useTexts(DISTRICT);
  const { period } = useTexts(FIGURES);
  const language = useLanguage();
  const [copied, setCopied] = useState<boolean | null>(null);
  const duties = useDuties(place);
  const own = duties.value?.duties.find(
    ({ level, period: owed }) => level === 'commune' && owed === place.period,
  );
  const due = own ? dateText(`${own.due}T00:00:00`, language) : null;
  const reminder = texts.reminder({
    district: place.unit.name,
    period: period(place.period),
    due,
    communes: missing.map(({ name }) => name),
  });
  const copy = () =>
    navigator.clipboard.writeText(reminder).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      {duties.error !== null && <Failure error={duties.error} again={duties.again} />}
      {due !== null && (
        <Text>
          {texts.due(due)}
          {duties.value?.confirmed ? '' : ` (${texts.suggested})`}.
        </Text>
      )}
      <ul className={styles.list}>
        {missing.map(({ unit, name }) => (
          <li key={unit}>{name}</li>
        ))}
      </ul>
      <Textarea
        className={styles.text}
        aria-label={texts.remind}
        value={reminder}
        readOnly
        resize="vertical"
      />
      <div>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {texts.copy}
        </Button>{' '}
        <span role="status">
          {copied !== null && <Text size={200}>{copied ? texts.copied : texts.copyFailed}</Text>}
        </span>
      </div>
    </>
  );
}
