/** The targets of a group, or of all communes: looked at, and set whole. */
import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reply } from '#domain/routes/client';
import { planRows, type PlanOf, type PlanRow } from '../../figures/plan-rows.ts';
import { typedNumber } from '../../figures/standard-rows.ts';
import { conceptName } from '../../messages/concepts.ts';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { useTask } from '../parts/use-task.ts';
import type { Place } from '../place/place.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';

const useStyles = makeStyles({ input: { width: '72px', minWidth: 0 } });

export interface PlanFormProps {
  readonly place: Place;
  readonly of: PlanOf;
  readonly targets: Reply<'readTargets'>;
  readonly onSaved: () => void;
}

export function PlanForm({ place, of, targets, onSaved }: PlanFormProps) {
  const { plan: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const [typed, setTyped] = useState<ReadonlyMap<string, string> | null>(null);
  const [saved, setSaved] = useState(false);
  const rows = planRows(of, targets.values);
  const textOf = (row: PlanRow) => typed?.get(row.concept) ?? row.shown;
  const wrong = rows.some((row) => textOf(row).trim() !== '' && typedNumber(textOf(row)) === null);
  const save = useTask(async () => {
    const shown = new Set(rows.map(({ concept }) => concept));
    const others = targets.values.filter(
      ({ concept, group }) => group !== of.group || !shown.has(concept),
    );
    const mine = rows.flatMap((row) => {
      const plan = typedNumber(textOf(row));
      return plan === null ? [] : [{ concept: row.concept, group: of.group, value: plan }];
    });
    await api.call('setTargets', {
      params: { unit: place.unit.key, period: place.period },
      body: { version: targets.version, values: [...others, ...mine] },
    });
    setTyped(null);
    setSaved(true);
    onSaved();
  });
  return (
    <>
      {saved && <Notice intent="success">{texts.saved}</Notice>}
      {save.error !== null && <Failure error={save.error} />}
      <PlanTable
        rows={rows}
        typed={typed === null ? null : textOf}
        onType={(concept, text) => setTyped(new Map([...(typed ?? []), [concept, text]]))}
      />
      {wrong && <Notice intent="warning">{texts.notANumber}</Notice>}
      <div>
        {typed === null ? (
          <Button
            onClick={() => {
              setSaved(false);
              setTyped(new Map());
            }}
          >
            {texts.set}
          </Button>
        ) : (
          <Button appearance="primary" disabled={wrong || save.running} onClick={() => save.run()}>
            {texts.save}
          </Button>
        )}
      </div>
    </>
  );
}

interface PlanTableProps {
  readonly rows: readonly PlanRow[];
  /** What stands in the field of a row; null: targets are looked at, not set. */
  readonly typed: ((row: PlanRow) => string) | null;
  readonly onType: (concept: string, text: string) => void;
}

function PlanTable({ rows, typed, onType }: PlanTableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const { plan: texts } = useTexts(PROVINCE);
  const { number } = useTexts(FIGURES);
  const language = useLanguage();
  const nameOf = ({ concept }: PlanRow) => conceptName(concept, language);
  return (
    <table className={table.root}>
      <thead>
        <tr>
          <th scope="col">{texts.figure}</th>
          <th scope="col" className={table.number}>
            {texts.plan}
          </th>
          <th scope="col" className={table.number}>
            {texts.actual}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ plan }) => typed !== null || plan !== null)
          .map((row) => (
            <tr key={row.concept}>
              <th scope="row">
                {nameOf(row)}
                {row.toGo !== null && (
                  <div className={table.small}>
                    {texts.toGo[row.toGo.direction](number(row.toGo.amount, row.decimals))}
                    {row.criteria ? ` (${texts.criteria(number(String(row.criteria)))})` : ''}
                  </div>
                )}
              </th>
              <td className={table.number}>
                {typed ? (
                  <Input
                    size="small"
                    className={styles.input}
                    aria-label={`${texts.plan}: ${nameOf(row)}`}
                    value={typed(row)}
                    onChange={(_, { value }) => onType(row.concept, value)}
                  />
                ) : (
                  row.shown
                )}
              </td>
              <td className={table.number}>
                {row.actual === null ? '–' : number(row.actual, row.decimals)}
              </td>
            </tr>
          ))}
        {typed === null && rows.every(({ plan }) => plan === null) && (
          <tr>
            <td colSpan={3}>{texts.none}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
