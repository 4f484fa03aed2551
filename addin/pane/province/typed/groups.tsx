/** Nhóm xã: each with its dates and its members, made and changed here. Every version is kept. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { GroupFields } from '#domain/units/groups';
import { TYPED } from '../../../messages/typed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Section } from '../../parts/section.tsx';
import { useRemote } from '../../parts/use-remote.ts';
import { useTask } from '../../parts/use-task.ts';
import type { Place } from '../../place/place.ts';
import { useServices, useTexts } from '../../services.ts';
import { GroupForm, type NamedGroup } from './group-form.tsx';

const useStyles = makeStyles({
  members: { marginBlock: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
});

export function Groups({ place }: { readonly place: Place }) {
  const styles = useStyles();
  const { groups: texts } = useTexts(TYPED);
  const { api } = useServices();
  const { unit, period, tree } = place;
  /** The group that is open for changes; '' a new one. */
  const [open, setOpen] = useState<string | null>(null);
  const ask = useCallback(
    () => api.call('readGroups', { params: { unit: unit.key, period } }),
    [api, unit, period],
  );
  const { value, error, again } = useRemote(ask);
  const write = useTask(async (id: string, fields: GroupFields | null) => {
    const version = value?.rows.find((row) => row.id === id)?.version ?? 0;
    try {
      await api.call('writeGroups', {
        params: { unit: unit.key, period },
        body: { rows: [{ id, version, value: fields }] },
      });
      setOpen(null);
    } finally {
      again();
    }
  });
  const standing =
    value?.rows.flatMap(({ id, value: group }): NamedGroup[] => (group ? [{ id, group }] : [])) ??
    [];
  const form = (existing: NamedGroup | null) => (
    <GroupForm
      place={place}
      existing={existing}
      taken={standing.map(({ id }) => id)}
      busy={write.running}
      onSave={write.run}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <Section heading={texts.heading}>
      <Text size={200}>{texts.hint}</Text>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value && standing.length === 0 && <Text>{texts.none}</Text>}
      {standing.map((named) => {
        const { id, group } = named;
        return (
          <div key={id}>
            <details>
              <summary>
                {group.name.vi}
                {group.example && ` (${texts.example})`}:{' '}
                {texts.line(group.members.length, group.from, group.to ?? null)}
              </summary>
              <p className={styles.members}>
                {group.members.map((key) => tree.units.get(key)?.name ?? key).join(', ')}
              </p>
              <Button
                size="small"
                aria-label={texts.edit(group.name.vi)}
                onClick={() => setOpen(id)}
              >
                {texts.editShort}
              </Button>
            </details>
            {open === id && form(named)}
          </div>
        );
      })}
      {write.error !== null && <Failure error={write.error} />}
      {open === '' && form(null)}
      {open === null && value && (
        <div>
          <Button onClick={() => setOpen('')}>{texts.add}</Button>
        </div>
      )}
    </Section>
  );
}
