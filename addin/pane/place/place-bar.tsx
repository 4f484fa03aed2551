/** What the view is about, at its top: unit and period, both to be changed here. */
import { Caption1, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { PLACE } from '../../messages/place.ts';
import { Empty } from '../parts/empty.tsx';
import { useServices, useTexts } from '../services.ts';
import { periodChoices } from './place.ts';
import type { ChosenPlace } from './use-place.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  field: { flexGrow: 1, flexBasis: '110px', minWidth: 0 },
  period: { flexGrow: 1, flexBasis: '175px', minWidth: 0 },
  // A select is as wide as its longest option unless told otherwise.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

export function PlaceBar({ chosen }: { readonly chosen: ChosenPlace }) {
  const styles = useStyles();
  const texts = useTexts(PLACE);
  const { now } = useServices();
  const { place, period, units } = chosen;
  const known = periodChoices(now());
  const periods = known.includes(period) ? known : [period, ...known];
  return (
    <>
      <div className={styles.root}>
        {units.length === 1 ? (
          <div className={styles.field}>
            <Caption1 block>{texts.unit}</Caption1>
            <Text weight="semibold">{place?.unit.name}</Text>
          </div>
        ) : (
          <Field className={styles.field} label={texts.unit} size="small">
            <Select
              size="small"
              className={styles.select}
              value={place?.unit.key ?? ''}
              disabled={units.length === 0}
              onChange={(_, { value }) => chosen.chooseUnit(value)}
            >
              {units.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field className={styles.period} label={texts.period} size="small">
          <Select
            size="small"
            className={styles.select}
            value={period}
            onChange={(_, { value }) => chosen.choosePeriod(value)}
          >
            {periods.map((id) => (
              <option key={id} value={id}>
                {texts.periodName(id)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {!place && (
        <Empty icon={<LocationRegular />} title={texts.nobody}>
          {texts.nobodyHint}
        </Empty>
      )}
    </>
  );
}
