import type { ProvisionPath } from '../provisions.ts';
import { wordIds } from './lexicon.ts';
import {
  ARTICLE,
  between,
  CLAUSE,
  type Group,
  INNER,
  type Label,
  OUTER,
  POINT,
  readGroup,
  readShortPoint,
} from './provision-groups.ts';
import { GLUED, NEW_LINE, type Tokens } from './tokens.ts';
import * as w from './words.ts';

/** One place of an expression, with other readings of its labels. */
export interface PathReading {
  readonly path: ProvisionPath;
  readonly alternatives: readonly ProvisionPath[];
  /** Stands for a range: from its own label at that level up to this one. */
  readonly through?: { readonly level: keyof ProvisionPath; readonly label: string };
}

export interface ProvisionList {
  readonly readings: readonly PathReading[];
  /** At least one level is written with its whole word. */
  readonly spelled: boolean;
  /** How many levels are written. */
  readonly levels: number;
  readonly end: number;
}

/** How closely a group stands to the one before it, the closest first. */
const LINKED = 0;
const BESIDE = 1;
const LISTED = 2;
const JOINED = 3;

interface PlacedGroup extends Group {
  readonly bond: number;
}

const LINKS = wordIds('cua tai thuoc trong o');
const FILLERS = wordIds('quy dinh cac tu neu nam');
const MOST_GROUPS = 400;

/** Reads "điểm a khoản 2 Điều 15", "Đ.5 K.2", "khoản 2 Điều 13 và khoản 2 Điều 14" at token `at`. */
export function readProvisions(tokens: Tokens, at: number): ProvisionList | null {
  const groups: PlacedGroup[] = [];
  let end = at;
  let bond = BESIDE;
  let range = false;
  let here = at;
  while (groups.length < MOST_GROUPS) {
    const group = readGroup(tokens, here) ?? (groups.at(-1)?.level === CLAUSE ? readShortPoint(tokens, here) : null);
    if (!group) break;
    const before = groups.at(-1);
    if (range && before && before.level === group.level && group.values[0]) {
      // "Điều 5 đến Điều 8"
      const values = [
        ...before.values,
        ...between(before.values.at(-1), group.values[0], group.level),
        ...group.values,
      ];
      groups[groups.length - 1] = { ...before, values };
    } else groups.push({ ...group, bond });
    end = group.end;
    const next = readBond(tokens, end);
    if (!next) break;
    ({ bond, range, end: here } = next);
  }
  const levels = groups.filter(({ level }) => level !== OUTER && level !== INNER);
  if (levels.length === 0) return null;
  const readings = assemble(levels);
  if (readings.length === 0) return null;
  return { readings, spelled: levels.some(({ spelled }) => spelled), levels: levels.length, end };
}

function readBond(tokens: Tokens, at: number): { bond: number; range: boolean; end: number } | null {
  if (tokens.gap(at) === NEW_LINE) return null;
  let end = at;
  let bond = BESIDE;
  const sign = tokens.sign(end);
  if (sign === w.DOT && tokens.gap(end) === GLUED) {
    // "Đ.5.K.2", but not the end of a sentence.
    if (tokens.gap(end + 1) !== GLUED) return null;
    end += 1;
  } else if (sign === w.COMMA || sign === w.SEMICOLON || sign === w.AMPERSAND) {
    bond = LISTED;
    end += 1;
  } else if (sign === w.OPEN || sign === w.CLOSE || sign === w.HYPHEN || sign === w.TILDE || sign === w.SLASH) {
    end += 1;
    if (sign === w.CLOSE && tokens.sign(end) === w.COMMA) end += 1;
  }
  const word = tokens.word(end);
  const range = w.DEN.has(word) || sign === w.HYPHEN || sign === w.TILDE;
  if (word === w.VA || w.OR.has(word) || w.DEN.has(word)) {
    bond = JOINED;
    end += 1;
  } else if (LINKS.has(word)) {
    bond = bond === BESIDE ? LINKED : bond;
    end += 1;
  }
  for (let fillers = 0; fillers < 2 && FILLERS.has(tokens.word(end)); fillers += 1) end += 1;
  return { bond, range, end };
}

interface Draft {
  article?: Label | undefined;
  clause?: Label | undefined;
  point?: Label | undefined;
}

function assemble(groups: readonly PlacedGroup[]): PathReading[] {
  const drafts = descends(groups) ? assembleDown(groups) : assembleUp(groups);
  return drafts.flatMap(toReading);
}

/** Whether the expression goes from the article down to the point, as in "Điều 5 khoản 2". */
function descends(groups: readonly PlacedGroup[]): boolean {
  const first = groups[0]?.level ?? 0;
  const last = groups.at(-1)?.level ?? 0;
  if (first !== last) return first > last && first === ARTICLE;
  if (first !== ARTICLE) return false;
  const inner = groups.findIndex(({ level }) => level !== ARTICLE);
  if (inner < 0) return false;
  const outer = groups.findIndex(({ level }, index) => index > inner && level === ARTICLE);
  return (groups[inner]?.bond ?? 0) < (groups[outer]?.bond ?? 0);
}

/** "điểm a khoản 1, khoản 3 Điều 5": what stands open takes the next higher level. */
function assembleUp(groups: readonly PlacedGroup[]): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft[] = [];
  for (const [index, group] of groups.entries()) {
    const before = open.at(-1);
    const next = groups[index + 1];
    if (group.level === POINT) {
      // "khoản 2 điểm a Điều 5"
      const inside = before?.clause && !before.point && group.bond < JOINED && next?.level !== CLAUSE;
      const [firstPoint, ...rest] = group.values;
      if (inside && before) {
        before.point = firstPoint;
        for (const point of rest) open.push(draft(drafts, { clause: before.clause, point }));
      } else open.push(...group.values.map((point) => draft(drafts, { point })));
    } else if (group.level === CLAUSE) {
      const [clause, ...rest] = group.values;
      const points = open.filter((entry) => entry.point && !entry.clause);
      for (const entry of points) entry.clause = clause;
      const others = points.length > 0 ? rest : group.values;
      open.push(...others.map((other) => draft(drafts, { clause: other })));
    } else {
      const [article, ...rest] = group.values;
      for (const entry of open) entry.article = article;
      const others = open.length > 0 ? rest : group.values;
      for (const other of others) draft(drafts, { article: other });
      open = [];
    }
  }
  // "khoản 2 Điều 5, khoản 3": the last article, and for points the last clause, goes on.
  let article: Label | undefined;
  let clause: Label | undefined;
  for (const entry of drafts) {
    if (entry.article) {
      article = entry.article;
      clause = entry.clause;
      continue;
    }
    entry.article = article;
    if (!entry.clause && article) entry.clause = clause;
    clause = entry.clause ?? clause;
  }
  return drafts;
}

/** "Điều 5 khoản 2 điểm a, b; Điều 7": deeper levels belong to the last higher one. */
function assembleDown(groups: readonly PlacedGroup[]): Draft[] {
  const drafts: Draft[] = [];
  let article: Label | undefined;
  let clause: Label | undefined;
  for (const group of groups) {
    const last = drafts.at(-1);
    if (group.level === ARTICLE) {
      for (const value of group.values) draft(drafts, { article: value });
      article = group.values.at(-1);
      clause = undefined;
    } else if (group.level === CLAUSE) {
      // "Điều 5 điểm a khoản 2"
      const open =
        last?.point && !last.clause && group.bond <= BESIDE
          ? drafts.filter((d) => d.point && !d.clause && d.article === article)
          : [];
      for (const entry of open) entry.clause = group.values[0];
      const values = open.length > 0 ? group.values.slice(1) : group.values;
      if (last && !last.clause && !last.point && values.length > 0) drafts.pop();
      for (const value of values) draft(drafts, { article, clause: value });
      clause = group.values.at(-1);
    } else {
      if (last && !last.point && last.clause === clause) drafts.pop();
      for (const point of group.values) draft(drafts, { article, clause, point });
    }
  }
  return drafts;
}

function draft(drafts: Draft[], entry: Draft): Draft {
  drafts.push(entry);
  return entry;
}

const LEVELS = ['article', 'clause', 'point'] as const;

function toReading(entry: Draft): PathReading[] {
  const path = merge(entry);
  if (path.article === null && path.clause === null) return [];
  const alternatives: ProvisionPath[] = [];
  for (const level of LEVELS) {
    const last = entry[level]?.through;
    if (last !== undefined) return [{ path, alternatives, through: { level, label: last } }];
    const other = entry[level]?.other;
    if (!other) continue;
    // "2a" read as clause and point has no room for another point, and read as one clause it has none of its own.
    if (level === 'clause' && (entry.point || (other.point !== undefined && path.point !== null))) continue;
    alternatives.push({ ...path, ...(level === 'clause' ? { point: null } : {}), ...labelsOf(other) });
  }
  return [{ path, alternatives }];
}

/** Levels of one place. A label such as "5.2.a" brings deeper levels along, which give way to those written out. */
function merge({ article, clause, point }: Draft): ProvisionPath {
  return {
    article: article?.article ?? null,
    clause: clause?.clause ?? article?.clause ?? null,
    point: point?.point ?? clause?.point ?? article?.point ?? null,
  };
}

function labelsOf({ article, clause, point }: Label): Partial<ProvisionPath> {
  return {
    ...(article === undefined ? {} : { article }),
    ...(clause === undefined ? {} : { clause }),
    ...(point === undefined ? {} : { point }),
  };
}
