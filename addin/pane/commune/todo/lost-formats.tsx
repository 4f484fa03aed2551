import { makeStyles, tokens } from '@fluentui/react-components';
import { COMMUNE } from '../../../messages/commune.ts';
import { Notice } from '../../parts/notice.tsx';
import { useTexts } from '../../services.ts';
import { useStore } from '../../use-store.ts';
import { useAct } from '../act.ts';
import { useDesk } from '../desk.ts';

const useStyles = makeStyles({ root: { padding: tokens.spacingHorizontalM } });

export function LostFormats() {
  const styles = useStyles();
  const { todo: texts } = useTexts(COMMUNE);
  const act = useAct();
  const { formats } = useDesk();
  const lost = useStore(formats.lost);
  if (lost.length === 0) return null;
  return (
    <div className={styles.root}>
      <Notice
        intent="warning"
        actions={[{ label: texts.putBack, run: () => act(formats.putBack()) }]}
      >
        {texts.formatsLost(lost.length)}
      </Notice>
    </div>
  );
}
