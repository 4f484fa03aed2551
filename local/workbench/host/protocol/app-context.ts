/** What Excel tells a page about itself when it begins. */
import type { RequirementSets } from './requirements.ts';
import type { SettingsStore } from './session.ts';

export interface AppContext {
  /** Of the pane among those of the page that plays Excel. */
  readonly id: string;
  /** "vi-VN" */
  readonly language: string;
  /** Of the file. */
  readonly documentUrl: string;
  readonly requirements: RequirementSets;
}

/** Excel on the web. */
const APP = 16;

export function appContext(context: AppContext, settings: SettingsStore) {
  const { id, language, documentUrl, requirements } = context;
  return {
    _id: id,
    _appName: APP,
    _appVersion: '16.00',
    _appMinorVersion: 1,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: settings.all(),
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: `start-${id}`,
    _appInstanceId: id,
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.18000.0',
    _requirementMatrix: JSON.stringify(requirements),
    _initialDisplayMode: 0,
    _featureGates: {},
    _addinName: 'NTM',
  };
}
