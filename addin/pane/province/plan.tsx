/** Plan against actual: targets stand beside what was reported and are never mixed with it. */
import { Button, Input, makeStyles, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { planRows, type PlanRow } from '../../figures/plan-rows.ts';
import { typedNumber } from '../../figures/standard-rows.ts';
import type { Rollup } from '../../figures/tally-rows.ts';
import { conceptName } from '../../messages/concepts.ts';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Notice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { useTask } from '../parts/use-task.ts';
import type { Place } from '../place/place.ts';
import { useLanguage, useServices, useTexts } from '../services.ts';

const useStyles = makeStyles({ input: { width: '72px', minWidth: 0 } });

export interface PlanProps {
  readonly place: Place;
  readonly rollup: Rollup;
}

export function Plan({ place, rollup }: PlanProps) {
  const { plan: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const [typed, setTyped] = useState<ReadonlyMap<string, string> | null>(null);
  const [saved, setSaved] = useState(false);
  const { unit, period } = place;
  const ask = useCallback(
    () => api.call('readTargets', { params: { unit: unit.key, period }, query: {} }),
    [api, unit, period],
  );
  const { value, error, again } = useRemote(ask);
  const rows = value ? planRows(rollup.all, value.values) : [];
  const textOf = (row: PlanRow) => typed?.get(row.concept) ?? row.shown;
  const wrong = rows.some((row) => textOf(row).trim() !== '' && typedNumber(textOf(row)) === null);
  const save = useTask(async () => {
    if (!value) return;
    const shown = new Set(rows.map(({ concept }) => concept));
    const others = value.values.filter(
      ({ concept, group }) => group !== null || !shown.has(concept),
    );
    const mine = rows.flatMap((row) => {
      const plan = typedNumber(textOf(row));
      return plan === null ? [] : [{ concept: row.concept, group: null, value: plan }];
    });
    await api.call('setTargets', {
      params: { unit: unit.key, period },
      body: { version: value.version, values: [...others, ...mine] },
    });
    setTyped(null);
    setSaved(true);
    again();
  });
  return (
    <Section heading={texts.heading}>
      <Text size={200}>
        {texts.hint} {texts.provisional}
      </Text>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {saved && <Notice intent="success">{texts.saved}</Notice>}
      {save.error !== null && <Failure error={save.error} />}
      {value && (
        <PlanTable
          rows={rows}
          typed={typed === null ? null : textOf}
          onType={(concept, text) => setTyped(new Map([...(typed ?? []), [concept, text]]))}
        />
      )}
      {wrong && <Notice intent="warning">{texts.notANumber}</Notice>}
      <div>
        {typed === null ? (
          <Button
            disabled={value === null}
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
    </Section>
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
                {row.gap !== null && (
                  <div className={table.small}>
                    {texts.gap}: {number(row.gap, row.decimals)}
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
