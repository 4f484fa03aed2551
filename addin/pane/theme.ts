// Green as the programme and as Excel are; everything else is Fluent's own.
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

const GREEN: BrandVariants = {
  10: '#031a0e',
  20: '#06281a',
  30: '#083820',
  40: '#0a4727',
  50: '#0c562e',
  60: '#0e6335',
  70: '#0f6f3c',
  80: '#107c41',
  90: '#2a8b55',
  100: '#439a69',
  110: '#5ba97e',
  120: '#74b993',
  130: '#8ec8a8',
  140: '#a8d7bd',
  150: '#c3e5d2',
  160: '#dff3e8',
};

export type Look = 'light' | 'dark' | 'highContrast';

const dark = createDarkTheme(GREEN);

export const THEMES: Readonly<Record<Look, Theme>> = {
  light: createLightTheme(GREEN),
  // The ramp is made for light; on black its middle is too dark to read.
  dark: {
    ...dark,
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[130],
  },
  highContrast: teamsHighContrastTheme,
};
