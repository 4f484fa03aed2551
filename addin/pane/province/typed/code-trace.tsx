/** A short code off a printed report: what the figure is, whether it has changed since, and the way to what is behind it. */
import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { readCode } from '#domain/figures/figure-name';
import type { Reply } from '#domain/routes/client';
import { FIGURES } from '../../../messages/figures.ts';
import { TYPED } from '../../../messages/typed.ts';
import { dateTimeText } from '../../parts/date-text.ts';
import { Failure } from '../../parts/failure.tsx';
import { Section } from '../../parts/section.tsx';
import { useTask } from '../../parts/use-task.ts';
import type { Place } from '../../place/place.ts';
import { useLanguage, useServices, useTexts } from '../../services.ts';

type Origin = Reply<'traceCode'>;

export interface CodeTraceProps {
  readonly place: Place;
  /** To the districts and communes of a figure that is made of sheets. */
  readonly onFollow: (concept: string) => void;
}

export function CodeTrace({ place, onFollow }: CodeTraceProps) {
  const { code: texts } = useTexts(TYPED);
  const { api } = useServices();
  const [typed, setTyped] = useState('');
  const [origin, setOrigin] = useState<Origin | null>(null);
  const code = readCode(typed);
  const isCode = /^[\dA-Z]{5}$/.test(code);
  const look = useTask(async () => {
    setOrigin(null);
    const params = { unit: place.unit.key, period: place.period, code };
    setOrigin(await api.call('traceCode', { params, query: {} }));
  });
  return (
    <Section heading={texts.label}>
      <Field
        label={texts.unknown}
        {...(typed.length > 5 && !isCode && { validationMessage: texts.unknown })}
      >
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div>
        <Button disabled={!isCode || look.running} onClick={() => look.run()}>
          {texts.ask}
        </Button>
      </div>
      {look.error !== null && <Failure error={look.error} />}
      {origin && <Found origin={origin} onFollow={onFollow} />}
    </Section>
  );
}

interface FoundProps {
  readonly origin: Origin;
  readonly onFollow: CodeTraceProps['onFollow'];
}

function Found({ origin, onFollow }: FoundProps) {
  const { code: texts, figures } = useTexts(TYPED);
  const { number } = useTexts(FIGURES);
  const language = useLanguage();
  const { label, printed, measure, basis, communes, closing, concept, home } = origin;
  const giving = communes.filter(({ now }) => now !== null).length;
  return (
    <>
      <Text weight="semibold">{label}</Text>
      <Text>
        {texts.now}: {printed} {measure} ({basis})
      </Text>
      <Text size={200}>
        {closing === null
          ? texts.notClosed
          : closing.changed
            ? texts.changed(closing.no, closing.printed)
            : texts.unchanged(closing.no)}
      </Text>
      {communes.length > 0 && <Text size={200}>{texts.communes(giving)}</Text>}
      {origin.parts.map((part) => (
        <Text key={part.code} size={200}>
          {part.sign} {part.printed} {part.label} ({part.code})
        </Text>
      ))}
      {origin.versions.map(({ version, value, by, at }) => (
        <Text key={version} size={200}>
          {texts.version(
            version,
            value === null ? figures.pending : number(value),
            by,
            dateTimeText(at, language),
          )}
        </Text>
      ))}
      {home === 'tally' && (
        <div>
          <Button onClick={() => onFollow(concept)}>{texts.follow}</Button>
        </div>
      )}
    </>
  );
}
