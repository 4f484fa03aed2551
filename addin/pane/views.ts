/**
 * Every view of the pane and who sees it. A view is loaded when it is first opened: nobody waits for another role's
 * charts. To add one: its name in messages/shell.ts, its module here.
 */
import type { ComponentType } from 'react';
import type { Role } from '#domain/access/roles';
import type { Session } from '../account/account.ts';
import type { ViewName } from '../messages/shell.ts';

type Load = () => Promise<{ readonly default: ComponentType }>;

export const VIEWS: Readonly<Partial<Record<ViewName, Load>>> = {
  commune: () =>
    import('./commune/commune-view.tsx').then(({ CommuneView }) => ({ default: CommuneView })),
  district: () =>
    import('./district/district-view.tsx').then(({ DistrictView }) => ({ default: DistrictView })),
  province: () =>
    import('./province/province-view.tsx').then(({ ProvinceView }) => ({ default: ProvinceView })),
  department: () =>
    import('./department/department-view.tsx').then(({ DepartmentView }) => ({
      default: DepartmentView,
    })),
  lint: () => import('./lint/lint-view.tsx').then(({ LintView }) => ({ default: LintView })),
  account: () =>
    import('./account/account-view.tsx').then(({ AccountView }) => ({ default: AccountView })),
};

const VIEWS_OF: Readonly<Record<Role, readonly ViewName[]>> = {
  communeOfficer: ['commune'],
  districtOfficer: ['district', 'commune', 'lint'],
  department: ['department', 'commune', 'lint'],
  provinceOfficer: ['province', 'district', 'commune', 'lint'],
  viewer: ['province', 'commune', 'lint'],
  administrator: [],
};
const VIEWS_OF_NOBODY: readonly ViewName[] = ['commune', 'lint'];

/** The sheet in the open workbook is there for everybody: checking needs no right, and a report needs none either. */
export function viewsFor(session: Session): readonly ViewName[] {
  const granted =
    session.kind === 'signedIn'
      ? session.user.grants.flatMap(({ role }) => VIEWS_OF[role])
      : VIEWS_OF_NOBODY;
  const named = new Set<ViewName>([...granted, 'commune']);
  return [...named].filter((view) => VIEWS[view] !== undefined);
}
