/** What offices do about a period: close it, keep its figures, set its targets and its standards. */
import { STANDARD_ROUTES } from '#domain/routes/standards';
import { TARGET_ROUTES } from '#domain/routes/targets';
import { placeOf } from '../../service/context.ts';
import { publishPack } from '../../service/publish-pack.ts';
import { readTargets, setTargets } from '../../service/targets.ts';
import { mountsOf } from '../mount.ts';
import { CLOSING_MOUNTS } from './closings.ts';

const TARGET_MOUNTS = mountsOf(TARGET_ROUTES, {
  readTargets: ({ params: { unit, period }, query }, { services }) =>
    readTargets(services, placeOf(unit, period), query.version),

  setTargets: ({ params: { unit, period }, body }, { services, user }) =>
    setTargets(services, user, placeOf(unit, period), body),
});

const STANDARD_MOUNTS = mountsOf(STANDARD_ROUTES, {
  publishPack: ({ params: { unit, period }, body }, { services, user }) =>
    publishPack(services, user, placeOf(unit, period), body),
});

export const OFFICE_MOUNTS = [...CLOSING_MOUNTS, ...TARGET_MOUNTS, ...STANDARD_MOUNTS];
