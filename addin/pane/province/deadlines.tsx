/** Who owes what by when in this period, who was late, and who still is. */
import { Text } from '@fluentui/react-components';
import type { UnitTree } from '#domain/units/tree';
import { PROVINCE } from '../../messages/province.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { dateText } from '../parts/date-text.ts';
import { Failure } from '../parts/failure.tsx';
import { Loading } from '../parts/loading.tsx';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
import { toldApart } from '../place/told-apart.ts';
import { useDuties, type Duties } from '../place/use-duties.ts';
import { useLanguage, useTexts } from '../services.ts';

type CommuneDuty = Duties['communes'][number];

export function Deadlines({ place }: { readonly place: Place }) {
  const { deadlines: texts } = useTexts(PROVINCE);
  const { value, error, again } = useDuties(place);
  return (
    <Section heading={texts.heading}>
      {error !== null && <Failure error={error} again={again} />}
      {value === null && error === null && <Loading />}
      {value && (
        <>
          <DueDates duties={value} />
          <Late communes={value.communes} tree={place.tree} />
        </>
      )}
    </Section>
  );
}

function DueDates({ duties: { duties, period, confirmed } }: { readonly duties: Duties }) {
  const table = useTableStyles();
  const { deadlines: texts } = useTexts(PROVINCE);
  const language = useLanguage();
  return (
    <>
      <table className={table.root}>
        <tbody>
          {duties
            .filter((duty) => duty.period === period)
            .map(({ level, due }) => (
              <tr key={level}>
                <th scope="row">{texts.level[level]}</th>
                <td className={table.number}>{dateText(`${due}T00:00:00`, language)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {!confirmed && <Text size={200}>{texts.suggested}</Text>}
    </>
  );
}

interface LateProps {
  readonly communes: readonly CommuneDuty[];
  readonly tree: UnitTree;
}

/** Those who have sent nothing stand first. */
function Late({ communes, tree }: LateProps) {
  const table = useTableStyles();
  const { deadlines: texts } = useTexts(PROVINCE);
  const late = communes.filter((commune) => commune.late);
  const unsent = late.filter(({ receivedAt }) => receivedAt === null);
  const sent = late.filter(({ receivedAt }) => receivedAt !== null).sort((a, b) => b.days - a.days);
  return (
    <>
      {unsent.length > 0 && <Text>{texts.overdue(unsent.length)}</Text>}
      <Text>{sent.length === 0 ? texts.nobodyLate : texts.late(sent.length)}</Text>
      {late.length > 0 && (
        <table className={table.root}>
          <tbody>
            {[...unsent, ...sent].map(({ unit, days, receivedAt }) => (
              <tr key={unit}>
                <th scope="row">{toldApart(tree, unit)}</th>
                <td className={table.number}>
                  {receivedAt === null ? texts.overdueDays(days) : texts.lateDays(days)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
