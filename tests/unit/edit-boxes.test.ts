import { expect, test } from 'vitest';
import { entryKinds } from '../../src/authoring/entries.ts';
import { childrenOf } from '../../src/schemas/shape.ts';
import { fieldsFor, type Box, type Field } from '../../src/edit/boxes.ts';

/** Every box of a form, those in groups and lists too, with the way to it. */
function boxesIn(fields: readonly Field[], above: string): { path: string; field?: Field; box: Box }[] {
  const within = (path: string, box: Box): ReturnType<typeof boxesIn> => {
    if (box.kind === 'group' || box.kind === 'dated') return boxesIn(box.fields, path);
    return box.kind === 'list' ? [{ path: `${path}[]`, box: box.item }, ...within(`${path}[]`, box.item)] : [];
  };
  return fields.flatMap((field) => {
    const path = `${above}.${field.key}`;
    return [{ path, field, box: field.box }, ...within(path, field.box)];
  });
}

const all = entryKinds.flatMap(({ folder, schema }) => boxesIn(fieldsFor(schema), folder));

test.each(entryKinds)('every key of $folder has a box', ({ schema }) => {
  expect(fieldsFor(schema).map(({ key }) => key)).toEqual(Object.keys(childrenOf(schema).keys!));
});

test('days, sums, references and values have boxes of their own', () => {
  const kindOf = (path: string) => all.find((each) => each.path === path)?.box;
  expect(kindOf('tin-phuong.date')).toEqual({ kind: 'loose-day' });
  expect(kindOf('tin-phuong.reviewBy')).toEqual({ kind: 'day' });
  expect(kindOf('tin-phuong.wards')).toEqual({ kind: 'list', item: { kind: 'reference', to: 'phuong' } });
  expect(kindOf('tin-phuong.summary')).toMatchObject({ kind: 'dated', short: 'text' });
  expect(kindOf('tin-phuong.summary.text')).toEqual({ kind: 'line', most: 260 });
  expect(kindOf('tin-phuong.summary.until')).toEqual({ kind: 'day' });
  expect(kindOf('du-kien.value')).toEqual({ kind: 'value' });
  expect(kindOf('du-kien.later[].value')).toEqual({ kind: 'value' });
  expect(kindOf('thu-tuc.ways[].fee.amount')).toEqual({ kind: 'sum' });
  expect(kindOf('huong-dan.order')).toEqual({ kind: 'number' });
});

test('every box has a name, and no name speaks of files', () => {
  const names = all.flatMap(({ path, field }) => (field ? [{ path, name: `${field.label} ${field.help}`.trim() }] : []));
  expect(names.filter(({ name }) => name === '' || /content\/|site\.yaml|\btrue\b|^[a-z]+$/.test(name))).toEqual([]);
});

test('no name speaks of a phường where a xã may read it', () => {
  const names = all.flatMap(({ path, field }) => (field ? [{ path, name: `${field.label} ${field.help}` }] : []));
  expect(names.filter(({ name }) => /phường(?!, xã|, đặc khu)/i.test(name))).toEqual([]);
});

test('a source shows both boxes for its day, for one of them must be filled in', () => {
  const source = fieldsFor(entryKinds.find(({ folder }) => folder === 'nguon')!.schema);
  expect(source.filter(({ isOneOf }) => isOneOf).map(({ label }) => label)).toEqual(['Ngày đăng', 'Không rõ ngày đăng']);
});

test('every value of every list has words', () => {
  const bare = all.flatMap(({ path, box }) =>
    box.kind === 'choice' ? box.options.filter(([, name]) => name === '').map(([value]) => `${path}: ${value}`) : [],
  );
  expect(bare).toEqual([]);
});
