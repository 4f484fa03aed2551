/** A department (sở, ngành): its criteria in all communes, examined and returned one by one. */
import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { WORDS } from '#domain/messages/words';
import type { Verdict } from '#domain/sheet/entry';
import type { UnitKey } from '#domain/sheet/sheet';
import { TextLink } from '../parts/text-link.tsx';
import type { Session } from '../../account/account.ts';
import { DEPARTMENT } from '../../messages/department.ts';
import { SHELL } from '../../messages/shell.ts';
import { useTableStyles } from '../charts/table-styles.ts';
import { SheetDetail } from '../examine/sheet-detail.tsx';
import { Section } from '../parts/section.tsx';
import { AtPlace } from '../place/at-place.tsx';
import type { Place } from '../place/place.ts';
import { sheetsAt, type SheetsThere } from '../place/sheets-at.ts';
import { toldApart } from '../place/told-apart.ts';
import { usePlace } from '../place/use-place.ts';
import { useLanguage, useSession, useTexts } from '../services.ts';

const ROLES = ['department'] as const;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: '130px', minWidth: 0 },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

export function DepartmentView() {
  const texts = useTexts(DEPARTMENT);
  const session = useSession();
  const criteria = useMemo(() => criteriaOf(session), [session]);
  return (
    <AtPlace chosen={usePlace(ROLES, 'province')} ask={sheetsAt}>
      {(place, known, again) =>
        criteria.length === 0 ? (
          <Text>{texts.none}</Text>
        ) : (
          <Criteria place={place} {...known} criteria={criteria} onChanged={again} />
        )
      }
    </AtPlace>
  );
}

function criteriaOf(session: Session): readonly number[] {
  if (session.kind !== 'signedIn') return [];
  const all = session.user.grants.flatMap(({ role, criteria = [] }) =>
    role === 'department' ? criteria : [],
  );
  return [...new Set(all)].sort((a, b) => a - b);
}

interface CriteriaProps extends SheetsThere {
  readonly place: Place;
  readonly criteria: readonly number[];
  readonly onChanged: () => void;
}

function Criteria({ place, list, pack, criteria, onChanged }: CriteriaProps) {
  const [opened, setOpened] = useState<UnitKey | null>(null);
  const commune = opened === null ? undefined : place.tree.units.get(opened);
  if (commune) {
    return (
      <SheetDetail
        commune={commune}
        period={place.period}
        pack={pack}
        examiner={{ level: 'department', criteria }}
        onBack={() => setOpened(null)}
        onChanged={onChanged}
      />
    );
  }
  return (
    <Communes tree={place.tree} list={list} pack={pack} criteria={criteria} onOpen={setOpened} />
  );
}

interface CommunesProps extends SheetsThere {
  readonly tree: Place['tree'];
  readonly criteria: readonly number[];
  readonly onOpen: (unit: UnitKey) => void;
}

function Communes({ tree, list, pack, criteria, onOpen }: CommunesProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts(DEPARTMENT);
  const language = useLanguage();
  const words = WORDS[language].verdict;
  const { status: states } = useTexts(SHELL);
  const [no, setNo] = useState(criteria[0]!);
  const [only, setOnly] = useState<Verdict | ''>('');
  const index = pack.criteria.findIndex((each) => each.no === no);
  const count = (verdict: Verdict) =>
    list.sheets.filter(({ verdicts }) => verdicts[index] === verdict).length;
  const nameOf = (each: number) => {
    const name = pack.criteria.find((criterion) => criterion.no === each)?.name;
    return texts.criterionName(each, (name && (name[language] ?? name.vi)) ?? '');
  };
  return (
    <Section heading={texts.heading}>
      <div className={styles.filters}>
        <Field label={texts.criterion} className={styles.field}>
          <Select
            className={styles.select}
            value={String(no)}
            onChange={(_, { value }) => setNo(Number(value))}
          >
            {criteria.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.show} className={styles.field}>
          <Select
            className={styles.select}
            value={only}
            onChange={(_, { value }) => setOnly(value as Verdict | '')}
          >
            <option value="">{texts.everything}</option>
            {(['met', 'notMet', 'unknown'] as const).map((verdict) => (
              <option key={verdict} value={verdict}>
                {words[verdict]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Text>
        {texts.summary(count('met'), count('notMet'), count('unknown'), list.missing.length)}
      </Text>
      <table className={table.root}>
        <tbody>
          {list.sheets
            .filter(({ verdicts }) => only === '' || verdicts[index] === only)
            .map(({ unit, status, verdicts }) => (
              <tr key={unit}>
                <th scope="row">
                  <TextLink onClick={() => onOpen(unit)}>{toldApart(tree, unit)}</TextLink>
                  <div className={table.small}>{states[status]}</div>
                </th>
                <td className={table.number}>{words[verdicts[index] ?? 'unknown']}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
