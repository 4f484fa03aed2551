/** Nhóm xã: each with its dates and its members. They are put in through the API. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { TYPED } from '../../../messages/typed.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Section } from '../../parts/section.tsx';
import { useRemote } from '../../parts/use-remote.ts';
import type { Place } from '../../place/place.ts';
import { useServices, useTexts } from '../../services.ts';

const useStyles = makeStyles({
  members: { marginBlock: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
});

export function Groups({ place }: { readonly place: Place }) {
  const styles = useStyles();
  const { groups: texts } = useTexts(TYPED);
  const { api } = useServices();
  const { unit, period, tree } = place;
  const ask = useCallback(
    () => api.call('readGroups', { params: { unit: unit.key, period } }),
    [api, unit, period],
  );
  const { value, error, again } = useRemote(ask);
  const standing = value?.rows.flatMap(({ id, value: group }) => (group ? [{ id, group }] : []));
  return (
    <Section heading={texts.heading}>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {standing?.length === 0 && <Text>{texts.none}</Text>}
      {standing?.map(({ id, group }) => (
        <details key={id}>
          <summary>
            {group.name.vi}
            {group.example && ` (${texts.example})`}:{' '}
            {texts.line(group.members.length, group.from, group.to ?? null)}
          </summary>
          <p className={styles.members}>
            {group.members.map((key) => tree.units.get(key)?.name ?? key).join(', ')}
          </p>
        </details>
      ))}
    </Section>
  );
}
