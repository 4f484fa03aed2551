/** All criteria with their verdicts; opened, the indicators of one, and how far each is from its standard. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { COMMUNE } from '../../../messages/commune.ts';
import { useLanguage, useTexts } from '../../services.ts';
import { useDesk } from '../desk.ts';
import { IndicatorLine } from './indicator-line.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    gap: 0,
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXS,
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginInline: tokens.spacingHorizontalS,
  },
});

export function CriteriaTab() {
  const styles = useStyles();
  const texts = useTexts(COMMUNE).criteria;
  const language = useLanguage();
  const { pack, evaluation } = useDesk().open;
  return (
    <Accordion collapsible multiple className={styles.root}>
      {pack.criteria.map(({ no, name }) => {
        const indicators = pack.indicators.filter(({ criterion }) => criterion === no);
        const met = indicators.filter(
          ({ id }) => evaluation.indicators.get(id)?.verdict === 'met',
        ).length;
        const { verdict } = evaluation.criteria.find((criterion) => criterion.no === no)!;
        return (
          <AccordionItem key={no} value={no}>
            <AccordionHeader
              as="h2"
              expandIconPosition="end"
              icon={<VerdictMark verdict={verdict} />}
            >
              <span className={styles.header}>
                {texts.criterion(no, name[language] ?? name.vi)}
                <Caption1 className={styles.quiet}>
                  {texts.indicators(met, indicators.length)}
                </Caption1>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              {indicators.map((indicator) => (
                <IndicatorLine key={indicator.id} indicator={indicator} />
              ))}
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
