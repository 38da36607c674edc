import { expect, test } from 'vitest';
import { registeredDocuments } from '../index.ts';
import { draftingAgency } from './drafting-agency.ts';

const find = (type: string, numberSymbol: string) =>
  registeredDocuments().find((each) => each.type === type && each.numberSymbol === numberSymbol);

test('the register holds the Codification and what people name beside it', () => {
  expect(registeredDocuments().length).toBeGreaterThan(3700);
  expect(find('Luật', '31/2024/QH15')).toEqual({
    type: 'Luật',
    numberSymbol: '31/2024/QH15',
    title: 'Luật Đất đai',
    issuer: 'quoc-hoi',
    issuedOn: '2024-01-18',
    effectiveOn: '2024-08-01',
    subject: 'dat-dai',
    draftingAgency: { code: 'bnnmt', inferred: true },
  });
  expect(find('Nghị định', '102/2024/NĐ-CP')?.draftingAgency?.code).toBe('bnnmt');
  expect(find('Bộ luật', '45/2019/QH14')).toMatchObject({ title: 'Bộ luật Lao động', draftingAgency: { code: 'bnv' } });
});

test.each([
  ['a circular of a ministry of today', 'Thông tư', '52/2025/TT-BCT', { code: 'bct', inferred: false }],
  ['one of a ministry that was merged as a whole', 'Thông tư', '06/2022/TT-BKHĐT', { code: 'btc', inferred: false }],
  ['a decree, told by its own preamble', 'Nghị định', '31/2021/NĐ-CP', { code: 'btc', inferred: false }],
  ['a decree of another hand than its topic', 'Nghị định', '61/2018/NĐ-CP', { code: 'vpcp', inferred: true }],
  ['a decree on a topic of its own', 'Nghị định', '146/2018/NĐ-CP', { code: 'byt', inferred: true }],
])('%s', (_, type, numberSymbol, agency) => {
  expect(find(type, numberSymbol)?.draftingAgency).toEqual(agency);
});

const circular = { type: 'Thông tư', numberSymbol: '1/2020/TT-X', topic: null };

test('a circular of a ministry that was split goes by topic, then by subject', () => {
  const labour = { ...circular, issuer: 'bldtbxh', subject: 'lao-dong' };
  expect(draftingAgency({ ...labour, topic: 'Giáo dục nghề nghiệp' })).toEqual({ code: 'bgddt', inferred: true });
  expect(draftingAgency({ ...labour, topic: 'Việc làm' })).toEqual({ code: 'bnv', inferred: true });
  expect(draftingAgency({ ...circular, issuer: 'btttt', subject: 'thong-tin-bao-chi-xuat-ban' })).toEqual({
    code: 'bvhttdl',
    inferred: true,
  });
  expect(draftingAgency({ ...circular, issuer: 'bldtbxh', subject: 'ke-toan-kiem-toan' })).toMatchObject({
    inferred: true,
  });
});

test('a joint circular is inferred to be of the first that signed', () => {
  expect(draftingAgency({ ...circular, type: 'Thông tư liên tịch', issuer: 'btc', subject: null })).toEqual({
    code: 'btc',
    inferred: true,
  });
});

test('without issuer and subject nobody is named', () => {
  expect(draftingAgency({ ...circular, issuer: null, subject: null })).toBeNull();
  expect(draftingAgency({ ...circular, issuer: 'chinh-phu', subject: null })).toBeNull();
});
