import type { Agency } from '@thaogo/policy';
import { agencyReader, asCommittee } from './agency-names.ts';
import type { JudgedReading } from './judge-petitions.ts';
import { difficultyOf, groupCovers, isKnownField } from './label-tables.ts';
import type { LabelledPetition } from './labelled-petition.ts';
import { type Found, scoreCitations } from './score-citations.ts';

interface Share {
  right: number;
  of: number;
}

/** Scores of some petitions. Shares of nothing are counted as nothing, not as wrong. */
export interface Score {
  petitions: number;
  documents: Found;
  provisions: Found;
  subject: Share;
  difficulty: Share;
  strict: Share;
  lenient: Share;
  topThree: Share;
  /** Of those sent straight on, how many rightly: by the answering agency alone, and by any acceptable one. */
  straightStrict: Share;
  straight: Share;
  screened: Share;
  accepted: Share;
  rejected: Share;
  ground: Share;
}

export interface Judged {
  id: string;
  style: string;
  score: Score;
  misses: string[];
}

const nothing = (): Share => ({ right: 0, of: 0 });
const none = (): Found => ({ right: 0, found: 0, there: 0 });
const share = (right: boolean): Share => ({ right: right ? 1 : 0, of: 1 });

const empty = (): Score => ({
  petitions: 0,
  documents: none(),
  provisions: none(),
  subject: nothing(),
  difficulty: nothing(),
  strict: nothing(),
  lenient: nothing(),
  topThree: nothing(),
  straightStrict: nothing(),
  straight: nothing(),
  screened: nothing(),
  accepted: nothing(),
  rejected: nothing(),
  ground: nothing(),
});

/** Our ground for the reasons that a file gives. */
const GROUNDS: Readonly<Record<string, string>> = {
  to_cao_can_bo: 'denunciation',
  phan_anh_hien_truong: 'on_site_problem',
  hoi_tu_van_phap_luat: 'legal_advice',
  khong_du_noi_dung: 'too_little_content',
  to_giac_toi_pham: 'crime_report',
  quang_cao: 'advertising',
  tranh_chap_dan_su: 'civil_dispute',
  khieu_nai_quyet_dinh_ca_nhan: 'personal_complaint',
  khieu_nai_ban_an: 'judgment_complaint',
};

/** Judges one petition against its labels. */
export const judgeWith = (agencies: readonly Agency[], today: string) => {
  const readAgency = agencyReader(agencies, today);
  return (petition: LabelledPetition, reading: JudgedReading): Judged => {
    const score = empty();
    const misses: string[] = [];
    score.petitions = 1;
    if (petition.citations !== undefined) {
      const cited = scoreCitations(petition.text, reading.citations, petition.citations);
      score.documents = cited.documents;
      score.provisions = cited.provisions;
      misses.push(...cited.misses);
    }
    judgeScope(petition, reading, score, misses);
    if (petition.accept === false) return { id: petition.id, style: petition.style, score, misses };
    judgeSubject(petition, reading, score, misses);
    judgeRouting(petition, reading, { readAgency, score, misses });
    return { id: petition.id, style: petition.style, score, misses };
  };
};

const judgeScope = (petition: LabelledPetition, { scope }: JudgedReading, score: Score, misses: string[]): void => {
  const { accept } = petition;
  if (accept === undefined) return;
  const right = scope.inScope === accept;
  if (accept) score.accepted = share(right);
  else score.rejected = share(right);
  const reason = typeof petition['reason'] === 'string' ? petition['reason'] : null;
  const ground = reason === null ? undefined : (GROUNDS[reason] ?? reason);
  if (!accept && ground !== undefined && !scope.inScope) score.ground = share(scope.ground === ground);
  const said = scope.inScope ? 'in scope' : `out of scope (${scope.ground})`;
  if (!right)
    misses.push(`scope: ${said} ${scope.confidence.toFixed(2)}, is ${accept ? 'in scope' : (reason ?? 'out')}`);
};

const judgeSubject = (petition: LabelledPetition, reading: JudgedReading, score: Score, misses: string[]): void => {
  const { field_group: field, problem_kind: kind } = petition;
  if (field && isKnownField(field)) {
    const group = reading.policy.subjects.find(({ code }) => code === reading.subject?.code)?.group ?? '';
    score.subject = share(groupCovers(group, field));
    if (score.subject.right === 0) misses.push(`subject: ${reading.subject?.code ?? '–'}, is ${field}`);
  }
  const difficulty = kind ? difficultyOf(kind) : null;
  if (difficulty !== null) {
    score.difficulty = share(reading.difficulty?.code === difficulty);
    if (score.difficulty.right === 0) misses.push(`difficulty: ${reading.difficulty?.code ?? '–'}, is ${difficulty}`);
  }
};

interface RoutingJudgment {
  readAgency: (name: string) => string | null;
  score: Score;
  misses: string[];
}

const judgeRouting = (petition: LabelledPetition, { routing }: JudgedReading, into: RoutingJudgment): void => {
  const { readAgency, score, misses } = into;
  const answering = petition.answering_agency_now;
  if (!answering) return;
  const right = readAgency(answering);
  const acceptable = [right, ...(petition.also_acceptable_now ?? []).map(readAgency)].flatMap((code) => code ?? []);
  if (right === null) misses.push(`agency unreadable: ${answering}`);
  const families = [...new Set(routing.candidates.map(({ agency }) => asCommittee(agency)))];
  const [first = ''] = families;
  score.strict = share(first === right);
  score.lenient = share(acceptable.includes(first));
  score.topThree = share(families.slice(0, 3).some((code) => acceptable.includes(code)));
  score.screened = share(routing.lead === null);
  if (routing.lead !== null) {
    const lead = asCommittee(routing.lead);
    score.straightStrict = share(lead === right);
    score.straight = share(acceptable.includes(lead));
  }
  if (score.lenient.right === 0) {
    const said = routing.candidates.map(({ agency, score: likely }) => `${agency} ${likely.toFixed(2)}`).join(', ');
    misses.push(`routing${routing.lead === null ? '' : ' STRAIGHT'}: ${said || '–'}; is ${acceptable.join(' or ')}`);
  }
};

/** Adds scores up. */
export const total = (scores: readonly Score[]): Score => {
  const sum = empty();
  for (const score of scores) {
    sum.petitions += score.petitions;
    for (const key of ['documents', 'provisions'] as const) {
      sum[key].right += score[key].right;
      sum[key].found += score[key].found;
      sum[key].there += score[key].there;
    }
    for (const key of SHARES) {
      sum[key].right += score[key].right;
      sum[key].of += score[key].of;
    }
  }
  return sum;
};

const SHARES = [
  'subject',
  'difficulty',
  'strict',
  'lenient',
  'topThree',
  'straightStrict',
  'straight',
  'screened',
  'accepted',
  'rejected',
  'ground',
] as const;
