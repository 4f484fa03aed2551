// The API as a function, over a store in memory in which Xã Hoàng Đồng has sent a sheet that meets everything.
import { apiOver, type Api } from '#domain/routes/client';
import { ApiWorld, HOANG_DONG, province, type Person } from '../functions/api/world.ts';

export const apiOf = (world: ApiWorld, who: Person): Api =>
  apiOver(async ({ method, path, body }) => {
    const headers = { 'accept-language': 'vi' };
    const answer = await world.send(who, path, { method, headers, ...(body ? { body } : {}) });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  });

export async function apiOfSmallProvince(): Promise<Api> {
  const world = new ApiWorld();
  await world.sheet(HOANG_DONG);
  await world.addUp();
  return apiOf(world, province);
}
