/** The communes of a district: where each sheet stands, what needs a person first, who is missing. */
import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import type { Pack } from '#domain/packs/schema';
import { DISTRICT } from '../../messages/district.ts';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import type { Place } from '../place/place.ts';
import { useTexts } from '../services.ts';
import { CommuneRow } from './commune-row.tsx';
import { byConcern, type SheetList } from './concern.ts';
import { ExamineClean } from './examine-clean.tsx';
import { MissingCommunes } from './missing-communes.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  group: { display: 'block', color: tokens.colorNeutralForeground2, marginTop: '4px' },
});

export interface CommuneListProps {
  readonly place: Place;
  readonly list: SheetList;
  readonly pack: Pack;
  readonly onOpen: (unit: string) => void;
  readonly onChanged: () => void;
}

export function CommuneList({ place, list, pack, onOpen, onChanged }: CommuneListProps) {
  const styles = useStyles();
  const { communes: texts } = useTexts(DISTRICT);
  const examined = list.sheets.filter(
    ({ status }) => status === 'examined' || status === 'appraised',
  );
  return (
    <>
      <Section heading={texts.heading}>
        <Text>{texts.summary(list.reported, list.expected, examined.length)}</Text>
        <ExamineClean place={place} sheets={list.sheets} onChanged={onChanged} />
        {list.sheets.length === 0 && (
          <Empty icon={<DocumentTableRegular />} title={texts.heading}>
            {texts.nothing}
          </Empty>
        )}
        {byConcern(list.sheets).map(({ concern, sheets }) => (
          <div key={concern}>
            <Caption1 as="h3" className={styles.group}>
              {texts.concern[concern]} ({sheets.length})
            </Caption1>
            <ul className={styles.list}>
              {sheets.map((sheet) => (
                <li key={sheet.unit}>
                  <CommuneRow
                    sheet={sheet}
                    criteria={pack.criteria.length}
                    onOpen={() => onOpen(sheet.unit)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Section>
      <MissingCommunes place={place} missing={list.missing} />
    </>
  );
}
