/** Who has not sent, by when it is due, and a sentence to send them. */
import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { dutyOf, SUGGESTED } from '#domain/duties/deadlines';
import { DISTRICT } from '../../messages/district.ts';
import { FIGURES } from '../../messages/figures.ts';
import { dateText } from '../parts/date-text.ts';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
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
  const styles = useStyles();
  const { missing: texts } = useTexts(DISTRICT);
  const { period } = useTexts(FIGURES);
  const language = useLanguage();
  const [copied, setCopied] = useState<boolean | null>(null);
  const duty = dutyOf(SUGGESTED, 'commune', place.period);
  const due = duty ? dateText(`${duty.due}T00:00:00`, language) : '';
  if (missing.length === 0) {
    return (
      <Section heading={texts.heading(0)}>
        <Text>{texts.none}</Text>
      </Section>
    );
  }
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
    <Section heading={texts.heading(missing.length)}>
      <Text>
        {texts.due(due)} ({texts.suggested}).
      </Text>
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
    </Section>
  );
}
