/** What offices do about a period: close it, keep its figures, set its targets and its standards. */
import { LIST_ROUTES } from '#domain/routes/lists';
import { STANDARD_ROUTES } from '#domain/routes/standards';
import { TARGET_ROUTES } from '#domain/routes/targets';
import { placeOf } from '../../service/context.ts';
import { readList, writeList } from '../../service/lists.ts';
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

const LIST_MOUNTS = mountsOf(LIST_ROUTES, {
  readTyped: ({ params: { unit, period }, query }, { services }) =>
    readList(services, placeOf(unit, period), 'typed', query.row),

  writeTyped: ({ params: { unit, period }, body }, { services, user }) =>
    writeList(services, user, placeOf(unit, period), 'typed', body.rows),

  readGroups: ({ params: { unit, period }, query }, { services }) =>
    readList(services, placeOf(unit, period), 'groups', query.row),

  writeGroups: ({ params: { unit, period }, body }, { services, user }) =>
    writeList(services, user, placeOf(unit, period), 'groups', body.rows),

  readRecognitions: ({ params: { unit, period }, query }, { services }) =>
    readList(services, placeOf(unit, period), 'recognitions', query.row),

  writeRecognitions: ({ params: { unit, period }, body }, { services, user }) =>
    writeList(services, user, placeOf(unit, period), 'recognitions', body.rows),
});

const STANDARD_MOUNTS = mountsOf(STANDARD_ROUTES, {
  publishPack: ({ params: { unit, period }, body }, { services, user }) =>
    publishPack(services, user, placeOf(unit, period), body),
});

export const OFFICE_MOUNTS = [
  ...CLOSING_MOUNTS,
  ...TARGET_MOUNTS,
  ...LIST_MOUNTS,
  ...STANDARD_MOUNTS,
];
