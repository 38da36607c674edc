import { expect, test } from 'vitest';
import { administrativeUnits, formerProvinces, shippedAgencies } from '../index.ts';

const agencies = new Map(shippedAgencies().map((agency) => [agency.code, agency]));

test('34 provinces, 3,321 communes, 63 provinces before', () => {
  const provinces = administrativeUnits().filter(({ parent }) => parent === null);
  expect(provinces).toHaveLength(34);
  expect(administrativeUnits().length - provinces.length).toBe(3321);
  expect(formerProvinces()).toHaveLength(63);
  expect(formerProvinces()).toContainEqual({ name: 'Hải Dương', now: '31', mergedOn: '2025-07-01' });
  expect(formerProvinces()).toContainEqual({ name: 'Nghệ An', now: '40', mergedOn: null });
});

test.each([
  ['btc', 'Bộ Tài chính', 'Ministry of Finance'],
  ['nhnn', 'Ngân hàng Nhà nước Việt Nam', 'State Bank of Viet Nam'],
  ['ubnd-31', 'Ủy ban nhân dân thành phố Hải Phòng', 'People’s Committee of Hai Phong City'],
  ['hdnd-79', 'Hội đồng nhân dân Thành phố Hồ Chí Minh', 'People’s Council of Ho Chi Minh City'],
  ['so-tai-chinh-31', 'Sở Tài chính thành phố Hải Phòng', 'Department of Finance, Hai Phong City'],
  ['thanh-tra-44', 'Thanh tra tỉnh Quảng Trị', 'Inspectorate, Quang Tri Province'],
  [
    'van-phong-ubnd-31',
    'Văn phòng Ủy ban nhân dân thành phố Hải Phòng',
    'Office of the People’s Committee, Hai Phong City',
  ],
  [
    'so-van-hoa-the-thao-du-lich-01',
    'Sở Văn hóa và Thể thao thành phố Hà Nội',
    'Department of Culture and Sports, Ha Noi City',
  ],
  ['ubnd-00004', 'Ủy ban nhân dân phường Ba Đình, thành phố Hà Nội', 'People’s Committee of Ba Dinh Ward, Ha Noi City'],
  [
    'hdnd-11311',
    'Hội đồng nhân dân phường Hồng Bàng, thành phố Hải Phòng',
    'People’s Council of Hong Bang Ward, Hai Phong City',
  ],
])('%s is called %s', (code, vi, en) => {
  expect(agencies.get(code)?.name).toEqual({ vi, en });
});

test('14 ministries, 3 ministerial-level agencies, and the others at the centre', () => {
  const central = [...agencies.values()].filter(({ province }) => province === null);
  expect(central.filter(({ kind }) => kind === 'ministry')).toHaveLength(14);
  expect(central.filter(({ kind }) => kind === 'ministerial_agency').map(({ code }) => code)).toEqual([
    'nhnn',
    'ttcp',
    'vpcp',
  ]);
  expect(central.slice(17).map(({ code }) => code)).toEqual(['tandtc', 'vksndtc', 'ktnn', 'vpqh']);
});

test('every province has the twelve uniform departments; others only where they are known', () => {
  const of = (province: string) =>
    [...agencies.values()]
      .filter((agency) => agency.parent === `ubnd-${province}` && agency.commune === null)
      .map(({ code }) => code);
  expect(of('22')).toHaveLength(13);
  expect(of('33')).toEqual([
    'so-noi-vu-33',
    'so-tu-phap-33',
    'so-tai-chinh-33',
    'so-cong-thuong-33',
    'so-nong-nghiep-moi-truong-33',
    'so-xay-dung-33',
    'so-khoa-hoc-cong-nghe-33',
    'so-van-hoa-the-thao-du-lich-33',
    'so-giao-duc-dao-tao-33',
    'so-y-te-33',
    'thanh-tra-33',
    'van-phong-ubnd-33',
  ]);
  expect(of('31').slice(12)).toEqual(['so-ngoai-vu-31']);
  expect(of('44').slice(12)).toEqual(['so-ngoai-vu-44', 'so-dan-toc-ton-giao-44']);
  expect(agencies.get('so-ngoai-vu-31')?.source.assumption).toBe(true);
});

test('who went before is told, with the last day', () => {
  expect(agencies.get('btc')?.predecessors).toContainEqual({
    name: 'Bộ Kế hoạch và Đầu tư',
    code: 'bkhdt',
    until: '2025-02-28',
  });
  expect(agencies.get('ubnd-44')?.predecessors).toEqual([
    { name: 'Ủy ban nhân dân tỉnh Quảng Bình', code: null, until: '2025-06-30' },
  ]);
  expect(agencies.get('ubnd-75')?.predecessors).toEqual([
    { name: 'Ủy ban nhân dân tỉnh Bình Phước', code: null, until: '2025-06-30' },
    { name: 'Ủy ban nhân dân tỉnh Đồng Nai', code: null, until: '2026-04-29' },
  ]);
  expect(agencies.get('ubnd-46')?.predecessors.map(({ name }) => name)).toEqual([
    'Ủy ban nhân dân tỉnh Thừa Thiên Huế',
  ]);
  expect(agencies.get('so-xay-dung-31')?.predecessors.map(({ name }) => name)).toEqual([
    'Sở Giao thông vận tải thành phố Hải Phòng',
  ]);
});

test('Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa', () => {
  const unit = (name: string) => administrativeUnits().find((each) => each.name === name);
  expect(unit('Đặc khu Hoàng Sa')?.parent).toBe(unit('Thành phố Đà Nẵng')?.code);
  expect(unit('Đặc khu Trường Sa')?.parent).toBe(unit('Tỉnh Khánh Hòa')?.code);
  expect(agencies.get(`ubnd-${unit('Đặc khu Hoàng Sa')?.code}`)?.name.vi).toBe(
    'Ủy ban nhân dân đặc khu Hoàng Sa, thành phố Đà Nẵng',
  );
});
