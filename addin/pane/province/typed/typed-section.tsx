/** One section of the typed figures: a field each, what stood a period ago beside it, and one button to save. */
import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { QUALIFIERS, type FigureQualifier } from '#domain/figures/definition';
import { RefusedError } from '#domain/routes/client';
import {
  changesIn,
  draftOf,
  isWrong,
  valueOf,
  type Draft,
  type TypedRow,
  type TypedSection,
} from '../../../figures/typed-rows.ts';
import { FIGURES } from '../../../messages/figures.ts';
import { TYPED } from '../../../messages/typed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useTask } from '../../parts/use-task.ts';
import type { Place } from '../../place/place.ts';
import { useLanguage, useServices, useTexts } from '../../services.ts';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  fields: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  input: { width: '96px', minWidth: 0 },
  select: { width: '84px', minWidth: 0 },
});

export interface TypedSectionFormProps {
  readonly place: Place;
  readonly section: TypedSection;
  readonly onSaved: () => void;
}

export function TypedSectionForm({ place, section, onSaved }: TypedSectionFormProps) {
  const styles = useStyles();
  const { figures: texts } = useTexts(TYPED);
  const { api } = useServices();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [saved, setSaved] = useState(false);
  const { rows, no } = section;
  const changes = changesIn(rows, drafts);
  const wrong = [...drafts.values()].some(isWrong);
  const save = useTask(async () => {
    const params = { unit: place.unit.key, period: place.period };
    try {
      await api.call('writeTyped', { params, body: { rows: changes } });
      setDrafts(new Map());
      setSaved(true);
    } finally {
      // After a refusal, too: what the other person saved is shown beside what was typed here.
      onSaved();
    }
  });
  const type = (row: TypedRow, change: Partial<Draft>) => {
    setSaved(false);
    const draft = drafts.get(row.concept) ?? draftOf(row);
    const version = row.kept?.version ?? 0;
    setDrafts(new Map([...drafts, [row.concept, { ...draft, ...change, version }]]));
  };
  const given = rows.filter(({ kept }) => kept?.value).length;
  const overtaken = save.error instanceof RefusedError && save.error.status === 409;
  return (
    <div className={styles.section} role="group" aria-label={texts.section(no)}>
      <Text weight="semibold">
        {texts.section(no)} · {texts.progress(given, rows.length)}
      </Text>
      {rows.map((row) => (
        <TypedField
          key={row.concept}
          row={row}
          draft={drafts.get(row.concept)}
          onType={(change) => type(row, change)}
        />
      ))}
      {wrong && <Notice intent="warning">{texts.notANumber}</Notice>}
      {overtaken && <Notice intent="warning">{texts.conflict}</Notice>}
      {save.error !== null && !overtaken && <Failure error={save.error} />}
      {saved && changes.length === 0 && <Notice intent="success">{texts.saved}</Notice>}
      <div>
        <Button disabled={wrong || save.running || changes.length === 0} onClick={() => save.run()}>
          {texts.save}
        </Button>
      </div>
    </div>
  );
}

interface TypedFieldProps {
  readonly row: TypedRow;
  readonly draft: Draft | undefined;
  readonly onType: (change: Partial<Draft>) => void;
}

function TypedField({ row, draft, onType }: TypedFieldProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { figures: texts } = useTexts(TYPED);
  const { number } = useTexts(FIGURES);
  const { text, pending, qualifier, version } = draft ?? draftOf(row);
  const { kept, before, measure } = row;
  const name = row.text[language];
  const isOvertaken = draft !== undefined && kept !== null && kept.version > version;
  return (
    <div className={styles.row}>
      <Text block size={200}>
        {name}
      </Text>
      <div className={styles.fields}>
        <Select
          size="small"
          className={styles.select}
          aria-label={`${texts.qualifier}: ${name}`}
          value={qualifier}
          disabled={pending}
          onChange={(_, { value }) => onType({ qualifier: value as FigureQualifier | '' })}
        >
          <option value="" />
          {Object.entries(QUALIFIERS).map(([id, words]) => (
            <option key={id} value={id}>
              {words[language]}
            </option>
          ))}
        </Select>
        <Input
          size="small"
          className={styles.input}
          aria-label={name}
          value={text}
          disabled={pending}
          onChange={(_, { value }) => onType({ text: value })}
        />
        <Text size={200}>{measure}</Text>
      </div>
      <Checkbox
        size="medium"
        label={texts.pending}
        aria-label={texts.pendingOf(name)}
        checked={pending}
        onChange={(_, { checked }) => onType({ pending: checked === true })}
      />
      {before !== null && <Text size={200}>{texts.before(`${number(before)} ${measure}`)}</Text>}
      {isOvertaken && (
        <Notice intent="warning">
          {texts.stands(valueText(kept, texts.pending, number), kept.by)}
        </Notice>
      )}
    </div>
  );
}

function valueText(
  kept: NonNullable<TypedRow['kept']>,
  pending: string,
  number: (value: string) => string,
): string {
  const value = valueOf(kept);
  return value === null ? pending : number(value);
}
