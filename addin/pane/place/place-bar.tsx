/** What the view is about, at its top: unit and period, both to be changed here. */
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
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
  field: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
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
        <Field className={styles.field} label={texts.unit} size="small">
          <Select
            size="small"
            value={place?.unit.key ?? ''}
            disabled={units.length < 2}
            onChange={(_, { value }) => chosen.chooseUnit(value)}
          >
            {units.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={texts.period} size="small">
          <Select
            size="small"
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
