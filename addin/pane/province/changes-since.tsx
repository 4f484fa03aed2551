/** Communes that came late or changed since the last closing: they stand above the table, where nobody misses them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { PROVINCE } from '../../messages/province.ts';
import { Failure } from '../parts/failure.tsx';
import { Notice } from '../parts/notice.tsx';
import { useRemote } from '../parts/use-remote.ts';
import type { Place } from '../place/place.ts';
import { toldApart } from '../place/told-apart.ts';
import { useServices, useTexts } from '../services.ts';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function ChangesSince({ place }: { readonly place: Place }) {
  const styles = useStyles();
  const { closings: texts } = useTexts(PROVINCE);
  const { api } = useServices();
  const ask = useCallback(async () => {
    const params = { unit: place.unit.key, period: place.period };
    const { closings } = await api.call('listClosings', { params });
    const [last] = closings;
    if (!last) return null;
    return api.call('changesSinceClosing', { params: { ...params, no: String(last.no) } });
  }, [api, place]);
  const { value, error, again } = useRemote(ask);
  if (error !== null) return <Failure error={error} again={again} />;
  if (value === null || value.changes.length === 0) return null;
  return (
    <div className={styles.root}>
      <Notice intent="warning" title={texts.sinceTitle(value.no, value.changes.length)}>
        <ul className={styles.list}>
          {value.changes.map(({ unit, kind }) => (
            <li key={unit}>
              {toldApart(place.tree, unit)}: {texts.since[kind]}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
