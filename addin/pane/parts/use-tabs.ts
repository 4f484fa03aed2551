/** Many tabs in a narrow pane: smaller letters, so that they take a line less, and whole words on every line. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTabs = makeStyles({
  many: {
    flexWrap: 'wrap',
    backgroundColor: tokens.colorNeutralBackground1,
    '& .fui-Tab__content, & .fui-Tab__content--reserved-space': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
});
