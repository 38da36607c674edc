import type { Citation } from '@thaogo/legal';
import type { CivilDate, Matter, Policy } from '@thaogo/policy';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import type { CitedDocument } from '../routing/document-evidence.ts';
import { localEvidence } from '../routing/local-evidence.ts';
import { agenciesNamed } from '../routing/named-agencies.ts';
import { route, type Routing } from '../routing/route.ts';
import { seenByModels } from './feature-book.ts';
import { featuresOf } from './features.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { phrasesIn } from './phrases.ts';
import { requestFeatures } from './request-words.ts';
import { judgeScope, type ScopeSuggestion } from './scope.ts';
import { signsOf, wordsOfSign } from './signs.ts';
import type { NumberedWords } from './vocabulary.ts';
import { decidingWords, probabilities, type Seen, type Suggestion, suggest } from './word-model.ts';
import { asWritten, modelWords, type ReadyText, readyText } from './words-of.ts';

/** A document as the register knows it. */
export interface KnownDocument {
  title: string | null;
  issuer: string | null;
  subject: string | null;
  draftingAgency: { code: string; inferred: boolean } | null;
}

/** A document that a petition names: as read, and what the register says of it. */
export interface NamedDocument {
  /** Number and symbol; null where only a name is given. */
  numberSymbol: string | null;
  title: string | null;
  issuers: readonly string[];
  known: KnownDocument | null;
}

/** A petition to be read. */
export interface Unread {
  text: string;
  /** What `findCitations` found in the text. */
  citations: readonly Citation[];
  /** The documents meant, in the order of the text, each once: those that the sender named, else those of the citations. */
  documents: readonly NamedDocument[];
  /** Where the sender says it is; null when unknown. */
  province: string | null;
  commune: string | null;
}

export interface ReadingContext {
  knowledge: ReadingKnowledge;
  policy: Policy;
  agencies: AgencyDirectory;
  today: CivilDate;
}

/** What a machine suggests about a petition, with the sender's words that spoke for it; it decides nothing against a sender. */
export interface PetitionReading {
  subject: Suggestion | null;
  difficulty: Suggestion | null;
  scope: ScopeSuggestion;
  routing: Routing;
}

/** How much likelier a matter is when the document cited first is about it, is of its subject, is its ministry's. */
const DOCUMENT_ABOUT_IT = 12;
const DOCUMENT_OF_SUBJECT = 5;
const LATER = 0.5;

const matterOf = (document: NamedDocument, knowledge: ReadingKnowledge): Matter | null => {
  for (const named of [document.numberSymbol, document.title, document.known?.title ?? null]) {
    const code = named === null ? null : knowledge.matterOfDocument(named);
    if (code !== null) return knowledge.matters.get(code) ?? null;
  }
  return null;
};

/** A document with what is known of its work. */
interface Told {
  document: NamedDocument;
  matter: Matter | null;
}

const asCited = ({ document, matter }: Told): CitedDocument[] => {
  const label = document.numberSymbol ?? document.title;
  if (label === null) return [];
  const { known } = document;
  return [
    {
      numberSymbol: label,
      issuers: document.issuers.length > 0 ? document.issuers : known?.issuer ? [known.issuer] : [],
      subject: matter?.subject ?? known?.subject ?? null,
      draftingAgency: known?.draftingAgency ?? null,
      matter: matter === null ? null : { ministry: matter.ministry, formerly: matter.formerly },
    },
  ];
};

interface LikelyMatter {
  matter: Matter;
  likelihood: number;
}

/** The words of a text, and behind them those of the titles of what it cites. */
const withTitles = (text: ReadyText, { documents }: Unread, { abbreviations }: ReadingKnowledge): NumberedWords => {
  const titles = documents.flatMap(({ known }) => known?.title ?? []).slice(0, 2);
  if (titles.length === 0) return text.words;
  const more = modelWords(titles.join('\n'), abbreviations, text.numbered);
  return { words: [...text.words.words, ...more.words], numbers: [...text.words.numbers, ...more.numbers] };
};

/** What the words alone say, names of known documents among them. */
const byWords = (
  { numbers }: NumberedWords,
  seen: Seen,
  knowledge: ReadingKnowledge,
): { likely: LikelyMatter[]; namesMatter: boolean } => {
  const spoken = phrasesIn(numbers, knowledge.phrases);
  const { labels } = knowledge.models.matter;
  const likely = probabilities(knowledge.models.matter, seen).flatMap((likelihood, at) => {
    const matter = knowledge.matters.get(labels[at] ?? '');
    if (matter === undefined) return [];
    return [{ matter, likelihood: (likelihood + 0.001) * Math.exp(spoken.get(matter.code) ?? 0) }];
  });
  // A phrase of two words or more.
  const namesMatter = [...spoken.values()].some((weight) => weight >= 1);
  return { likely: likeliestFirst(likely), namesMatter };
};

/** With likelihoods that add up to 1. */
const likeliestFirst = (matters: readonly LikelyMatter[]): LikelyMatter[] => {
  const total = matters.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return matters
    .map(({ matter, likelihood }) => ({ matter, likelihood: likelihood / total }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
};

/** What the words say, weighed by what the documents are about. */
const weighed = (likely: readonly LikelyMatter[], told: readonly Told[]): LikelyMatter[] =>
  likeliestFirst(
    likely.map(({ matter, likelihood }) => {
      let factor = 1;
      told.forEach(({ document, matter: its }, at) => {
        const by =
          its?.code === matter.code
            ? DOCUMENT_ABOUT_IT
            : (its?.subject ?? document.known?.subject) === matter.subject
              ? DOCUMENT_OF_SUBJECT
              : 1;
        factor *= at === 0 ? by : by ** LATER;
      });
      return { matter, likelihood: (likelihood + 0.002) * factor };
    }),
  );

const subjectFrom = (likely: readonly LikelyMatter[], words: readonly string[]): Suggestion | null => {
  const bySubject = new Map<string, number>();
  for (const { matter, likelihood } of likely) {
    bySubject.set(matter.subject, (bySubject.get(matter.subject) ?? 0) + likelihood);
  }
  const [best] = [...bySubject].toSorted((a, b) => b[1] - a[1]);
  return best === undefined ? null : { code: best[0], confidence: best[1], words };
};

/** The departments to ask, and how much of the likelihood lies with matters of the first of them. */
const departmentsFor = (
  about: readonly LikelyMatter[],
  policy: Policy,
): { departments: string[]; likelihood: number } => {
  const matter = about[0]?.matter;
  if (matter === undefined || matter.department === null) return { departments: [], likelihood: 0 };
  const group = policy.subjects.find(({ code }) => code === matter.subject)?.group;
  const ofGroup = policy.subjectGroups.find(({ code }) => code === group)?.departments ?? [];
  const likelihood = about.reduce(
    (sum, each) => (each.matter.department === matter.department ? sum + each.likelihood : sum),
    0,
  );
  return { departments: [...new Set([matter.department, ...ofGroup])], likelihood };
};

/** What everything else that is said of a petition rests on. */
const weigh = (unread: Unread, { knowledge }: ReadingContext) => {
  const { abbreviations, vocabulary } = knowledge;
  const ready = readyText(unread.text, abbreviations, vocabulary);
  const words = withTitles(ready, unread, knowledge);
  const signs = signsOf(ready, unread.citations);
  const seen = seenByModels(
    {
      features: featuresOf(words, ready.words.words.length),
      asked: requestFeatures(ready, abbreviations),
      signs,
      wordsOfSign: (sign) => wordsOfSign(sign, ready),
    },
    knowledge.features,
  );
  const told = unread.documents.map((document) => ({ document, matter: matterOf(document, knowledge) }));
  const { likely, namesMatter } = byWords(words, seen.matter, knowledge);
  return { ready, signs, seen, told, likely, namesMatter, about: weighed(likely, told) };
};

/** Whether a petition is about a rule, and who should answer it. */
type Destination = Pick<PetitionReading, 'scope' | 'routing'>;

const destinationOf = (
  { ready, signs, seen, told, likely, about, namesMatter }: ReturnType<typeof weigh>,
  unread: Unread,
  { knowledge, policy, agencies, today }: ReadingContext,
  words: readonly string[],
  written: (features: readonly string[]) => string[],
): Destination => {
  const { departments, likelihood } = departmentsFor(about, policy);
  const routing = route(told.flatMap(asCited), {
    agencies,
    today,
    province: unread.province,
    confidence: policy.routing.confidence,
    text: {
      // What the documents say is weighed by itself: the words alone are asked here.
      matters: likely,
      words,
      named: agenciesNamed(ready, knowledge.agencyNames),
      local: localEvidence(ready, { province: unread.province, commune: unread.commune }, knowledge),
      departments,
      departmentLikelihood: likelihood,
    },
  });
  const scope = judgeScope(knowledge.models.scope, seen.scope, signs, policy, namesMatter);
  return { scope: { ...scope, words: written(scope.words) }, routing };
};

/**
 * Everything a machine can say of a petition before a person reads it. Pure; never throws on any text; the time grows
 * with the length of the text.
 */
export const readPetition = (unread: Unread, context: ReadingContext): PetitionReading => {
  const { models } = context.knowledge;
  const found = weigh(unread, context);
  const { ready, seen, about } = found;
  const [first] = about;
  const written = asWritten(ready);
  const words = first === undefined ? [] : written(decidingWords(models.matter, seen.matter, first.matter.code));
  const difficulty = suggest(models.difficulty, seen.difficulty);
  return {
    subject: subjectFrom(about, words),
    difficulty: difficulty === null ? null : { ...difficulty, words: written(difficulty.words) },
    ...destinationOf(found, unread, context, words, written),
  };
};

/** Of that reading what decides where a petition goes; its reasons name no words of the text. */
export const findDestination = (unread: Unread, context: ReadingContext): Destination =>
  destinationOf(weigh(unread, context), unread, context, [], () => []);
