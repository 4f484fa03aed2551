/** Plan against actual, of all communes or of a group: targets stand beside what was reported and are never mixed with it. */
import { Field, Select, Text } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { recognisedFor } from '#domain/lists/recognition';
import { requirePeriod } from '#domain/periods/period';
import type { Pack } from '#domain/packs/schema';
import type { Api } from '#domain/routes/client';
import { isInForce } from '#domain/units/groups';
import type { Rollup } from '../../figures/tally-rows.ts';
import { PROVINCE } from '../../messages/province.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import { useRemote } from '../parts/use-remote.ts';
import type { Place } from '../place/place.ts';
import { useServices, useTexts } from '../services.ts';
import { PlanForm } from './plan-form.tsx';

export interface PlanProps {
  readonly place: Place;
  readonly pack: Pack;
  /** Of all communes. */
  readonly rollup: Rollup;
}

export function Plan({ place, pack, rollup }: PlanProps) {
  const { plan: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const [group, setGroup] = useState<string | null>(null);
  const ask = useCallback(() => planned(api, place, group), [api, place, group]);
  const { value, error, again } = useRemote(ask);
  // The last answer stays while another group is asked for: its figures are not those of this one.
  const isOf = value?.group === group;
  return (
    <Section heading={texts.heading}>
      <Text size={200}>
        {texts.hint} {texts.provisional}
      </Text>
      {value && value.groups.length > 0 && (
        <Field label={texts.communes}>
          <Select
            value={group ?? ''}
            onChange={(_, { value: id }) => setGroup(id === '' ? null : id)}
          >
            <option value="">{texts.all}</option>
            {value.groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {error !== null && <Failure error={error} again={again} />}
      {!isOf && error === null && <Loading />}
      {value && isOf && (
        <PlanForm
          key={group}
          place={place}
          of={{
            ...{ pack, group },
            tally: (value.rollup ?? rollup).all,
            recognised: value.recognised,
          }}
          targets={value.targets}
          onSaved={again}
        />
      )}
    </Section>
  );
}

/** What there is to show of a plan: the targets, and what the communes of the group have reached. */
async function planned(api: Api, { unit, period, tree }: Place, group: string | null) {
  const { end, year } = requirePeriod(period);
  const params = { unit: unit.key, period };
  const [targets, groups, recognitions, rollup] = await Promise.all([
    api.call('readTargets', { params, query: {} }),
    api.call('readGroups', { params, query: {} }),
    api.call('readRecognitions', { params: { unit: tree.root.key, period }, query: {} }),
    group === null ? null : api.call('readRollup', { params, query: { group } }),
  ]);
  const standing = groups.rows.flatMap(({ id, value }) =>
    value && isInForce(value, end) ? [{ id, name: value.name.vi, members: value.members }] : [],
  );
  const members = new Set(standing.find(({ id }) => id === group)?.members);
  const decisions = recognitions.rows.flatMap(({ value }) => (value ? [value] : []));
  const recognised = [...recognisedFor(year, decisions, end)].filter((key) =>
    group === null ? tree.units.get(key)?.rural : members.has(key),
  );
  return {
    ...{ group, targets, rollup, groups: standing },
    recognised: decisions.length === 0 ? null : recognised.length,
  };
}
