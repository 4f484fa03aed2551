// Tables of a pane 320 pixels wide: numbers to the right, their digits under one another, nothing cut.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  root: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
    '& thead th': {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      verticalAlign: 'bottom',
    },
    '& td, & th': { padding: '4px 4px', verticalAlign: 'middle', overflowWrap: 'anywhere' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  number: {
    textAlign: 'end !important' as 'end',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  small: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  /** Only heard. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
