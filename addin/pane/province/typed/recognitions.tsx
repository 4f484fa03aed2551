/** The register of decisions of recognition: added to, revoked, never erased. */
import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { recognitionId, type RecognitionFields } from '#domain/lists/recognition';
import type { Reply } from '#domain/routes/client';
import { foldName } from '#domain/values/fold';
import type { UnitTree } from '#domain/units/tree';
import { TYPED } from '../../../messages/typed.ts';
import { useTableStyles } from '../../charts/table-styles.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Section } from '../../parts/section.tsx';
import { useRemote } from '../../parts/use-remote.ts';
import { useTask } from '../../parts/use-task.ts';
import type { Place } from '../../place/place.ts';
import { useServices, useTexts } from '../../services.ts';

type Row = Reply<'readRecognitions'>['rows'][number];

interface Decision {
  readonly number: string;
  readonly date: string;
}

export function Recognitions({ place }: { readonly place: Place }) {
  const { recognitions: texts } = useTexts(TYPED);
  const { api } = useServices();
  const { unit, period } = place;
  const ask = useCallback(
    () => api.call('readRecognitions', { params: { unit: unit.key, period } }),
    [api, unit, period],
  );
  const { value, error, again } = useRemote(ask);
  const write = useTask(async (fields: RecognitionFields) => {
    const id = recognitionId(fields);
    const version = value?.rows.find((row) => row.id === id)?.version ?? 0;
    try {
      await api.call('writeRecognitions', {
        params: { unit: unit.key, period },
        body: { rows: [{ id, version, value: fields }] },
      });
    } finally {
      again();
    }
  });
  const standing = value?.rows.filter(({ value: fields }) => fields !== null) ?? [];
  return (
    <Section heading={texts.heading}>
      <Text size={200}>{texts.hint}</Text>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value && standing.length === 0 && <Text>{texts.none}</Text>}
      {standing.length > 0 && (
        <Register
          rows={standing}
          tree={place.tree}
          onRevoke={(fields, revoked) => write.run({ ...fields, revoked })}
        />
      )}
      {write.error !== null && <Failure error={write.error} />}
      <NewDecision tree={place.tree} disabled={write.running || !value} onAdd={write.run} />
    </Section>
  );
}

interface RegisterProps {
  readonly rows: readonly Row[];
  readonly tree: UnitTree;
  readonly onRevoke: (fields: RecognitionFields, revoked: Decision) => void;
}

function Register({ rows, tree, onRevoke }: RegisterProps) {
  const table = useTableStyles();
  const { recognitions: texts } = useTexts(TYPED);
  const [revoking, setRevoking] = useState<string | null>(null);
  return (
    <table className={table.root}>
      <tbody>
        {rows.map(({ id, value }) => {
          if (!value) return null;
          const name = tree.units.get(value.unit)?.name ?? value.unit;
          return (
            <tr key={id}>
              <th scope="row">
                {name}, {value.year}
                <div className={table.small}>
                  {value.number}, {value.date}
                  {value.revoked && ` · ${texts.revoked(value.revoked.number, value.revoked.date)}`}
                </div>
                {revoking === id && (
                  <DecisionFields
                    label={texts.revocation(name)}
                    onDone={(revoked) => {
                      setRevoking(null);
                      onRevoke(value, revoked);
                    }}
                  />
                )}
              </th>
              <td className={table.number}>
                {!value.revoked && revoking !== id && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={texts.revocation(name)}
                    onClick={() => setRevoking(id)}
                  >
                    {texts.revoke}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface NewDecisionProps {
  readonly tree: UnitTree;
  readonly disabled: boolean;
  readonly onAdd: (fields: RecognitionFields) => void;
}

function NewDecision({ tree, disabled, onAdd }: NewDecisionProps) {
  const { recognitions: texts } = useTexts(TYPED);
  const [named, setNamed] = useState('');
  const [year, setYear] = useState('');
  const unit = unitNamed(tree, named);
  return (
    <div role="group" aria-label={texts.add}>
      <Field
        label={texts.unit}
        {...(named !== '' && !unit && { validationMessage: texts.unknownUnit })}
        {...(unit && { hint: unit.name })}
      >
        <Input value={named} onChange={(_, { value }) => setNamed(value)} />
      </Field>
      <Field label={texts.year}>
        <Input value={year} inputMode="numeric" onChange={(_, { value }) => setYear(value)} />
      </Field>
      <DecisionFields
        label={texts.add}
        disabled={disabled || !unit || !/^20\d\d$/.test(year)}
        onDone={(decision) => {
          if (!unit) return;
          onAdd({ unit: unit.key, year: Number(year), ...decision, revoked: null });
          setNamed('');
        }}
      />
    </div>
  );
}

/** By its code, or by a name that only one unit has. */
function unitNamed(tree: UnitTree, text: string) {
  const wanted = foldName(text);
  const byCode = tree.byCode.get(text.trim());
  if (byCode || wanted === '') return byCode;
  const named = [...tree.units.values()].filter(
    ({ name, shortName, level }) =>
      level !== 'province' && [name, shortName].some((each) => foldName(each) === wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}

interface DecisionFieldsProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onDone: (decision: Decision) => void;
}

function DecisionFields({ label, disabled = false, onDone }: DecisionFieldsProps) {
  const { recognitions: texts } = useTexts(TYPED);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  return (
    <>
      <Field label={texts.number}>
        <Input value={number} onChange={(_, { value }) => setNumber(value)} />
      </Field>
      <Field label={texts.date}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Button
        disabled={disabled || number.trim() === '' || date === ''}
        onClick={() => onDone({ number: number.trim(), date })}
      >
        {label}
      </Button>
    </>
  );
}
