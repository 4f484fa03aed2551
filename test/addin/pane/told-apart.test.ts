import { expect, it } from '@jest/globals';
import { toldApart } from '#addin/pane/place/told-apart';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';

const tree = treeAt('2017-06-30')!;
const names = ruralCommunesUnder(tree, tree.root.key).map(({ key }) => toldApart(tree, key));

it('no two communes of the province are called the same', () => {
  expect(new Set(names).size).toBe(207);
});

it('the district stands only where it is needed', () => {
  expect(names).toContain('Xã Hữu Vĩnh');
  expect(names.filter((name) => name.includes('(')).length).toBeLessThan(40);
});
