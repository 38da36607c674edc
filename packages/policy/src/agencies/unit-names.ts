/** "Hải Phòng" → "Hai Phong": how Vietnamese names stand in English sentences. */
const withoutMarks = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const KINDS: Record<string, string> = {
  Tỉnh: 'Province',
  'Thành phố': 'City',
  Xã: 'Commune',
  Phường: 'Ward',
  'Đặc khu': 'Special Zone',
};

/** "Phường Ba Đình" → "Ba Dinh Ward". */
export const englishUnitName = (unit: { name: string; unit: string }): string =>
  `${withoutMarks(ownName(unit))} ${KINDS[unit.unit] ?? ''}`.trimEnd();

/** Written with a capital everywhere, as the city writes itself. */
const ALWAYS_CAPITAL = 'Thành phố Hồ Chí Minh';

/** "Phường Ba Đình" → "phường Ba Đình", as it stands after the name of an agency. */
export const unitInSentence = (unit: { name: string; unit: string }): string =>
  unit.name === ALWAYS_CAPITAL ? unit.name : `${unit.unit.toLowerCase()} ${ownName(unit)}`;

const ownName = ({ name, unit }: { name: string; unit: string }): string => name.slice(unit.length).trimStart();
