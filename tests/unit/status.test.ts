import { describe, expect, it } from 'vitest';
import { bannersFor, lawState, type Banner, type PageFacts } from '../../src/truth/status.ts';

const resolution98 = {
  name: 'Nghị quyết 98',
  inForceFrom: '2023-08-01',
  amendedBy: [{ law: 'nghi-quyet-260', from: '2025-12-12' }],
};
const page = (facts: Partial<PageFacts>): PageFacts => ({
  laws: [],
  agencies: [],
  values: [],
  reviewBy: '2027-05-22',
  nameOf: (id) => ({ text: id, href: `/van-ban/${id}/` }),
  ...facts,
});
const words = (banners: Banner[]) =>
  banners.map((banner) => banner.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''));

describe('where a law stands', () => {
  it('is not yet in force the day before', () => expect(lawState(resolution98, '2023-07-31')).toBe('not-yet'));
  it('is in force until it is amended', () => expect(lawState(resolution98, '2025-12-11')).toBe('in-force'));
  it('is amended from the first day of the amendment', () => expect(lawState(resolution98, '2025-12-12')).toBe('amended'));
  it('is replaced, even when it was amended before', () =>
    expect(lawState({ ...resolution98, replacedBy: { law: 'x', from: '2026-01-01' } }, '2026-01-01')).toBe('replaced'));
  it('ends after its last day, not on it', () => {
    expect(lawState({ amendedBy: [], inForceFrom: '2022', inForceTo: '2026-06-30' }, '2026-06-30')).toBe('in-force');
    expect(lawState({ amendedBy: [], inForceFrom: '2021', inForceTo: '2026-06-30' }, '2026-07-01')).toBe('ended');
  });
  it('shows no state for what never comes into force', () => {
    expect(lawState({ kind: 'Kế hoạch', number: '77/KH-UBND', amendedBy: [] }, '2026-01-01')).toBe('none');
    expect(lawState({ kind: 'Quyết định', number: '850/QĐ-TTg', amendedBy: [] }, '2026-01-01')).toBe('none');
    expect(lawState({ kind: 'Quyết định', number: '31/2021/QĐ-TTg', amendedBy: [] }, '2026-01-01')).toBe('unknown');
    expect(lawState({ kind: 'Nghị định', number: '09/2017/NĐ-CP', amendedBy: [] }, '2026-01-01')).toBe('unknown');
  });
  it('shows the days of a resolution on a single matter where they are known', () =>
    expect(lawState({ kind: 'Nghị quyết', number: '1278/NQ-UBTVQH15', inForceFrom: '2025-01-01', amendedBy: [] }, '2026-01-01')).toBe(
      'in-force',
    ));
  it('claims nothing when no source tells since when', () => expect(lawState({ amendedBy: [] }, '2026-01-01')).toBe('unknown'));
});

describe('the banner of a page', () => {
  it('names the amendment, its day, and links to it', () => {
    const [banner] = bannersFor(page({ laws: [resolution98] }), '2026-11-22');
    expect(words([banner!])).toEqual(['Nghị quyết 98 đã được sửa đổi bởi nghi-quyet-260 (từ 12/12/2025).']);
    expect(banner!.pieces).toContainEqual({ text: 'nghi-quyet-260', href: '/van-ban/nghi-quyet-260/' });
  });
  it('says nothing of an amendment that is still to come', () =>
    expect(bannersFor(page({ laws: [resolution98] }), '2024-06-01')).toEqual([]));
  it('sends people from an office that is gone to those who followed it', () => {
    const district = { name: 'Ủy ban nhân dân Quận 10', to: '2025-06-30', successors: ['Vườn Lài', 'Diên Hồng', 'Hòa Hưng'] };
    expect(words(bannersFor(page({ agencies: [district] }), '2025-07-01'))).toEqual([
      'Ủy ban nhân dân Quận 10 đã kết thúc hoạt động từ 1/7/2025. Cơ quan tiếp nhận: Vườn Lài, Diên Hồng và Hòa Hưng.',
    ]);
    expect(bannersFor(page({ agencies: [district] }), '2025-06-30')).toEqual([]);
  });
  it('says no more of the end of an office than the sources do', () => {
    const portal = { name: 'Cổng của Thành phố', to: '2025-06', successors: [] };
    expect(words(bannersFor(page({ agencies: [portal] }), '2025-07-01'))).toEqual([
      'Cổng của Thành phố đã kết thúc hoạt động trong tháng 6/2025.',
    ]);
    expect(bannersFor(page({ agencies: [portal] }), '2025-06-30')).toEqual([]);
  });
  it('warns when the review is overdue, from the day after it was due', () => {
    expect(bannersFor(page({ reviewBy: '2026-11-21' }), '2026-11-21')).toEqual([]);
    expect(words(bannersFor(page({ reviewBy: '2026-11-21' }), '2026-11-22'))[0]).toContain('quá hạn đối chiếu từ 22/11/2026');
  });
  it('warns of a value that has run out', () =>
    expect(words(bannersFor(page({ values: [{ name: 'Lệ phí', validTo: '2025-12-31' }] }), '2026-01-01'))[0]).toContain(
      'chỉ đúng đến hết 31/12/2025',
    ));
  it('puts the closed office before the changed law', () => {
    const kinds = bannersFor(page({ laws: [resolution98], agencies: [{ name: 'A', to: '2025-06-30', successors: [] }] }), '2026-11-22');
    expect(kinds.map((banner) => banner.kind)).toEqual(['agency', 'law']);
  });
});
