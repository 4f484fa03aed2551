/** The figures of the store beside the report, for those who may read them: asked for when it is switched on. */
import { Field, Select, Switch, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { KnownFigure } from '#domain/report/lint/known-figure';
import { askedFigures } from '#domain/report/lint/asked-figures';
import type { PeriodId } from '#domain/sheet/sheet';
import type { Unit } from '#domain/units/unit';
import { LINT } from '../../messages/lint.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { useRemote } from '../parts/use-remote.ts';
import { useServices, useSession, useTexts } from '../services.ts';
import { reportingUnits, storeFigures } from './store-figures.ts';

const NONE: readonly KnownFigure[] = [];

export interface StoreComparisonProps {
  readonly text: string;
  readonly onFigures: (figures: readonly KnownFigure[]) => void;
}

export function StoreComparison({ text, onFigures }: StoreComparisonProps) {
  const texts = useTexts(LINT);
  const session = useSession();
  const [on, setOn] = useState(false);
  const { period } = askedFigures(text);
  if (session.kind !== 'signedIn') return <Text size={200}>{texts.compareOff}</Text>;
  const units = period === null ? [] : reportingUnits(session.user.grants, period);
  return (
    <>
      <Switch
        label={texts.compare}
        checked={on}
        onChange={(_, { checked }) => {
          setOn(checked);
          if (!checked) onFigures(NONE);
        }}
      />
      {on && (period === null || units.length === 0) && <Text>{texts.noPeriod}</Text>}
      {on && period !== null && units.length > 0 && (
        <Compared text={text} units={units} period={period} onFigures={onFigures} />
      )}
    </>
  );
}

interface ComparedProps extends StoreComparisonProps {
  readonly units: readonly Unit[];
  readonly period: PeriodId;
}

function Compared({ text, units, period, onFigures }: ComparedProps) {
  const texts = useTexts(LINT);
  const { api } = useServices();
  const [chosen, choose] = useState(units[0]!.key);
  const unit = units.find(({ key }) => key === chosen) ?? units[0]!;
  const ask = useCallback(
    () => storeFigures(api, text, unit.key, period),
    [api, text, unit.key, period],
  );
  const { value, error, again, loading } = useRemote(ask);
  useEffect(() => onFigures(loading || value === null ? NONE : value), [value, loading, onFigures]);
  return (
    <>
      {units.length > 1 && (
        <Field label={texts.unit} size="small">
          <Select size="small" value={unit.key} onChange={(_, { value: key }) => choose(key)}>
            {units.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {error !== null && <Failure error={error} again={again} />}
      {loading && <Loading label={texts.comparing} />}
      {value && !loading && (
        <Text size={200}>
          {value.length > 0
            ? texts.compared(value.length, unit.name, period)
            : texts.nothingToCompare}
        </Text>
      )}
    </>
  );
}
